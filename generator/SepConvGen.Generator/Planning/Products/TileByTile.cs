using System.Linq;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>
/// Decides in which order a pointwise step passes its pixels and its panels of outputs. Panel by panel, the weights of a panel stay in L1
/// while a block of pixels passes: that is needed where the filter is large. Where it is small, a tile under all panels is faster: its
/// inputs are read once, and the results of neighbouring pixels are written line after line, so that lines which are not in L2 are
/// fetched ahead. Panel by panel each pass writes two lines of every pixel, and an output of MBs took 1.04 to 1.3 times as long
/// (Evidence/tile-orders.csv).
/// </summary>
internal static class TileByTile
{
    // Bytes of a filter: an L1, and what L2 gives in the time of its multiply-adds (two vectors in 14 cycles). Up to 1 MB took no longer on
    // an Intel Xeon, whose L2 has 2 MB, and gained nothing.
    private const int Filter = 64 * 1024;

    /// <summary>The plan in the better order. Panels of two and of three vectors then have the tiles of the lower ones.</summary>
    /// <param name="plan">A step, panel by panel.</param>
    /// <param name="set">The instruction set.</param>
    /// <param name="isForced">Whether its tiles have to remain as they are.</param>
    public static PointwisePlan Of(PointwisePlan plan, InstructionSet set, bool isForced)
    {
        if (plan.Rows is not null || plan.Product.PanelCount == 1 || plan.Product.FilterLength > set.Element.Stored.ElementsIn(Filter))
        {
            return plan;
        }

        TiledPanel lowest = plan.Walk.Panels.OrderBy(panel => panel.Highest).First();
        bool isEven = lowest.Highest == plan.Walk.Highest;
        if (!isEven && (isForced || !CanBeLower(set)))
        {
            return plan;
        }

        PointwisePlan even = isEven ? plan : plan.WithHeights(_ => lowest.Heights, set);
        return even with { Walk = even.Walk with { TileByTile = true } };
    }

    // 9×2 has 18 sums on 11 loads. AVX2's 4×2 has no more than are busy, and NEON's 6×2 less than 4 multiply-adds a load.
    private static bool CanBeLower(InstructionSet set) => set is { MemoryOperands: true, HasFewRegisters: false };
}
