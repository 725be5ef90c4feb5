using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>
/// A tile beside the usual ones, for images of a width that is not known before the call, and that it fits: one that slides for small images; or where none does, under
/// a stride or of many channels that share sets of L1, one of a whole row.
/// </summary>
/// <remarks>
/// The whole row is what images of a known width have. 14×14 with a stride of 2 on a Zen 4, which loads 512 bits in two halves, 528 to 592 channels: 0.59 to 0.63 of the time of
/// 2 × 2 pixels, which load 1.4 times as much; 512 to 768 0.77 to 0.89. 7×7 without a stride, 512 and 1,024 channels: 0.80 and 0.64, but 256 1.15 (Evidence/whole-rows.csv).
/// </remarks>
/// <param name="Tile">The tile.</param>
/// <param name="Row">The same of one row; null where it slides.</param>
/// <param name="MostPixels">The pixels of an image whose input and output stay in L2; as many as there are where the tile is a whole row.</param>
internal sealed record SmallImages(DepthwiseTile Tile, DepthwiseTile? Row, long MostPixels)
{
    /// <summary>Columns that may be done twice: what slides does six while others do seven (Evidence/depthwise-sliding.csv).</summary>
    public const int MostTwice = 2;

    // As many columns as have room. Small maps are often as wide, or twice: 224 pixels after five halvings, or four.
    private const int Columns = 7;

    // Without a stride.
    private const int FewestChannels = 512;

    /// <summary>That of a plan with clipped edges; null where the width is known, or nothing can slide or do a whole row.</summary>
    public static SmallImages? Of(DepthwisePlan plan, ImageSpec image, InstructionSet set, Brevity brevity)
    {
        if (image.Width is not null || plan.Edges != EdgeMethod.Clipped || brevity.Level > 0)
        {
            return null;
        }

        DepthwiseTile Told(DepthwiseTile tile) => tile with { MostBefore = plan.RowTiles[0].MostBefore, MostAfter = plan.RowTiles[0].MostAfter };
        if (SlidingDepthwise.OfColumns(plan.Spec, set, Columns) is { } slide)
        {
            return new(Told(slide), null, SlidingDepthwise.MostPixels(plan.Spec, set));
        }

        (int rows, int columns, int vectors) = DepthwiseShapes.Choose(plan.Spec, Columns, set);
        bool isWorth = plan.Spec.Columns.Stride > 1 || (set.Registers >= 32 && plan.Channels >= FewestChannels);
        if (!isWorth || columns != Columns || plan.RowTiles[0].Columns >= Columns)
        {
            return null;
        }

        DepthwiseTile whole = DepthwiseTiles.OfPixels(plan.Spec, set, brevity, rows, columns, plan.RowTiles[0].Lanes, vectors);
        DepthwiseTile row = DepthwiseTiles.OneRow(whole, plan.Spec, set, brevity);
        return whole.KernelColumns == TapLoop.Unrolled && row.KernelColumns == TapLoop.Unrolled ? new(Told(whole), Told(row), long.MaxValue) : null;
    }

    /// <summary>The plan with this tile.</summary>
    public DepthwisePlan In(DepthwisePlan plan) => plan with
    {
        Small = null,
        StripTiles = Row is null || Tile.Rows == 1 ? default : new([Tile]),
        RowTiles = new([Row ?? Tile]),
        Pixel = null,
        WalkSuffix = $"By{Tile.Columns}",
    };
}
