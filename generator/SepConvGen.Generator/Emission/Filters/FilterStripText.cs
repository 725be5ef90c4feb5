using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The statements that filter a strip of rows: block by block, or in one step of scratch where a row is shorter than that.</summary>
internal sealed class FilterStripText(CodeWriter writer, FilterPlan plan, FilterNames names, FilterEdgesText edges, StripCalls calls)
{
    private readonly FilterSpec spec = plan.Spec;

    private readonly NarrowRowsText narrow = new(writer, plan, names, edges, calls);

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
            writer.Block($"if ({narrow.Condition})", () =>
            {
                writer.Write(calls.StageRows("0", "samples", "default"));
                narrow.Write(names.Staged, leave: "continue;");
            });
        }

        writer.Space();
        writer.Block("for (int x = 0; x < samples;)", new FilterBlockText(writer, plan, names, edges, calls, narrow).Write);
    }
}
