using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The statements that filter a block of a strip's columns: column sums, their continuation beyond the edges, row sums.</summary>
internal sealed class FilterBlockText(
    CodeWriter writer, FilterPlan plan, FilterNames names, FilterEdgesText edges, StripCalls calls, NarrowRowsText narrow)
{
    private readonly FilterSpec spec = plan.Spec;

    public void Write()
    {
        writer.Write($"int next = samples - x < {plan.Block} + {plan.LeastBlock} ? samples : x + {plan.Block};");
        writer.Write(spec.Left == 0 ? "int from = x;" : $"int from = Math.Max(x - {spec.Left}, 0);");
        writer.Write(spec.Right == 0 ? "int to = next;" : $"int to = Math.Min(next + {spec.Right}, samples);");
        WriteColumnSums(spec.Border == Border.Constant ? WriteSource() : names.Image);
        if (plan.Wraps)
        {
            WriteWrappedSums();
        }

        edges.WriteOfBlock();
        writer.Space();
        calls.EachRow(WriteRowSums);
        writer.Space();
        writer.Write("x = next;");
    }

    // where the block's rows are read: in the image or, with samples outside of it, in scratch
    private Operand WriteSource()
    {
        Operand source = names.Image with { Name = "source" };
        writer.Write(source.Declare(names.Image.Argument));
        writer.Block($"if (!inside{(plan.IsVector ? $" || {narrow.Condition}" : "")})", () =>
        {
            writer.Write("// rows outside the image, or shorter than a vector: all rows of the strip come from scratch");
            writer.Write(calls.MapRows());
            writer.Write(calls.StageRows("from", "to", FilterRowsText.BorderValue(spec)));
            writer.Write($"{source.Name} = {names.Staged.Argument};");
        });
        writer.Space();
        if (plan.IsVector)
        {
            writer.Block($"if ({narrow.Condition})", () => narrow.Write(source, leave: "break;"));
            writer.Space();
        }

        return source;
    }

    private void WriteColumnSums(Operand source)
    {
        calls.WriteColumnSums(source.At("from"), "from - x", Steps("to - from"));
        if (plan.IsVector)
        {
            writer.Space();
            writer.Block($"if ({Rest("to - from")} != 0)", () =>
                calls.WriteColumnSums(source.At($"to - {plan.StepSamples}"), $"to - {plan.StepSamples} - x", "1"));
        }
    }

    // Where a row is more than a block, its ends are not in scratch together.
    private void WriteWrappedSums()
    {
        writer.Space();
        writer.Write("// beyond the edges of a row of several blocks: the sums of its other end");
        if (spec.Left > 0)
        {
            writer.Block("if (x == 0 && next < samples)", () =>
                calls.WriteColumnSums(names.Image.At($"samples - {plan.LeftSamples}"), $"-{plan.LeftSamples}", $"{plan.LeftSteps}"));
        }

        if (spec.Right > 0)
        {
            writer.Block("if (x > 0 && next == samples)", () => calls.WriteColumnSums(names.Image.Argument, "next - x", $"{plan.RightSteps}"));
        }
    }

    private void WriteRowSums(string sums)
    {
        Operand row = names.Sums with { Name = "row" };
        Operand result = names.Output with { Name = "result" };
        writer.Write(row.Declare(sums));
        writer.Write(result.Declare(plan.IsVector ? $"ref streams ? {names.Results.Argument} : {calls.Result("x")}" : calls.Result("x")));
        writer.Write($"{names.RowSums}({row.Argument}, 0, {result.Argument}, {Steps("next - x")});");
        if (plan.IsVector)
        {
            string last = $"next - {plan.StepSamples} - x";
            writer.Space();
            writer.Block($"if ({Rest("next - x")} != 0)", () => writer.Write($"{names.RowSums}({row.Argument}, {last}, {result.At(last)}, 1);"));
            writer.Space();
            writer.Write("// an output larger than the caches is stored past them");
            writer.Block("if (streams)", () => writer.Write($"StreamingStores.Copy({names.Results.Argument}, {calls.Result("x")}, next - x);"));
        }
    }

    // whole steps; a last one overlaps the one before it
    private string Steps(string samples) => plan.IsVector ? $"(int)((uint)({samples}) / {plan.StepSamples})" : samples;

    private string Rest(string samples) => $"(uint)({samples}) % {plan.StepSamples}";
}
