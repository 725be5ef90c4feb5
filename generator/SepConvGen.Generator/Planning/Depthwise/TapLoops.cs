using System.Collections.Generic;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>Chooses which taps of a tile are written out, and the order of its multiply-adds.</summary>
internal static class TapLoops
{
    /// <summary>Registers that NEON keeps for the constants of an activation, which the JIT loads before the loop.</summary>
    public const int NeonConstants = 4;

    /// <summary>The tile with its loops over taps and their order.</summary>
    /// <param name="tile">The tile.</param>
    /// <param name="spec">The step.</param>
    /// <param name="set">The instruction set.</param>
    /// <param name="rows">How the kernel's rows are walked if they are not written out.</param>
    /// <param name="brevity">How much is written out.</param>
    /// <param name="forced">The order, where it is not to be chosen: one of <see cref="Orders"/>.</param>
    public static DepthwiseTile Choose(DepthwiseTile tile, DepthwiseSpec spec, InstructionSet set, TapLoop rows, Brevity brevity, TapOrder? forced = null)
    {
        bool columnsFit = tile.Accumulators * spec.Columns.Kernel <= brevity.LargestTile;
        bool allFit = rows == TapLoop.Looped && tile.Accumulators * spec.Taps <= brevity.LargestTile;
        TapOrder order = columnsFit ? forced ?? Order(tile, spec, set, allFit) : TapOrder.Taps;

        // written out, what several kernel rows load becomes a common subexpression on Arm, which the JIT keeps in a register
        // until others spill (2×4 to 2×7 tiles of 5×5 with stride 2: 6 to 36 vectors on the stack), and with 16 registers on x86 as well
        bool mayBeWritten = set.MemoryOperands && !(set.HasFewRegisters && order == TapOrder.KernelRows && spec.Rows.Kernel > 1);
        bool unrolled = allFit && (order == TapOrder.Inputs || mayBeWritten);
        return tile with
        {
            KernelRows = unrolled ? TapLoop.Unrolled : rows,
            KernelColumns = columnsFit ? TapLoop.Unrolled : TapLoop.Looped,
            Order = order,
        };
    }

    /// <summary>The orders that a tile of given loops could have.</summary>
    public static IEnumerable<TapOrder> Orders(DepthwiseTile tile, DepthwiseSpec spec, InstructionSet set)
    {
        yield return TapOrder.Taps;
        if (tile.KernelColumns == TapLoop.Unrolled && Fits(TapOrder.KernelRows, tile, spec, set))
        {
            yield return TapOrder.KernelRows;
        }

        if (tile.KernelColumns == TapLoop.Unrolled && tile.Accumulators * spec.Taps <= default(Brevity).LargestTile && Fits(TapOrder.Inputs, tile, spec, set))
        {
            yield return TapOrder.Inputs;
        }
    }

    // As many weights in registers as there are registers for: each input is then loaded fewer times. With many sums, or
    // where only the weights of a row fit, that pays only if loads are slow because they straddle cache lines: the channels
    // are no multiple of a vector (Evidence/depthwise-orders.csv: 72 channels win, 384 and 672 lose). Loads that
    // repeat channels are slow too. With 16 registers it always pays: tap by tap, the JIT takes what several taps load for a common
    // subexpression, and 12 sums leave it no register, so that it stores each input beside its first use and reads it there again.
    private static TapOrder Order(DepthwiseTile tile, DepthwiseSpec spec, InstructionSet set, bool unrolled)
    {
        bool slow = spec.OutputChannels % tile.Lanes != 0 || !set.MemoryOperands || set.WidensInputs || (spec.Multiplier > 1 && RepeatedChannels.CanBeLoaded(tile, spec));
        bool few = tile.Accumulators <= 12;

        // joined pixels under a stride have no input in common with others, and need registers to join their parts
        if (!set.MemoryOperands && tile.LoadsStrided(spec))
        {
            return TapOrder.Taps;
        }

        return unrolled && (slow || few) && Fits(TapOrder.Inputs, tile, spec, set) ? TapOrder.Inputs
            : (slow || set.HasFewRegisters || (few && spec.Taps <= 12)) && Fits(TapOrder.KernelRows, tile, spec, set) ? TapOrder.KernelRows
            : TapOrder.Taps;
    }

    // Whether the weights that stay in registers find room there. All taps of a window have none in 16.
    private static bool Fits(TapOrder order, DepthwiseTile tile, DepthwiseSpec spec, InstructionSet set)
    {
        int constants = set.MemoryOperands || tile.JoinedPixels > 1 ? 0 : NeonConstants;
        return (set.Registers >= 32 || (set.HasFewRegisters && order == TapOrder.KernelRows)) && DepthwiseRegisters.Of(tile with { Order = order }, spec, set).Free >= constants;
    }
}
