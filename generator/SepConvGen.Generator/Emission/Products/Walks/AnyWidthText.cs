using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>Rows of unknown width in tiles that leave out what is outside the image; the call chooses their heights.</summary>
internal sealed class AnyWidthText(ProductContext context, ConvolutionPlan plan, AnyWidthWalk walk, string axes) : RowsText(context, plan, axes)
{
    private bool HasLeft => walk.Before.Count > 0;

    private bool HasRight => walk.After.Count > 0;

    public override void WriteChoices()
    {
        foreach (TiledPanel panel in walk.Panels)
        {
            Writer.Write($"RowTiles {Names.TilesOf(panel)} = RowTiles.Of(columns, new[] {{ {string.Join(", ", Heights(panel))} }}, halves: {panel.Outputs.Halves});");
        }
    }

    public override string Choice(TiledPanel panel) => Names.TilesOf(panel);

    public override void Write(TiledPanel panel)
    {
        Context.Method("// All pixels of the rows under one panel.", Names.Panel(panel), Parameters("RowTiles tiles"), () => WriteRows(panel, () =>
        {
            Writer.Space();
            WriteCalls(panel);
        }));
        AnywhereTaps[] tiles = [.. Heights(panel).Select(height => new AnywhereTaps(Context, Plan, panel, walk, walk.Tile(height)))];
        WriteChosen(panel, tiles);
        foreach (AnywhereTaps tile in tiles)
        {
            ProductTileText.Write(Context, tile);
        }

        ProductTileText.Write(Context, new WindowTaps(Context, Plan, panel, 1, walk.InputStride, isColumn: true));
    }

    // Those that are chosen among; single pixels are for rows that none of them fits.
    private static IReadOnlyList<int> Heights(TiledPanel panel) => [.. panel.Heights.Where(height => height > 1)];

    private void WriteCalls(TiledPanel panel)
    {
        Writer.Block("if (tiles.Height > 0)", () =>
        {
            Call(panel, "tiles.Height", new(), "columns.MissingBefore(0)", "0");
            Writer.Block("for (int next = tiles.Height; next < columns.Output - tiles.Last; next += tiles.Height)", () =>
            {
                Writer.Write("int x = Math.Min(next, columns.InteriorEnd - tiles.Height);");
                Call(panel, "tiles.Height", Whole(TiledAxis.Columns), "0", "0");
            });
        });
        Writer.Block("else if (tiles.Last == 0)", () => EachPixel(panel));
        Writer.Space();
        Writer.Block("if (tiles.Last > 0)", () =>
        {
            Writer.Write("int x = columns.Output - tiles.Last;");
            Call(panel, "tiles.Last", AtLast, "columns.MissingBefore(x)", "columns.MissingAfter(columns.Output - 1)");
        });
    }

    private void Call(TiledPanel panel, string pixels, ProductOffsets at, string before, string after) => Writer.Write(
        $"{Names.RowTile(panel)}({pixels}, {RowOperands.Arguments(at, ["taps.Count", .. Edges(before, after)])});");

    // The tile of so many pixels: all take the same.
    private void WriteChosen(TiledPanel panel, AnywhereTaps[] tiles)
    {
        ProductOperands operands = tiles[0].Operands;
        string parameters = operands.Parameters([.. tiles[0].Parameters]);
        string edges = (HasLeft, HasRight) switch
        {
            (false, false) => "",
            (true, false) => "; `before` of the columns under it are left of the image",
            (false, true) => "; `after` of the columns under it are right of the image",
            (true, true) => "; `before` of the columns under it are left of the image, `after` right of it",
        };
        Context.Method($"// A tile of so many pixels{edges}.", Names.RowTile(panel), $"int pixels, {parameters}", () => Writer.Block("switch (pixels)", () =>
        {
            foreach (AnywhereTaps tile in tiles)
            {
                Writer.Write($"case {tile.Height}:");
                Writer.Write($"    {tile.Name}({operands.Arguments(new(), ["kernelRows", HasLeft ? "before" : null, HasRight ? "after" : null])});");
                Writer.Write("    break;");
            }
        }));
    }

    private IEnumerable<string?> Edges(string before, string after) => [HasLeft ? $"before: {before}" : null, HasRight ? $"after: {after}" : null];

    // Where the last tile starts, which may be the first one, too.
    private ProductOffsets AtLast => !HasLeft ? Whole(TiledAxis.Columns) : Whole(TiledAxis.Columns) with { Input = $"columns.InputStart(x) * {Spec.InputStride}" };

    private void EachPixel(TiledPanel panel) => Writer.Block("for (int x = 0; x < columns.Output; x++)", () =>
    {
        Writer.Write("TapRange across = columns.Taps(x);");
        string arguments = RowOperands.Arguments(Partly(TiledAxis.Columns, panel), "taps.Count", "across.Count");
        Writer.Write($"{WindowTaps.NameOf(Context, panel, 1, isColumn: true)}({arguments});");
    });
}
