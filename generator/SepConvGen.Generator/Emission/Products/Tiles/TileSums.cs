namespace SepConvGen.Generator.Emission;

/// <summary>How the sums of a tile start, and how they end.</summary>
internal abstract class TileSums
{
    /// <summary>Those that begin and end in the tile, or those of which it adds a part.</summary>
    public static TileSums Of(ProductContext context, TileTaps taps)
    {
        TileResults results = new(context, taps);
        return taps.IsPart
            ? new UnfinishedSums(context.Writer, results)
            : new WholeSums(context.Writer, results);
    }

    /// <summary>The statements that declare the sums and start them.</summary>
    public abstract void Start();

    /// <summary>The statements that store the results.</summary>
    public abstract void Finish();
}

/// <summary>Sums that start from the bias and end as results.</summary>
internal sealed class WholeSums(CodeWriter writer, TileResults results) : TileSums
{
    public override void Start()
    {
        results.LoadBiases();
        results.Declare(v => $" = {results.First(v)}");
    }

    public override void Finish()
    {
        results.LoadSlopes();
        results.ForSums((p, v) =>
        {
            if (results.IsStoredInParts(p, v) && results.ChangesSums)
            {
                writer.Write($"{results.Names.Sum(p, v)} = {results.Value(p, v)};");
                results.Store(p, v, results.Names.Sum(p, v));
            }
            else
            {
                results.Store(p, v, results.Value(p, v));
            }
        });
    }
}

/// <summary>Sums that begin here or come from the output, and end here or go back there unfinished.</summary>
internal sealed class UnfinishedSums(CodeWriter writer, TileResults results) : TileSums
{
    public override void Start()
    {
        results.Declare(_ => "");
        writer.Block("if (begins)", () =>
        {
            results.LoadBiases();
            results.ForSums((p, v) => writer.Write($"{results.Names.Sum(p, v)} = {results.First(v)};"));
        });
        writer.Block("else", () => results.ForSums((p, v) => writer.Write($"{results.Names.Sum(p, v)} = {results.Load(p, v)};")));
    }

    public override void Finish()
    {
        if (results.ChangesSums)
        {
            writer.Block("if (ends)", () =>
            {
                results.LoadSlopes();
                results.ForSums((p, v) => writer.Write($"{results.Names.Sum(p, v)} = {results.Value(p, v)};"));
            });
            writer.Space();
        }

        results.ForSums((p, v) => results.Store(p, v, results.Names.Sum(p, v)));
    }
}
