using System.Linq;
using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>
/// The method that adds the taps of a kernel row to the sums of a run of pixels: some at a time, channel by channel, with their
/// weights in registers.
/// </summary>
internal sealed class DepthwiseTapsText(CodeWriter writer, string method, DepthwiseLoops plan, ProductOperands operands, Dialect scalar)
{
    private readonly DepthwiseSpec spec = plan.Spec;
    private readonly Operand sums = operands.Output.Named("sums");

    private long Across => (long)spec.Columns.Dilation * spec.InputChannels;

    /// <summary>The method.</summary>
    public void Write()
    {
        int kernel = spec.Columns.Kernel;
        int rest = kernel % plan.Taps;
        writer.Space();
        writer.Write($"// The taps of a kernel row, {plan.Taps} at a time: sums[p, n] += Σ input · weight, in their order.");
        writer.Write(KernelEmitter.Optimized);
        writer.Block($"private static void {method}({operands.Input.Parameter}, {operands.Weights.Parameter}, {sums.Parameter}, int pixels)", () =>
        {
            if (kernel == plan.Taps)
            {
                WriteTaps(kernel, "0");
                return;
            }

            writer.Block($"for (nuint j = 0; j < {kernel - rest}; j += {plan.Taps})", () => WriteTaps(plan.Taps, "j"));
            if (rest > 0)
            {
                writer.Space();
                WriteTaps(rest, $"{kernel - rest}");
            }
        });
    }

    // So many taps, from the first on, which is `j` or a number.
    private void WriteTaps(int count, string first) => writer.Block($"for (nuint n = 0; n < {spec.OutputChannels}; n++)", () =>
    {
        string At(long elements, string channel) =>
            first == "0" ? channel
            : first == "j" ? Loops.Plus(Loops.Each("j", elements), Expression.Compound(channel))
            : Loops.Plus(Expression.Simple($"{int.Parse(first, System.Globalization.CultureInfo.InvariantCulture) * elements}"), Expression.Compound(channel));
        Operand x = operands.Input.Named("x");
        Operand w = operands.Weights.Named("w");
        Operand target = sums.Named("target");
        writer.Write(x.Declare(operands.Input.At(At(Across, DepthwisePixelText.Channel(spec)))));
        writer.Write(w.Declare(operands.Weights.At(At(spec.OutputChannels, "n"))));
        writer.Write(target.Declare(sums.At("n")));
        writer.Write($"{scalar.Type} {Text.List(Enumerable.Range(0, count).Select(tap => $"w{tap} = {scalar.Load("w", $"{tap * spec.OutputChannels}")}"))};");
        writer.Block("for (int p = 0; p < pixels; p++)", () =>
        {
            writer.Write($"{scalar.Type} sum = {scalar.Load("target", "0")};");
            foreach (int tap in Enumerable.Range(0, count))
            {
                writer.Write($"sum = {scalar.MultiplyAdd(scalar.Load("x", $"{tap * Across}"), $"w{tap}", "sum")};");
            }

            writer.Write(scalar.Store("sum", "target", "0"));
            writer.Write(x.Advance($"{(long)spec.Columns.Stride * spec.InputChannels}"));
            writer.Write(target.Advance($"{spec.OutputChannels}"));
        });
    });
}
