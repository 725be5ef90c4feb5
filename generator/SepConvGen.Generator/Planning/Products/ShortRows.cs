using System.Linq;
using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>
/// Rows of few outputs, of a width that is known at the call only, of a convolution that has pixels as lanes: most lanes would be empty, and outputs are lanes
/// instead, as where the width is known. 3×3, AVX-512 of a Zen 4, rows of 5, 7, 10 and 14 outputs, time in that of pixels as lanes: 3 → 4 channels 0.62, 0.50, 0.57
/// and 0.70; 3 → 8 0.31, 0.34, 0.40 and 0.50; 32 → 8 0.30, 0.29 and 0.41 up to 10 (Evidence/short-rows.csv). On a Zen 5, with outputs as lanes of AVX2, 3 → 8
/// 0.41, 0.46 and 0.59 up to 10 (Evidence/narrow-images.csv).
/// </summary>
/// <param name="Plan">How they are computed.</param>
/// <param name="Most">Outputs of such a row, at most.</param>
internal sealed record ShortRows(ConvolutionPlan Plan, int Most)
{
    // Longer rows are worth pixels as lanes wherever rows of unknown width are.
    private const int Longest = 64;

    // Pixels of the tiles beside the highest, as far as rows are as long: without 11 and 13, which two of the others do in 1.2 times the time, the text is a fourth shorter. Without 6, 9 and 12, too,
    // 3 → 8 channels take 1.8, 1.9 and 1.2 times the time on rows of so many.
    private static readonly int[] Lower = [12, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1];

    // Where that would be too long; two of them do 7 and 9 outputs in 1.1 to 1.4 times the time.
    private static readonly int[] Few = [10, 8, 6, 5, 3, 1];

    /// <summary>
    /// Those of a plan; null where rows are known or long, where the filter would have to be copied for them, and for one output, whose short rows take 0.7 to 1.0 of
    /// the time so, in three instruction sets that would each say it at length.
    /// </summary>
    /// <param name="planar">The plan.</param>
    /// <param name="image">What is known of the image.</param>
    /// <param name="set">The instruction set.</param>
    /// <param name="brevity">How much is written out.</param>
    public static ShortRows? Of(PlanarConvolution planar, ImageSpec image, InstructionSet set, Brevity brevity)
    {
        if (image.IsSequence || image.Width is not null || brevity.ShortRows == ShortRowTiles.None)
        {
            return null;
        }

        ConvolutionPlan plan = ConvolutionPlanner.Plan(planar.Spec, image, buffered: false, set, brevity, sweeps: false);
        if (plan is not { Product: { Placement: FilterPlacement.InPlace, Lanes: > 1 }, Walk: AnyWidthWalk walk })
        {
            return null;
        }

        int most = 0;
        while (most < Longest && !PlanarConvolution.IsFaster(planar.Spec, PlanarConvolution.TilesOf(planar.Spec, most + 1, set), plan.Product, most + 1, set))
        {
            most++;
        }

        int[] lower = brevity.ShortRows == ShortRowTiles.All ? Lower : Few;
        return most == 0 ? null : new(plan with { Walk = walk with { Panels = new(walk.Panels.Select(panel => Fewer(panel, most, lower))) } }, most);
    }

    /// <summary>The plan for them, whose methods stand beside those of the other.</summary>
    public ConvolutionPlan In(PlanarConvolution planar) => Plan with { StoredAs = planar.StoredAs, Stated = planar.Stated, Prefix = $"{planar.Prefix}Short" };

    private static TiledPanel Fewer(TiledPanel panel, int most, int[] lower) =>
        panel with { Tiles = new(panel.Tiles.Where(tile => tile.Pixels <= most && (tile.Pixels == panel.Highest || lower.Contains(tile.Pixels)))) };
}
