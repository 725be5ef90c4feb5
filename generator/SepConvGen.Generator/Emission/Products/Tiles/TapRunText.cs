using System.Linq;
using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>The loop over a run of inputs, which adds their products to the sums of a tile.</summary>
internal sealed class TapRunText(ProductContext context, TiledPanel panel)
{
    private readonly CodeWriter writer = context.Writer;
    private readonly Dialect dialect = context.Dialect;
    private readonly TileVariables names = new(panel.Vectors);
    private readonly int weightRow = context.Product.WeightRow(panel.Outputs);
    private readonly int? ahead = context.Dialect.Prefetches ? WeightPrefetch.Ahead(context.Product, context.Operands.Weights.Type) : null;

    /// <summary>The loop, and a second one for inputs that are no whole group.</summary>
    public void Write(TapRun run)
    {
        if (ahead is not null)
        {
            writer.Write("// weights that come later are asked for meanwhile");
        }

        int group = run.Count >= dialect.InputGroup ? dialect.InputGroup : 1;
        string end = run.WholeEnd(group);
        writer.Block($"for (int k = 0; k < {end}; k += {group})", () => Inputs(group, run));
        if (run.Count % group != 0)
        {
            writer.Space();
            writer.Block($"for (int k = {end}; k < {run.Length}; k++)", () => Inputs(1, run));
        }
    }

    // So many input channels of the pixels; the references move on.
    private void Inputs(int group, TapRun run)
    {
        int[] pixels = [.. Enumerable.Range(run.From, run.To - run.From)];
        if (group > 1)
        {
            foreach (int p in pixels)
            {
                writer.Write($"{dialect.Type} x{p} = {Load(group, run, p)};");
            }
        }

        for (int index = 0; index < group; index++)
        {
            if (group > 1)
            {
                writer.Space();
            }

            Weights(index);
            foreach (int p in pixels)
            {
                string x = group > 1 ? $"x{p}" : "x";
                if (group == 1)
                {
                    writer.Write($"{(p == pixels[0] ? $"{dialect.Type} " : "")}x = {Load(1, run, p)};");
                }

                foreach (int v in names.Vectors)
                {
                    writer.Write($"{names.Sum(p, v)} = {dialect.MultiplyAddInput(group, x, index, names.Weight(v), names.Sum(p, v))};");
                }
            }
        }

        for (int line = 0; ahead is { } distance && line < group * weightRow; line += context.Operands.Weights.Type.ElementsIn(Caches.Line))
        {
            writer.Write($"Prefetch.Line(ref {context.Operands.Weights.Name}, {distance + line});");
        }

        foreach (Operand reference in run.Inputs.References)
        {
            writer.Write(reference.Advance($"{group}"));
        }

        writer.Write(context.Operands.Weights.Advance($"{group * weightRow}"));
    }

    private void Weights(int index)
    {
        foreach (int v in names.Vectors)
        {
            int offset = (index * weightRow) + (context.Product.IsCopied ? v * dialect.Lanes : panel.Outputs.Offsets[v]);
            writer.Write($"{(index == 0 ? $"{dialect.Type} " : "")}{names.Weight(v)} = {dialect.Load(context.Operands.Weights, $"{offset}")};");
        }
    }

    private string Load(int group, TapRun run, int pixel)
    {
        (Operand reference, string offset) = run.Inputs.Of(pixel);
        return dialect.LoadInputs(group, reference.Name, offset);
    }
}
