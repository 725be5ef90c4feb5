using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>Rows of unknown width in tiles that leave out what is outside the image; the call chooses their heights.</summary>
internal sealed class AnyWidthText(ProductContext context, ConvolutionPlan plan, AnyWidthWalk walk, string axes) : RowsText(context, plan, axes)
{
    public override void WriteChoices()
    {
        foreach (TiledPanel panel in walk.Panels)
        {
            Writer.Write($"RowTiles {Names.TilesOf(panel)} = RowTiles.Of(columns, new[] {{ {string.Join(", ", Heights(panel))} }}, least: {AnyWidthWalk.LeastHeight(panel)}, whole: {AnyWidthWalk.LeastWhole(panel)});");
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
        foreach (int height in Heights(panel))
        {
            RowTile[] tiles = [walk.Left(height), walk.Inner(height), walk.Right(height), .. height >= AnyWidthWalk.LeastWhole(panel) ? [walk.Whole(height)] : System.Array.Empty<RowTile>()];
            foreach (RowTile tile in tiles.GroupBy(tile => tile.Edges).Select(same => same.First()))
            {
                WriteTile(panel, tile, walk.InputStride);
            }
        }

        ProductTileText.Write(Context, new WindowTaps(Context, Plan, panel, 1, walk.InputStride, isColumn: true));
    }

    // Those that are chosen among; single pixels are for rows that none of them fits.
    private static IReadOnlyList<int> Heights(TiledPanel panel) => [.. panel.Heights.Where(height => height > 1)];

    private void WriteCalls(TiledPanel panel)
    {
        IReadOnlyList<int> heights = Heights(panel);
        ByHeight(heights, height => $"tiles.Height == {height}", height =>
        {
            Call(panel, walk.Left(height), new());
            Writer.Block($"for (int next = {height}; next < columns.Output - tiles.Last; next += {height})", () =>
            {
                Writer.Write($"int x = Math.Min(next, columns.InteriorEnd - {height});");
                Call(panel, walk.Inner(height), Whole(TiledAxis.Columns));
            });
        }, isComplete: false);
        Writer.Block("else if (tiles.Last == 0)", () => EachPixel(panel));
        Writer.Space();
        ByHeight(heights, height => $"tiles.Last == {height}", height =>
        {
            if (height >= AnyWidthWalk.LeastWhole(panel))
            {
                Writer.Block("if (tiles.Height == 0)", () => Call(panel, walk.Whole(height), new()));
                Writer.Block("else", () => WriteRight(panel, height));
                return;
            }

            WriteRight(panel, height);
        }, isComplete: false);
    }

    private void WriteRight(TiledPanel panel, int height)
    {
        Writer.Write($"int x = columns.Output - {height};");
        Call(panel, walk.Right(height), Whole(TiledAxis.Columns));
    }

    private void EachPixel(TiledPanel panel) => Writer.Block("for (int x = 0; x < columns.Output; x++)", () =>
    {
        Writer.Write("TapRange across = columns.Taps(x);");
        string arguments = RowOperands.Arguments(Partly(TiledAxis.Columns, panel), "taps.Count", "across.Count");
        Writer.Write($"{WindowTaps.NameOf(Context, panel, 1, isColumn: true)}({arguments});");
    });
}
