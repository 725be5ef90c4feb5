using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>A depthwise step in plain loops: runs of pixels, all taps or a kernel row at a time; and those one by one that lack taps.</summary>
internal sealed class DepthwiseLoopsText : WindowLoopsText
{
    private readonly DepthwiseLoops plan;
    private readonly DepthwisePixelText pixel;
    private readonly DepthwiseRunText run;

    public DepthwiseLoopsText(CodeWriter writer, DepthwiseLoops plan, InstructionSet set, Epilogue epilogue, bool isSequence)
        : base(writer, plan, "Depthwise", set, epilogue, isSequence, plan.Run)
    {
        this.plan = plan;
        ProductOperands rows = Operands with { InputRow = isSequence ? null : "inputRow" };
        pixel = new(writer, $"{plan.Prefix}DepthwisePixel", plan, rows, epilogue, Scalar);
        run = new(writer, $"{plan.Prefix}DepthwiseRun", plan, rows, epilogue, Scalar);
    }

    protected override bool RunsHaveAllRows => plan.AllTaps;

    private string TapsMethod => $"{plan.Prefix}DepthwiseTaps";

    public override void Write()
    {
        base.Write();
        if (plan.AllTaps)
        {
            run.Write();
        }
        else
        {
            new RunSumsText(Writer, TapsMethod, RunSumsShape.Of(plan), Operands, Scalar).Write(
                $"// The taps of a kernel row, {plan.Taps} at a time: sums[p, n] += Σ input · weight, in their order.");
        }

        pixel.Write();
    }

    protected override void WriteRun()
    {
        Writer.Block("if (count == 1)", () =>
        {
            pixel.WriteCall(Added);
            Epilogue.WritePass(Writer, "ref sums", $"{Outputs}");
        });
        Writer.Block("else", () =>
        {
            if (plan.AllTaps)
            {
                run.WriteCall(Added);
                Epilogue.WritePass(Writer, "ref sums", Loops.By("(nuint)count", Outputs));
                return;
            }

            SumsStart.Write(Writer, Operands.Bias, Outputs, "count");
            EachKernelRow((input, taps) => Writer.Write($"{TapsMethod}({Text.After("window", input)}, {Text.After("taps", taps)}, ref sums, (nuint)count);"));
            Writer.Space();
            ResultLoopsText.Write(Writer, Scalar, Epilogue, Outputs, "count", Added);
        });
    }
}
