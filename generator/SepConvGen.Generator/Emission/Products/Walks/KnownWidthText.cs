using System.Linq;
using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>Rows of known width in tiles that leave out what is outside the image.</summary>
internal sealed class KnownWidthText(ProductContext context, ConvolutionPlan plan, KnownWidthWalk walk, string axes) : RowsText(context, plan, axes)
{
    public override void Write(TiledPanel panel)
    {
        Context.Method("// All pixels of the rows under one panel.", Names.Panel(panel), Parameters(), () => WriteRows(panel, () =>
        {
            Writer.Space();
            foreach (RowTiles tiles in walk.Tiles(panel))
            {
                WriteCalls(panel, tiles);
            }
        }));
        foreach (RowTile tile in walk.Tiles(panel).Select(tiles => tiles.Tile).GroupBy(tile => (tile.Edges, tile.Height)).Select(same => same.First()))
        {
            ProductTileText.Write(Context, new RowTaps(Context, Plan, panel, tile, walk.InputStride));
        }
    }

    private void WriteCalls(TiledPanel panel, RowTiles tiles)
    {
        if (tiles.Repeat == 1)
        {
            Call(panel, tiles.Tile, new()
            {
                Input = $"{tiles.FirstColumn * Spec.InputStride}",
                Results = $"{(long)tiles.Start * Spec.OutputStride}",
                Added = $"{(long)tiles.Start * Spec.ResidualStride}",
            });
            return;
        }

        Writer.Block($"for (int x = {tiles.Start}; x < {tiles.End}; x += {tiles.Tile.Height})", () => Call(panel, tiles.Tile, Whole(TiledAxis.Columns)));
    }

    private void Call(TiledPanel panel, RowTile tile, ProductOffsets at) =>
        Writer.Write($"{RowTaps.NameOf(Context, panel, tile)}({RowOperands.Arguments(at, "taps.Count")});");
}
