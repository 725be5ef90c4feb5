using System;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>
/// Chooses tiles that slide down the image: the sums of as many output rows as the kernel has rows, and all weights, stay in
/// registers, and each input is loaded once.
/// </summary>
/// <remarks>
/// 3 × 7 sums, 9 weights and an input are 31 registers of 32: 63 multiply-adds on 9 loads for each row of input. Measured against
/// the best tile that does not slide: Evidence/depthwise-sliding.csv. A tile takes one vector of each pixel and comes back for
/// the next, so it needs its image in the caches, L2 for all of it (28×28×192 and 56×56×144 lose); and pixels whose distance is
/// no power of two, or they share the sets of L1 (256, 512 and 1,024 channels lose).
/// </remarks>
internal static class SlidingDepthwise
{
    private const int LargestSize = 16;

    // Input and output together: just under 1 MB.
    private const int LargestImages = 960 * 1024;

    private const int MostColumns = 7;

    private const int FewestColumns = 4;

    /// <summary>The tile for the inside of the image, or null where sliding does not pay.</summary>
    /// <param name="spec">What it computes.</param>
    /// <param name="image">What is known of the image.</param>
    /// <param name="set">The instruction set.</param>
    public static DepthwiseTile? Tile(DepthwiseSpec spec, ImageSpec image, InstructionSet set)
    {
        if (Widest(spec, image, set) is not { } tile)
        {
            return null;
        }

        (int height, int width) = (image.Height!.Value, image.Width!.Value);
        bool small = Math.Max(height, spec.Rows.OutputSize(spec.Padding, height)) <= LargestSize && Math.Max(width, spec.Columns.OutputSize(spec.Padding, width)) <= LargestSize;
        bool crowded = spec.InputChannels >= 128 && (spec.InputChannels & (spec.InputChannels - 1)) == 0;
        bool inCaches = 2L * height * width * spec.InputChannels <= set.Element.Stored.ElementsIn(LargestImages) && !crowded;
        return small && inCaches ? tile : null;
    }

    /// <summary>The widest tile that has room in the registers, or null where none can slide.</summary>
    public static DepthwiseTile? Widest(DepthwiseSpec spec, ImageSpec image, InstructionSet set)
    {
        if (image.Height is null || image.Width is not int width || spec.Multiplier > 1 || set.LanesFor(spec.OutputChannels) < set.Lanes || set.Registers < 32)
        {
            return null;
        }

        (WindowSpec rows, WindowSpec columns) = (spec.Rows, spec.Columns);
        int output = columns.OutputSize(spec.Padding, width);
        bool steps = rows is { Stride: 1, Dilation: 1 } && columns is { Stride: 1, Dilation: 1 };

        // with more padding, output rows would be complete before the first row of input
        bool padding = rows.Before < rows.Kernel;
        int constants = set.MemoryOperands ? 0 : TapLoops.NeonConstants;
        int most = Math.Min((set.Registers - 1 - constants - spec.Taps) / rows.Kernel, MostColumns);
        if (!steps || !padding || rows.Kernel < 2 || most < FewestColumns || output < FewestColumns)
        {
            return null;
        }

        int tiles = (output + most - 1) / most;
        return new(rows.Kernel, (output + tiles - 1) / tiles, 1, 1, set.Lanes, spec.OutputChannels, TapLoop.Sliding, TapLoop.Unrolled, TapOrder.Inputs);
    }
}
