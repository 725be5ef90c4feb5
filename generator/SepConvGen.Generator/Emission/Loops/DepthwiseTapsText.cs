using System.Linq;
using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The method that adds the taps of a kernel row to the sums of a pixel, or of a run of pixels.</summary>
internal sealed class DepthwiseTapsText(CodeWriter writer, DepthwiseLoops plan, ProductOperands operands, Dialect scalar)
{
    private readonly DepthwiseSpec spec = plan.Spec;

    private long Pixel => (long)spec.Columns.Stride * spec.InputChannels;

    private int Outputs => spec.OutputChannels;

    private long Across => (long)spec.Columns.Dilation * spec.InputChannels;

    private string Output => spec.Multiplier == 1 ? "c" : "n";

    private string Channel => spec.Multiplier == 1 ? "c" : $"n / {spec.Multiplier}";

    private Expression ChannelOperand => spec.Multiplier == 1 ? Expression.Simple(Channel) : Expression.Compound(Channel);

    private string EachOutput => $"for (nuint {Output} = 0; {Output} < {Outputs}; {Output}++)";

    public void Write(string method)
    {
        writer.Space();
        writer.Write($"// Taps beside each other, {(plan.Taps == 1 ? "one by one" : $"{plan.Taps} at a time where there are as many")}: sums[{(plan.Run > 1 ? "p, " : "")}{Output}] += Σ input · weight, in the order of the taps.");
        writer.Write(KernelEmitter.Optimized);
        string pixels = plan.Run > 1 ? ", nuint pixels" : "";
        writer.Block($"private static void {method}({operands.Input.Parameter}, {operands.Weights.Parameter}, {operands.Output.Named("sums").Parameter}, nuint taps{pixels})", () =>
        {
            writer.Write("nuint j = 0;");
            if (plan.Taps > 1)
            {
                writer.Block($"for (; j + {plan.Taps} <= taps; j += {plan.Taps})", plan.Run > 1 ? WriteSomeOfRun : WriteSome);
                writer.Space();
            }

            writer.Block("for (; j < taps; j++)", plan.Run > 1 ? WriteOneOfRun : WriteOne);
        });
    }

    private void WriteSome()
    {
        DeclareTap();
        writer.Block(EachOutput, () =>
        {
            writer.Write($"{scalar.Type} sum = {scalar.Load("sums", Output)};");
            foreach (int tap in Enumerable.Range(0, plan.Taps))
            {
                string input = scalar.Load("x", tap == 0 ? Channel : Loops.Plus(ChannelOperand, Expression.Simple($"{tap * Across}")));
                writer.Write($"sum = {scalar.MultiplyAdd(input, scalar.Load("w", Text.Plus(Output, tap * Outputs)), "sum")};");
            }

            writer.Write(scalar.Store("sum", "sums", Output));
        });
    }

    private void WriteOne()
    {
        DeclareTap();
        writer.Block(EachOutput, () => writer.Write(AddOne("sums")));
    }

    private void DeclareTap()
    {
        writer.Write(operands.Input.Named("x").Declare(operands.Input.At(Loops.By("j", Across))));
        writer.Write(operands.Weights.Named("w").Declare(operands.Weights.At(Loops.By("j", Outputs))));
    }

    private string AddOne(string sums) =>
        scalar.Store(scalar.MultiplyAdd(scalar.Load("x", Channel), scalar.Load("w", Output), scalar.Load(sums, Output)), sums, Output);

    // Some taps: channel by channel, the weights in registers.
    private void WriteSomeOfRun()
    {
        writer.Block(EachOutput, () =>
        {
            writer.Write($"ref {scalar.Type} x = ref Unsafe.Add(ref input, {Loops.Plus(Loops.Each("j", Across), ChannelOperand)});");
            writer.Write($"ref {scalar.Type} w = ref Unsafe.Add(ref weights, {Loops.Plus(Loops.Each("j", Outputs), Expression.Simple(Output))});");
            writer.Write($"ref {scalar.Type} target = ref Unsafe.Add(ref sums, {Output});");
            writer.Write($"{scalar.Type} {Text.List(Enumerable.Range(0, plan.Taps).Select(tap => $"w{tap} = {scalar.Load("w", $"{tap * Outputs}")}"))};");
            writer.Block("for (nuint p = 0; p < pixels; p++)", () =>
            {
                string at = Loops.By("p", Outputs);
                Expression from = Loops.Each("p", Pixel);
                writer.Write($"{scalar.Type} sum = {scalar.Load("target", at)};");
                foreach (int tap in Enumerable.Range(0, plan.Taps))
                {
                    string input = scalar.Load("x", tap == 0 ? from.Code : Loops.Plus(from, Expression.Simple($"{tap * Across}")));
                    writer.Write($"sum = {scalar.MultiplyAdd(input, $"w{tap}", "sum")};");
                }

                writer.Write(scalar.Store("sum", "target", at));
            });
        });
    }

    // One tap: pixel by pixel.
    private void WriteOneOfRun() => writer.Block("for (nuint p = 0; p < pixels; p++)", () =>
    {
        writer.Write($"ref {scalar.Type} x = ref Unsafe.Add(ref input, {Loops.Plus(Loops.Each("j", Across), Loops.Each("p", Pixel))});");
        writer.Write($"ref {scalar.Type} w = ref Unsafe.Add(ref weights, {Loops.By("j", Outputs)});");
        writer.Write($"ref {scalar.Type} target = ref Unsafe.Add(ref sums, {Loops.By("p", Outputs)});");
        writer.Block(EachOutput, () => writer.Write(AddOne("target")));
    });
}
