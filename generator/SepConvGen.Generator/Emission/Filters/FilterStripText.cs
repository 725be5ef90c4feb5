using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The statements that filter a strip of rows: block by block, or in one step of scratch where a row is shorter than that.</summary>
internal sealed class FilterStripText(CodeWriter writer, FilterPlan plan, FilterNames names, FilterEdgesText edges)
{
    private readonly FilterSpec spec = plan.Spec;

    private readonly StripCalls calls = new(writer, plan, names);

    public void Write()
    {
        if (plan.Rows > 1)
        {
            writer.Write("y = Math.Min(y, end - strip);");
        }

        bool constant = spec.Border == Border.Constant;
        writer.Write($"{(constant ? "bool inside = " : "")}{calls.MapRows()}");
        if (plan.IsVector && !constant)
        {
            writer.Space();
            writer.Write("// a row shorter than a vector is copied to scratch, and its results from there");
            writer.Block($"if (samples < {plan.StepSamples})", () =>
            {
                writer.Write(calls.StageRows("0", "samples", "default"));
                WriteNarrow(names.Staged, leave: "continue;");
            });
        }

        writer.Space();
        writer.Block("for (int x = 0; x < samples;)", new FilterBlockText(writer, plan, names, edges, calls, WriteNarrow).Write);
    }

    // rows of the source shorter than a vector: the step ends beyond them, in scratch
    private void WriteNarrow(Operand source, string leave)
    {
        calls.WriteColumnSums(source.Argument, "0", "1");
        edges.WriteBoth(calls);
        calls.EachRow(row =>
        {
            writer.Write($"{names.RowSums}({row}, 0, {names.Results.Argument}, 1);");
            writer.Write($"MemoryMarshal.CreateReadOnlySpan({names.Results.Argument}, samples).CopyTo(MemoryMarshal.CreateSpan({calls.Result("")}, samples));");
        });
        writer.Space();
        writer.Write(leave);
    }
}
