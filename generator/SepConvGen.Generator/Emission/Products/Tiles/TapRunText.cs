using System.Linq;
using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The loop over a run of inputs, which adds their products to the sums of a tile.</summary>
internal sealed class TapRunText(ProductContext context, TiledPanel panel, int height)
{
    private readonly CodeWriter writer = context.Writer;
    private readonly Dialect dialect = context.Dialect;
    private readonly TileVariables names = TileVariables.Of(panel.Outputs);
    private readonly int weightRow = context.Product.WeightRow(panel.Outputs);
    private readonly int? ahead = context.Dialect.Prefetches
        ? WeightPrefetch.Ahead(context.Product, context.Operands.Weights.Type, context.Dialect.Lanes * context.Dialect.Element.Size())
        : null;

    /// <summary>The loop, and a second one for inputs that are no whole group.</summary>
    public void Write(TapRun run)
    {
        if (ahead is not null)
        {
            writer.Write("// weights that come later are asked for meanwhile");
        }

        int group = run.Count >= dialect.InputGroup ? dialect.InputGroup : 1;
        int round = group == 1 && context.Product.Unrolls ? Unrolling.Of(run.Count, run.Times is null, names.Sums(run.From, run.To)) : group;
        string end = run.WholeEnd(round);
        writer.Block($"for (int k = 0; k < {end}; k += {round})", () => Inputs(round, group, run));
        if (run.Count % round != 0)
        {
            writer.Space();
            writer.Block($"for (int k = {end}; k < {run.Length}; k++)", () => Inputs(1, 1, run));
        }
    }

    // So many input channels of the pixels, loaded in groups; the references move on.
    private void Inputs(int round, int group, TapRun run)
    {
        int[] pixels = [.. Enumerable.Range(run.From, run.To - run.From)];
        if (group > 1)
        {
            foreach (int p in pixels)
            {
                writer.Write($"{dialect.Type} x{p} = {Load(group, run, p, 0)};");
            }
        }

        for (int index = 0; index < round; index++)
        {
            if (group > 1 || index > 0)
            {
                writer.Space();
            }

            Weights(index);
            foreach (int p in pixels)
            {
                bool isSecond = names.IsHalved && p % 2 == 1 && p > run.From;
                string x = group > 1 ? $"x{p}" : isSecond ? "next" : "x";
                if (group == 1)
                {
                    bool isNew = index == 0 && (p == pixels[0] || (isSecond && p < run.From + 3));
                    writer.Write($"{(isNew ? $"{dialect.Type} " : "")}{x} = {Load(1, run, p, index)};");
                }

                foreach (int v in names.Vectors.Where(v => !names.Shares(v)))
                {
                    writer.Write($"{names.Sum(p, v)} = {dialect.MultiplyAddInput(group, x, index, names.Weight(v), names.Sum(p, v))};");
                }

                if (names.IsHalved)
                {
                    WriteShared(run, p, isSecond);
                }
            }
        }

        for (int line = 0; ahead is { } distance && line < round * weightRow; line += context.Operands.Weights.Type.ElementsIn(Caches.Line))
        {
            writer.Write($"Prefetch.Line(ref {context.Operands.Weights.Name}, {distance + line});");
        }

        if (round > group)
        {
            writer.Space();
        }

        foreach (Operand reference in run.Inputs.References)
        {
            writer.Write(reference.Advance($"{round}"));
        }

        writer.Write(context.Operands.Weights.Advance($"{round * weightRow}"));
    }

    // The sums that two pixels share: of both at once, or of one alone, where the other has no such tap.
    private void WriteShared(TapRun run, int pixel, bool isSecond)
    {
        int vector = names.Count - 1;
        string sum = names.Sum(pixel, vector);
        string Product(string x) => dialect.MultiplyAdd(x, names.Weight(vector), sum);
        if (isSecond)
        {
            writer.Write($"{sum} = {Product(dialect.Halves("x", "next"))};");
        }
        else if (pixel % 2 == 1)
        {
            writer.Write($"{sum} = {dialect.Halves(sum, Product("x"))};");
        }
        else if (pixel + 1 == run.To)
        {
            writer.Write($"{sum} = {(run.To == height ? Product("x") : dialect.Halves(Product("x"), sum))};");
        }
    }

    private void Weights(int index)
    {
        string declaration = index == 0 ? $"{dialect.Type} " : "";
        (string Name, int Offset)[] whole = [.. names.Vectors.Where(v => !IsLoadedTwice(v)).Select(v => (names.Weight(v), Offset(v)))];
        foreach (string statement in dialect.LoadAll(context.Operands.Weights, whole, declaration))
        {
            writer.Write(statement);
        }

        foreach (int v in names.Vectors.Where(IsLoadedTwice))
        {
            writer.Write($"{declaration}{names.Weight(v)} = {dialect.LoadTwice(context.Operands.Weights.Name, $"{Offset(v)}")};");
        }

        int Offset(int vector) => (index * weightRow) + (context.Product.IsCopied ? vector * dialect.Lanes : panel.Outputs.Offsets[vector]);
        bool IsLoadedTwice(int vector) => names.Shares(vector) && !context.Product.IsCopied;
    }

    private string Load(int group, TapRun run, int pixel, int index)
    {
        (Operand reference, string offset) = run.Inputs.Of(pixel, index);
        return dialect.LoadInputs(group, reference.Name, offset);
    }
}
