using System.Linq;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>What a depthwise tile takes, and what it does in one step of the channel loop.</summary>
/// <param name="Registers">What it holds in registers.</param>
/// <param name="MultiplyAdds">Multiply-adds of vectors; of a sliding tile, for each row of input, or column of joined steps.</param>
/// <param name="Loads">Vectors loaded, weights and inputs; of a sliding tile likewise.</param>
internal sealed record DepthwiseBudget(DepthwiseRegisters Registers, int MultiplyAdds, int Loads)
{
    /// <summary>Whether loads bound it, not multiply-adds: all instruction sets here can load as often in a cycle as they multiply.</summary>
    public bool IsBoundByLoads => Loads > MultiplyAdds;

    public static DepthwiseBudget Of(DepthwiseTile tile, DepthwiseSpec spec, InstructionSet set)
    {
        if (tile.SlidesAlong)
        {
            return new(DepthwiseRegisters.Of(tile, spec, set), tile.Rows * spec.Taps, spec.Taps + (tile.Rows * tile.JoinedPixels));
        }

        TileTap[] taps = [.. tile.Taps(spec.Columns)];
        int rowAdds = tile.Rows * tile.Vectors * taps.Length;
        int rowInputs = tile.Vectors * taps.Select(tap => tap.InputColumn).Distinct().Count();
        DepthwiseRegisters registers = DepthwiseRegisters.Of(tile, spec, set);
        if (tile.KernelRows == TapLoop.Sliding)
        {
            return new(registers, rowAdds, rowInputs);
        }

        int adds = rowAdds * spec.Rows.Kernel;
        int inputs = tile.Order switch
        {
            TapOrder.Taps => adds,
            TapOrder.KernelRows => spec.Rows.Kernel * tile.Rows * rowInputs,
            _ => tile.InputRows(spec.Rows).Count() * rowInputs,
        };
        return new(registers, adds, (spec.Taps * tile.Vectors) + inputs);
    }
}
