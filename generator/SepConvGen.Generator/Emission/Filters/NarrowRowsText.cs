using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>The statements that filter rows shorter than a vector: one step, which ends beyond them, in scratch.</summary>
internal sealed class NarrowRowsText(CodeWriter writer, FilterPlan plan, FilterNames names, FilterEdgesText edges, StripCalls calls)
{
    /// <summary>Whether a row is that short.</summary>
    public string Condition => $"samples < {plan.StepSamples}";

    /// <param name="source">The rows in scratch.</param>
    /// <param name="leave">The statement that ends the strip.</param>
    public void Write(Operand source, string leave)
    {
        calls.WriteColumnSums(source.Argument, "0", "1");
        edges.WriteBoth();
        calls.EachRow(row =>
        {
            writer.Write($"{names.RowSums}({row}, 0, {names.Results.Argument}, 1);");
            writer.Write($"MemoryMarshal.CreateReadOnlySpan({names.Results.Argument}, samples).CopyTo(MemoryMarshal.CreateSpan({calls.Result("")}, samples));");
        });
        writer.Space();
        writer.Write(leave);
    }
}
