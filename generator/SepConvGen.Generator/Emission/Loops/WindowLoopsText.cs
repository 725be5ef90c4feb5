using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>A step with a window in plain loops: the walk over rows and pixels, or over steps. What happens at each is for others to say.</summary>
internal abstract class WindowLoopsText(CodeWriter writer, StagePlan plan, string name, InstructionSet set, Epilogue epilogue, bool isSequence, int run) : StageText
{
    private readonly ImageWindow window = plan.Step.Window!;
    private readonly bool isPart = plan is DepthwiseStage { WritesPartsOfRows: true } && !isSequence;

    private readonly RowDistances distances = RowDistances.Of(plan, epilogue);

    protected CodeWriter Writer => writer;

    /// <summary>How far on in the residual the results are.</summary>
    protected string Added => distances.Apart is null ? "at" : "addedAt";

    protected Epilogue Epilogue => epilogue;

    protected Dialect Scalar { get; } = Dialects.For(set, 1);

    protected ProductOperands Operands { get; } = ProductOperands.Of(plan.Step, epilogue, set.Element.Stored);

    /// <summary>Floats from a pixel of the input to the next.</summary>
    protected int Inputs => plan.Step.InputStride;

    protected int Outputs => plan.Step.OutputChannels;

    /// <summary>Floats of the filter of one tap.</summary>
    protected long Tap => plan.Step.MultiplyAdds / (window.Rows.Kernel * window.Columns.Kernel);

    private long KernelRow => window.Columns.Kernel * Tap;

    public override void Write()
    {
        writer.Space();
        writer.Write(isSequence
            ? "// The output steps of an axis; `input` starts at its first input step, `output` at its first output step."
            : "// Output rows [first, end) of one image; `output` starts at row `first`.");
        writer.Write(KernelEmitter.Optimized);
        string parameters = isSequence
            ? Operands.Parameters("in Axis steps")
            : Operands.Parameters(
                plan.Stated.Input ? "nuint inputRow" : null,
                plan.Stated.Results ? distances.Results("nuint ") : isPart ? "nuint outputWidth" : null,
                "in Axis rows", "in Axis columns", "int first", "int end");
        writer.Block($"private static void {Method}({parameters})", isSequence ? WriteSteps : WriteRows);
    }

    public override void Rows(RowCall call) => writer.Write($"{Method}({InRun(call.Input, call.Output).Arguments(
        new() { Results = call.At, Added = call.Added },
        plan.Stated.Input ? "inputRow" : null,
        plan.Stated.Results ? distances.Results("") : isPart ? "(nuint)columns.Output" : null,
        call.Top is null ? call.Rows : $"{call.Rows}.Within({call.Top}, {call.Bottom})",
        call.Columns,
        call.First,
        call.End)});");

    public override void Steps(string input, string output, string steps, string count) =>
        writer.Write($"{Method}({InRun(Operands.Input.Named(input), Operands.Output.Named(output)).Arguments(new(), steps)});");

    /// <summary>Whether only pixels that have all kernel rows inside the image come in runs.</summary>
    protected virtual bool RunsHaveAllRows => false;

    /// <summary>
    /// The statements for a run of `count` pixels: `window` and `taps` are its first tap inside the image, `sums` and
    /// the residual `at` are where its results are.
    /// </summary>
    protected abstract void WriteRun();

    /// <summary>A loop over the kernel rows inside the image, given what is to be added to `window` and to `taps` in each.</summary>
    protected void EachKernelRow(System.Action<string, string> body)
    {
        if (isSequence)
        {
            body("", "");
            return;
        }

        string row = window.Rows.Dilation == 1 ? "inputRow" : $"{window.Rows.Dilation} * inputRow";
        writer.Block("for (nuint i = 0; i < (nuint)down.Count; i++)", () => body($"i * {row}", Loops.By("i", KernelRow)));
    }

    private string Method => $"{plan.Prefix}{name}{(isSequence ? "Steps" : "Rows")}";

    private ProductOperands InRun(Operand input, Operand output) => ProductOperands.InRun(plan.Step, epilogue, set.Element.Stored) with { Input = input, Output = output };

    private void WriteRows()
    {
        if (!plan.Stated.Input)
        {
            writer.Write($"nuint inputRow = {Loops.By("(nuint)columns.Input", Inputs)};");
        }

        writer.Block("for (int y = first; y < end; y++)", () =>
        {
            writer.Write("TapRange down = rows.Taps(y);");
            writer.Write($"nuint at = (nuint)(y - first) * {(plan.Stated.Results ? "outputRow" : Loops.By(isPart ? "outputWidth" : "(nuint)columns.Output", plan.Step.OutputStride))};");
            if (distances.Apart is { } apart)
            {
                writer.Write($"nuint {Added} = (nuint)(y - first) * {apart};");
            }

            WritePixels("x", "columns", "((nuint)down.Input * inputRow) + ", $"({Loops.By("(nuint)down.First", KernelRow)}) + ");
        });
    }

    private void WriteSteps()
    {
        writer.Write("nuint at = 0;");
        if (distances.Apart is not null)
        {
            writer.Write($"nuint {Added} = 0;");
        }

        WritePixels("t", "steps", "", "");
    }

    private void WritePixels(string pixel, string axis, string inputRow, string kernelRow)
    {
        writer.Block($"for (int {pixel} = 0; {pixel} < {axis}.Output;)", () =>
        {
            string Product(string before, string factor, long size) => before.Length == 0 ? Loops.By($"(nuint)across.{factor}", size) : $"{before}({Loops.By($"(nuint)across.{factor}", size)})";
            string rows = RunsHaveAllRows && !isSequence ? $"down.Count == {window.Rows.Kernel} && " : "";
            writer.Write($"// {(isSequence ? "steps" : "pixels")} that have the same taps inside: one at an edge, at most {run} inside");
            writer.Write($"int count = {rows}{pixel} >= {axis}.InteriorStart && {pixel} < {axis}.InteriorEnd ? Math.Min({axis}.InteriorEnd - {pixel}, {run}) : 1;");
            writer.Write($"TapRange across = {axis}.Taps({pixel});");
            writer.Write(Operands.Input.Named("window").Declare(Operands.Input.At(Product(inputRow, "Input", Inputs))));
            writer.Write(Operands.Weights.Named("taps").Declare(Operands.Weights.At(Product(kernelRow, "First", Tap))));
            writer.Write(Operands.Output.Named("sums").Declare(Operands.Output.At("at")));
            WriteRun();
            writer.Space();
            writer.Write($"{pixel} += count;");
            writer.Write($"at += {Loops.By("(nuint)count", plan.Step.OutputStride)};");
            if (distances.Apart is not null)
            {
                writer.Write($"{Added} += {Loops.By("(nuint)count", plan.Step.ResidualStride)};");
            }
        });
    }
}
