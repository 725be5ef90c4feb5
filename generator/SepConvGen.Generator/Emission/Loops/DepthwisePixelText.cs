using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The method that does one pixel of a depthwise step, or one step of a sequence, which may lack taps: channel by channel, those inside in their order.</summary>
internal sealed class DepthwisePixelText(CodeWriter writer, string method, DepthwiseLoops plan, ProductOperands operands, Epilogue epilogue, Dialect scalar)
{
    private readonly DepthwiseSpec spec = plan.Spec;
    private readonly bool isSequence = operands.InputRow is null;

    /// <summary>The input channel of output n.</summary>
    public static Expression Channel(DepthwiseSpec spec) => spec.Multiplier == 1 ? Expression.Simple("n") : Expression.Compound($"n / {spec.Multiplier}");

    /// <summary>What the methods of a pixel and of a run of them are called with: `window` and `taps` are at the first tap inside, the residual so many floats on.</summary>
    public static string Arguments(ProductOperands operands, string added) => Text.List(
    [
        "ref window",
        operands.InputRow,
        "ref taps",
        operands.Bias?.Argument,
        operands.Slope?.Argument,
        operands.Residual?.At(added),
        "ref sums",
    ]);

    /// <summary>The call.</summary>
    public void WriteCall(string added) => writer.Write($"{method}({Arguments(operands, added)}, {(isSequence ? "" : "down.Count, ")}across.Count);");

    /// <summary>The method.</summary>
    public void Write()
    {
        Operand x = operands.Input.Named("x");
        Operand w = operands.Weights.Named("w");
        writer.Space();
        writer.Write($"// One {(isSequence ? "step" : "pixel")}: output[n] = Σ input · weight, of the taps inside, in their order.");
        writer.Write(KernelEmitter.Optimized);
        writer.Block($"private static void {method}({operands.Parameters(isSequence ? null : "int down", "int across")})", () =>
            writer.Block($"for (nuint n = 0; n < {spec.OutputChannels}; n++)", () =>
            {
                writer.Write(x.Declare(operands.Input.At(Channel(spec).Code)));
                writer.Write(w.Declare(operands.Weights.At("n")));
                writer.Write($"{scalar.Type} sum = {(operands.Bias is { } bias ? scalar.Load(bias.Name, "n") : scalar.Zero)};");
                if (isSequence)
                {
                    WriteRow(x, w);
                }
                else
                {
                    writer.Block("for (int i = 0; i < down; i++)", () =>
                    {
                        WriteRow(x, w);
                        writer.Space();
                        writer.Write(x.Advance(Text.Times(spec.Rows.Dilation, "inputRow")));
                        writer.Write(w.Advance($"{spec.Columns.Kernel * spec.OutputChannels}"));
                    });
                }

                writer.Space();
                writer.Write(scalar.Store(epilogue.Value("sum", scalar.Load("slope", "n"), scalar.Load("residual", "n")), operands.Output.Name, "n"));
            }));
    }

    private void WriteRow(Operand x, Operand w)
    {
        Expression input = Loops.Each("j", (long)spec.Columns.Dilation * spec.InputStride);
        Expression weight = Loops.Each("j", spec.OutputChannels);
        writer.Block("for (nuint j = 0; j < (nuint)across; j++)", () =>
            writer.Write($"sum = {scalar.MultiplyAdd(scalar.Load(x.Name, input.Code), scalar.Load(w.Name, weight.Code), "sum")};"));
    }
}
