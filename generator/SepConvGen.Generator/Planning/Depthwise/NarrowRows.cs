using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>
/// The tiles of images that are narrower than the joined pixels of the usual ones, where the width is not known before the call. They read
/// the weights that are repeated for those.
/// </summary>
/// <param name="Strip">The tile for strips of rows inside the image.</param>
/// <param name="Row">The same with one row.</param>
internal sealed record NarrowRows(DepthwiseTile Strip, DepthwiseTile Row)
{
    // As many as images of a few rows have, too.
    private const int Rows = 3;

    private const int SmallestVector = 4;

    /// <summary>The vectors at both ends of a strip's rows; empty where the usual edges serve.</summary>
    public EquatableArray<DepthwiseTile> StripEnds { get; init; }

    /// <summary>Those at both ends of one row; empty where the usual edges serve.</summary>
    public EquatableArray<DepthwiseTile> RowEnds { get; init; }

    /// <summary>All of them.</summary>
    public IEnumerable<DepthwiseTile> Tiles => new[] { Strip, Row }.Concat(StripEnds).Concat(RowEnds);

    /// <summary>Those of a plan, the widest first: of half a vector, and of a quarter.</summary>
    /// <remarks>
    /// Only where a pixel has fewer channels than the smallest vector: one by one they take 10 to 20 times as long (1.04 ms in place of 0.07 for
    /// 512 images of 14×14×1 on AVX-512). Pixels that fill a vector are done one by one in tolerable time.
    /// </remarks>
    public static EquatableArray<NarrowRows> Of(DepthwisePlan plan, ImageSpec image, InstructionSet set, Brevity brevity)
    {
        DepthwiseSpec spec = plan.Spec;
        DepthwiseTile wide = plan.RowTiles[0];
        List<NarrowRows> narrow = [];
        if (image.Width is not null || plan is { IsSequence: true } or { Pixel: null } || wide.JoinedPixels == 1 || spec.Multiplier > 1
            || set.LanesFor(spec.OutputChannels) > 1 || brevity.Level > 0)
        {
            return default;
        }

        for (int lanes = wide.Lanes / 2; lanes >= SmallestVector; lanes /= 2)
        {
            int pixels = PixelJoining.Fewest(spec.OutputChannels, lanes);
            DepthwiseTile strip = DepthwiseTiles.OfJoined(spec, set, brevity, Rows, pixels, lanes) with { WideTap = wide.Channels };
            NarrowRows rows = new(strip, DepthwiseTiles.OneRow(strip, spec, set, brevity));
            if (plan.Edges != EdgeMethod.RowEnds)
            {
                narrow.Add(rows);
            }
            else if (RowEnd.Of(spec, lanes) is var (left, right))
            {
                EquatableArray<DepthwiseTile> Ends(DepthwiseTile tile) => new([DepthwiseEdges.End(tile, left), DepthwiseEdges.End(tile, right)]);
                narrow.Add(rows with { StripEnds = Ends(rows.Strip), RowEnds = Ends(rows.Row) });
            }
        }

        return new(narrow);
    }

    /// <summary>A plan with these tiles, and those of narrower images still.</summary>
    public DepthwisePlan In(DepthwisePlan plan, EquatableArray<NarrowRows> narrower) => plan with
    {
        Narrow = narrower,
        StripTiles = new([Strip]),
        StripEnds = StripEnds,
        RowTiles = new([Row]),
        Left = RowEnds.Count == 0 ? plan.Left : RowEnds[0],
        Right = RowEnds.Count == 0 ? plan.Right : RowEnds[1],
        WalkSuffix = $"By{Row.Width}",
    };
}
