using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>The vector registers of a depthwise tile.</summary>
/// <param name="Sums">Those that hold sums.</param>
/// <param name="Weights">Those that hold weights.</param>
/// <param name="Inputs">Those that hold inputs: none where a multiply-add reads them from memory.</param>
/// <param name="Available">Those that the instruction set has.</param>
internal sealed record DepthwiseRegisters(int Sums, int Weights, int Inputs, int Available)
{
    /// <summary>Those that are left, for an activation's constants; negative if there are too few.</summary>
    public int Free => Available - Sums - Weights - Inputs;

    public static DepthwiseRegisters Of(DepthwiseTile tile, DepthwiseSpec spec, InstructionSet set)
    {
        if (tile.SlidesAlong)
        {
            return new(tile.Accumulators, tile.Vectors, tile.Rows, set.Registers);
        }

        int taps = tile.Order switch
        {
            TapOrder.Taps => 1,
            TapOrder.KernelRows => spec.Columns.Kernel,
            _ => spec.Taps,
        };
        int inputs = tile.Order == TapOrder.Taps && set.MemoryOperands ? 0 : 1;
        return new(tile.Accumulators, taps * tile.Vectors, inputs, set.Registers);
    }
}
