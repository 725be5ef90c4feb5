using System.Linq;
using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>
/// The matrix product of a run of pixels with few outputs, in plain loops: some inputs at a time, whose weights stay in registers
/// while pixel after pixel adds them, so that one sum need not wait for another one's.
/// </summary>
internal sealed class FewOutputsText(CodeWriter writer, string method, PointwiseLoops plan, ProductOperands operands, Dialect scalar)
{
    private readonly int inputs = plan.Spec.InputChannels;
    private readonly int outputs = plan.Spec.OutputChannels;

    /// <summary>The method.</summary>
    public void Write()
    {
        int rest = inputs % plan.InputsAtOnce;
        int first = inputs - rest;
        writer.Space();
        writer.Write("// sums[p, n] += Σ input[p, k] · weights[k, n]: the inputs in their order, each rounded into the sum.");
        writer.Write(KernelEmitter.Optimized);
        writer.Block($"private static void {method}({operands.Input.Parameter}, {operands.Weights.Parameter}, {operands.Output.Named("sums").Parameter}, nuint pixels)", () =>
        {
            if (first > 0)
            {
                writer.Block($"for (nuint k = 0; k < {first}; k += {plan.InputsAtOnce})", () => WriteInputs(plan.InputsAtOnce, Loops.Each("k", outputs), "k"));
            }

            if (rest > 0)
            {
                writer.Space();
                WriteInputs(rest, first == 0 ? null : Expression.Simple($"{(long)first * outputs}"), first == 0 ? null : $"{first}");
            }
        });
    }

    // So many inputs, from input `start` on, whose weights are `row` on; null for 0.
    private void WriteInputs(int count, Expression? row, string? start) => writer.Block($"for (nuint n = 0; n < {outputs}; n++)", () =>
    {
        writer.Write(operands.Weights.Named("w").Declare(operands.Weights.At(row is { } rows ? Loops.Plus(rows, Expression.Simple("n")) : "n")));
        string[] weights = [.. Enumerable.Range(0, count).Select(index => $"w{index}")];
        foreach ((string weight, int index) in weights.Select((weight, index) => (weight, index)))
        {
            writer.Write($"{scalar.Type} {weight} = {scalar.Load("w", $"{index * outputs}")};");
        }

        writer.Write(operands.Input.Named("x").Declare(operands.Input.At(start ?? "")));
        writer.Write(operands.Output.Named("target").Declare(operands.Output.Named("sums").At(outputs == 1 ? "" : "n")));
        writer.Block("for (nuint p = 0; p < pixels; p++)", () =>
        {
            writer.Write($"{scalar.Type} sum = {scalar.Load("target", "0")};");
            foreach ((string weight, int index) in weights.Select((weight, index) => (weight, index)))
            {
                writer.Write($"sum = {scalar.MultiplyAdd(scalar.Load("x", $"{index}"), weight, "sum")};");
            }

            writer.Write(scalar.Store("sum", "target", "0"));
            writer.Write(operands.Input.Named("x").Advance($"{inputs}"));
            writer.Write(operands.Output.Named("target").Advance($"{outputs}"));
        });
    });
}
