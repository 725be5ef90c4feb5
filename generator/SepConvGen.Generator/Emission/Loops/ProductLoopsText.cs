using System;
using System.Linq;
using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>
/// A pixel's matrix product in plain loops. Its sums stand in the output from the first input to the last: they are floats
/// there as they are in registers. Several inputs at a time, so that a sum is loaded and stored once for all of them.
/// </summary>
/// <param name="writer">Where it goes.</param>
/// <param name="method">The name of the method that adds inputs to the sums.</param>
/// <param name="operands">The operands of the method around it.</param>
/// <param name="scalar">The words for one number.</param>
/// <param name="inputs">Inputs of a group.</param>
/// <param name="outputs">Outputs of a group.</param>
/// <param name="groups">Groups.</param>
internal sealed class ProductLoopsText(
    CodeWriter writer, string method, ProductOperands operands, Dialect scalar, int inputs, int outputs, int groups)
{
    private Operand Sums => operands.Output.Named("sums");

    private int AllOutputs => groups * outputs;

    /// <summary>What the sums of a pixel start from.</summary>
    public void WriteStart()
    {
        string span = $"MemoryMarshal.CreateSpan(ref sums, {AllOutputs})";
        writer.Write(operands.Bias is { } bias ? $"MemoryMarshal.CreateSpan({bias.Argument}, {AllOutputs}).CopyTo({span});" : $"{span}.Clear();");
    }

    /// <summary>The call that adds inputs to the sums.</summary>
    public void WriteCall(string input, string weights) => writer.Write($"{method}({input}, {weights}, ref sums);");

    /// <summary>The method that adds inputs to the sums.</summary>
    public void Write()
    {
        writer.Space();
        writer.Write($"// sums[n] += Σ input[k] · weights[k, n]{(groups == 1 ? "" : ", group by group")}: the inputs in their order, each rounded into the sum.");
        writer.Write(KernelEmitter.Optimized);
        writer.Block($"private static void {method}({operands.Input.Parameter}, {operands.Weights.Parameter}, {Sums.Parameter})", () =>
        {
            if (groups == 1)
            {
                WriteGroup();
                return;
            }

            writer.Block($"for (int g = 0; g < {groups}; g++)", () =>
            {
                WriteGroup();
                writer.Space();
                writer.Write(operands.Input.Advance($"{inputs}"));
                writer.Write(operands.Weights.Advance($"{outputs}"));
                writer.Write(Sums.Advance($"{outputs}"));
            });
        });
    }

    private void WriteGroup()
    {
        int rest = inputs % ProductLoops.Inputs;
        int first = inputs - rest;
        if (first > 0)
        {
            writer.Block($"for (nuint k = 0; k < {first}; k += {ProductLoops.Inputs})", () =>
            {
                writer.Write(operands.Weights.Named("w").Declare(operands.Weights.At(Loops.By("k", AllOutputs))));
                WriteInputs("x", "w", ProductLoops.Inputs, index => Text.Plus("k", index));
            });
        }

        if (rest > 0)
        {
            writer.Space();
            if (first > 0)
            {
                writer.Write(operands.Weights.Named("last").Declare(operands.Weights.At($"{(long)first * AllOutputs}")));
            }

            WriteInputs(first > 0 ? "l" : "x", first > 0 ? "last" : "weights", rest, index => $"{first + index}");
        }
    }

    // So many inputs, for all outputs.
    private void WriteInputs(string input, string weights, int count, Func<int, string> at)
    {
        string[] values = [.. Enumerable.Range(0, count).Select(index => $"{input}{index}")];
        foreach ((string value, int index) in values.Select((value, index) => (value, index)))
        {
            writer.Write($"{scalar.Type} {value} = {scalar.Load("input", at(index))};");
        }

        writer.Block($"for (nuint n = 0; n < {outputs}; n++)", () =>
        {
            writer.Write($"{scalar.Type} sum = {scalar.Load("sums", "n")};");
            foreach ((string value, int index) in values.Select((value, index) => (value, index)))
            {
                writer.Write($"sum = {scalar.MultiplyAdd(value, scalar.Load(weights, Text.Plus("n", index * AllOutputs)), "sum")};");
            }

            writer.Write(scalar.Store("sum", "sums", "n"));
        });
    }
}
