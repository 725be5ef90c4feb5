using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>Column sums beyond the left and right edges of the image: the map of their places, and what is put there.</summary>
internal sealed class FilterEdgesText(CodeWriter writer, FilterPlan plan, FilterNames names, StripCalls calls)
{
    private readonly FilterSpec spec = plan.Spec;

    /// <summary>The statements that make the map.</summary>
    public void WriteMapCall()
    {
        writer.Write($"Span<int> edges = stackalloc int[{2 * plan.EdgeSamples}];");
        writer.Write($"{names.MapEdges}(edges, width);");
    }

    /// <summary>The sums beyond both edges of a row that is in scratch as a whole.</summary>
    public void WriteBoth()
    {
        if (plan.EdgeSamples > 0)
        {
            writer.Space();
            WriteSums("edges");
        }
    }

    /// <summary>The sums beyond those edges of a row that a block reaches.</summary>
    public void WriteOfBlock()
    {
        writer.Space();
        if (plan.Wraps)
        {
            writer.Block("if (x == 0 && next == samples)", () => WriteSums("edges"));
            return;
        }

        if (spec.Left > 0)
        {
            writer.Block("if (x == 0)", () => WriteSums($"edges[..{2 * spec.Left}]"));
            writer.Space();
        }

        if (spec.Right > 0)
        {
            writer.Block("if (next == samples)", () => WriteSums($"edges[{2 * spec.Left}..]"));
        }
    }

    /// <summary>The method that makes the map, if there are samples beyond the edges.</summary>
    public void WriteMap()
    {
        if (plan.EdgeSamples == 0)
        {
            return;
        }

        writer.Space();
        writer.Write("// Pairs of places in a row of sums: of a sample beyond the left or the right edge, and of the sample that stands for it.");
        writer.Block($"private static void {names.MapEdges}(Span<int> edges, int width)", () =>
        {
            writer.Write($"int samples = width * {spec.Channels};");
            writer.Write($"int last = Math.Max(samples - {plan.LeastBlock}, 0) / {plan.Block} * {plan.Block};");
            if (spec.Left > 0)
            {
                WriteSide(spec.Left, "i", $"(i / {spec.Channels}) - {spec.RowTaps.Count / 2}", $"i - {spec.Left}", "");
                writer.Space();
            }

            if (spec.Right > 0)
            {
                WriteSide(spec.Right, $"({spec.Left} + i)", $"width + (i / {spec.Channels})", "samples + i - last", " - last");
            }
        });
    }

    private void WriteSide(int samples, string entry, string pixel, string beyond, string start) =>
        writer.Block($"for (int i = 0; i < {samples}; i++)", () => writer.Write(
            $"""
            int pixel = FilterBorder.Index(Border.{spec.Border}, {pixel}, width);
            edges[2 * {entry}] = {Place(beyond)};
            edges[(2 * {entry}) + 1] = {Place($"(pixel * {spec.Channels}) + (i % {spec.Channels}){start}")};
            """));

    private string Place(string sample) => $"{(plan.Phases == 1 ? "" : names.Place)}({sample})";

    private void WriteSums(string places) => calls.EachRow(row => writer.Write(
        spec.Border == Border.Constant ? $"FilterBorder.FillSums({row}, {places}, edge);" : $"FilterBorder.CopySums({row}, {places});"));
}
