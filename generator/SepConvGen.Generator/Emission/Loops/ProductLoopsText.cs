using System;
using System.Linq;
using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>
/// The matrix product of a run of pixels in plain loops. Its sums stand in the output from the first input to the last: they are
/// floats there as they are in registers. Several inputs at a time, so that a sum is loaded and stored once for all of them.
/// </summary>
/// <param name="writer">Where it goes.</param>
/// <param name="method">The name of the method that adds inputs to the sums.</param>
/// <param name="plan">How many inputs at a time.</param>
/// <param name="operands">The operands of the method around it.</param>
/// <param name="scalar">The words for one number.</param>
/// <param name="shape">Its sizes.</param>
internal sealed class ProductLoopsText(CodeWriter writer, string method, ProductLoops plan, ProductOperands operands, Dialect scalar, ProductLoopsShape shape)
{
    private const int ValuesOfLine = 4;

    private readonly int some = plan.InputsAtOnce;

    private Operand Sums => operands.Output.Named("sums");

    /// <summary>The call that adds inputs to the sums of `count` pixels; so many inputs where they are counted.</summary>
    public void WriteCall(string input, string weights, string? inputs = null) =>
        writer.Write($"{method}({Text.List([input, weights, "ref sums", inputs, "(nuint)count"])});");

    /// <summary>The method that adds inputs to the sums.</summary>
    public void Write()
    {
        writer.Space();
        writer.Write($"// sums[p, n] += Σ input[p, k] · weights[k, n]{(shape.Groups == 1 ? "" : ", group by group")}: the inputs in their order, each rounded into the sum.");
        writer.Write(KernelEmitter.Optimized);
        string parameters = Text.List([operands.Input.Parameter, operands.Weights.Parameter, Sums.Parameter, shape.IsCounted ? "nuint inputs" : null, "nuint pixels"]);
        writer.Block($"private static void {method}({parameters})", () =>
        {
            if (shape.IsCounted)
            {
                WriteCounted();
                return;
            }

            if (shape.Groups == 1)
            {
                WriteGroup();
                return;
            }

            writer.Block($"for (int g = 0; g < {shape.Groups}; g++)", () =>
            {
                WriteGroup();
                writer.Space();
                writer.Write(operands.Input.Advance($"{shape.Inputs}"));
                writer.Write(operands.Weights.Advance($"{shape.Outputs}"));
                writer.Write(Sums.Advance($"{shape.Outputs}"));
            });
        });
    }

    private void WriteCounted()
    {
        if (shape.Inputs % some == 0)
        {
            writer.Block($"for (nuint k = 0; k < inputs; k += {some})", () => WriteInputs(some, "k"));
            return;
        }

        writer.Write("nuint k = 0;");
        writer.Block($"for (; k + {some} <= inputs; k += {some})", () => WriteInputs(some, "k"));
        writer.Space();
        writer.Block("for (; k < inputs; k++)", () => WriteInputs(1, "k"));
    }

    private void WriteGroup() => Loops.SomeAtATime(writer, "k", shape.Inputs, some, (count, first) => WriteInputs(count, first is int known ? $"{known}" : "k"));

    // So many inputs from input `start` on, which is `k` or a number: for all outputs of all pixels.
    private void WriteInputs(int count, string start)
    {
        bool isFirst = start == "0";
        string weights = isFirst ? operands.Weights.Name : start == "k" ? "w" : "last";
        if (!isFirst)
        {
            string row = start == "k" ? Loops.By("k", shape.AllOutputs) : $"{(long)(shape.Inputs - count) * shape.AllOutputs}";
            writer.Write(operands.Weights.Named(weights).Declare(operands.Weights.At(row)));
        }

        writer.Block("for (nuint p = 0; p < pixels; p++)", () =>
        {
            Expression pixel = Loops.Each("p", shape.Pixel);
            writer.Write(operands.Input.Named("x").Declare(operands.Input.At(isFirst ? pixel.Code : Loops.Plus(pixel, Expression.Simple(start)))));
            writer.Write(Sums.Named("target").Declare(Sums.At(Loops.By("p", shape.AllOutputs))));
            string[] values = [.. Enumerable.Range(0, count).Select(index => $"x{index}")];
            for (int first = 0; first < count; first += ValuesOfLine)
            {
                writer.Write($"{scalar.Type} {Text.List(Enumerable.Range(first, Math.Min(count - first, ValuesOfLine)).Select(index => $"{values[index]} = {scalar.Load("x", $"{index}")}"))};");
            }

            // references that move, not an index: x64 addresses by constants then, which costs it less
            string row = shape.Outputs == 1 ? weights : "row";
            if (shape.Outputs > 1)
            {
                writer.Write(operands.Weights.Named(row).Declare(operands.Weights.Named(weights).Argument));
            }

            void Add()
            {
                writer.Write($"{scalar.Type} sum = {scalar.Load("target", "0")};");
                foreach ((string value, int index) in values.Select((value, index) => (value, index)))
                {
                    writer.Write($"sum = {scalar.MultiplyAdd(value, scalar.Load(row, $"{(long)index * shape.AllOutputs}"), "sum")};");
                }

                writer.Write(scalar.Store("sum", "target", "0"));
            }

            if (shape.Outputs == 1)
            {
                Add();
                return;
            }

            writer.Block($"for (int n = 0; n < {shape.Outputs}; n++)", () =>
            {
                Add();
                writer.Write(operands.Weights.Named(row).Advance("1"));
                writer.Write(Sums.Named("target").Advance("1"));
            });
        });
    }
}
