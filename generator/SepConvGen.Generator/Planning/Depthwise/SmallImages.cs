using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>A tile that slides, beside the usual ones: for small images of a width that is not known before the call, and that it fits.</summary>
/// <param name="Tile">The tile.</param>
/// <param name="MostPixels">The pixels of an image whose input and output stay in L2.</param>
internal sealed record SmallImages(DepthwiseTile Tile, long MostPixels)
{
    /// <summary>Columns that may be done twice: what slides does six while others do seven (Evidence/depthwise-sliding.csv).</summary>
    public const int MostTwice = 2;

    // As many columns as have room. Small maps are often as wide, or twice: 224 pixels after five halvings, or four.
    private const int Columns = 7;

    /// <summary>That of a plan with clipped edges; null where the width is known, or nothing can slide.</summary>
    public static SmallImages? Of(DepthwisePlan plan, ImageSpec image, InstructionSet set, Brevity brevity) =>
        image.Width is null && plan.Edges == EdgeMethod.Clipped && brevity.Level == 0 && SlidingDepthwise.OfColumns(plan.Spec, set, Columns) is { } slide
            ? new(slide with { MostBefore = plan.RowTiles[0].MostBefore, MostAfter = plan.RowTiles[0].MostAfter }, SlidingDepthwise.MostPixels(plan.Spec, set))
            : null;

    /// <summary>The plan with this tile.</summary>
    public DepthwisePlan In(DepthwisePlan plan) =>
        plan with { Small = null, StripTiles = default, RowTiles = new([Tile]), Pixel = null, WalkSuffix = $"By{Tile.Columns}" };
}
