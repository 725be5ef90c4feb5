using System.Linq;
using SepConvGen.Generator.Emission.Simd;

namespace SepConvGen.Generator.Emission;

/// <summary>
/// The method that adds terms to the sums of a run of pixels, in plain loops: some terms at a time, output by output, with their
/// weights in registers while pixel after pixel adds them, so that one sum need not wait for another one's.
/// </summary>
/// <param name="writer">Where it goes.</param>
/// <param name="method">Its name.</param>
/// <param name="shape">Its sizes.</param>
/// <param name="operands">The operands of the method around it.</param>
/// <param name="scalar">The words for one number.</param>
internal sealed class RunSumsText(CodeWriter writer, string method, RunSumsShape shape, ProductOperands operands, Dialect scalar)
{
    private readonly Operand sums = operands.Output.Named("sums");

    /// <summary>The method.</summary>
    /// <param name="remark">What is said of it.</param>
    public void Write(string remark)
    {
        writer.Space();
        writer.Write(remark);
        writer.Write(KernelEmitter.Optimized);
        writer.Block(
            $"private static void {method}({operands.Input.Parameter}, {operands.Weights.Parameter}, {sums.Parameter}, nuint pixels)",
            () => Loops.SomeAtATime(writer, shape.Counter, shape.Terms, shape.AtOnce, WriteTerms));
    }

    // So many terms, from the first on; null for the counter of a loop.
    private void WriteTerms(int count, int? first) => writer.Block($"for (nuint n = 0; n < {shape.Outputs}; n++)", () =>
    {
        Operand x = operands.Input.Named("x");
        Operand w = operands.Weights.Named("w");
        Operand target = sums.Named("target");
        writer.Write(x.Declare(operands.Input.At(Start(first, shape.Step, shape.Channel))));
        writer.Write(w.Declare(operands.Weights.At(Start(first, shape.Outputs, Expression.Simple("n")))));
        writer.Write(target.Declare(sums.At("n")));
        writer.Write($"{scalar.Type} {Text.List(Enumerable.Range(0, count).Select(term => $"w{term} = {scalar.Load(w.Name, $"{term * shape.Outputs}")}"))};");
        writer.Block("for (nuint p = 0; p < pixels; p++)", () =>
        {
            writer.Write($"{scalar.Type} sum = {scalar.Load(target.Name, "0")};");
            foreach (int term in Enumerable.Range(0, count))
            {
                writer.Write($"sum = {scalar.MultiplyAdd(scalar.Load(x.Name, $"{term * shape.Step}"), $"w{term}", "sum")};");
            }

            writer.Write(scalar.Store("sum", target.Name, "0"));
            writer.Write(x.Advance($"{shape.Pixel}"));
            writer.Write(target.Advance($"{shape.Outputs}"));
        });
    });

    private string Start(int? first, long elements, Expression? channel)
    {
        Expression? terms = first is not int known ? Loops.Each(shape.Counter, elements) : known == 0 ? null : Expression.Simple($"{known * elements}");
        return terms is not null && channel is not null ? Loops.Plus(terms, channel) : (terms ?? channel)?.Code ?? "";
    }
}
