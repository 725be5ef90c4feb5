using System.Collections.Generic;
using System.Linq;

namespace SepConvGen.Generator.Planning;

/// <summary>Chooses the panels of a matrix product, and where its filter is read.</summary>
internal static class ProductPlanner
{
    // A filter of 16 KB stays in L1 beside the inputs, whatever the stride of its rows.
    private const int ReadInPlace = 16 * 1024;

    // The vector that holds 2 or 3 outputs, where no vector holds just as many: two doubles are a vector.
    private const int Padded = 4;

    /// <summary>A product in tiles.</summary>
    /// <param name="depth">Rows of the filter.</param>
    /// <param name="outputs">Columns of the filter.</param>
    /// <param name="groups">Groups of outputs.</param>
    /// <param name="buffered">Whether all weights are copied anyway.</param>
    /// <param name="set">The instruction set.</param>
    /// <param name="vectors">Vectors of a panel.</param>
    /// <param name="brevity">How much is written out.</param>
    public static MatrixProduct Plan(int depth, int outputs, int groups, bool buffered, InstructionSet set, int vectors = OutputPanel.Pair, Brevity brevity = default)
    {
        int groupOutputs = outputs / groups;
        bool padded = groups == 1 && groupOutputs is 2 or 3 && set.LanesFor(groupOutputs) < groupOutputs && (set.IsScalar || set.LanesFor(Padded) == Padded);
        int lanes = padded ? Padded : set.LanesFor(groupOutputs);
        MatrixProduct product = new(depth, outputs, groups, lanes, new(OutputPanel.Of(padded ? lanes : groupOutputs, lanes, vectors, set.Halves(lanes))), FilterPlacement.Packed);
        bool inPlace = product.PanelCount == 1 || (!buffered && depth * outputs <= set.Element.Stored.ElementsIn(ReadInPlace));
        return product with
        {
            Unrolls = set.HasFewRegisters && !brevity.TurnsAlways,
            Placement = padded ? FilterPlacement.Padded : inPlace ? FilterPlacement.InPlace : FilterPlacement.Packed,
        };
    }

    /// <summary>The product of a sweep, whose vectors hold outputs of several groups.</summary>
    public static MatrixProduct Swept(int depth, int outputs, int lanes, IEnumerable<OutputPanel> panels)
    {
        MatrixProduct product = new(depth, outputs, Groups: 1, lanes, new(panels), FilterPlacement.Packed);
        return product.PanelCount == 1 ? product with { Placement = FilterPlacement.InPlace } : product;
    }
}
