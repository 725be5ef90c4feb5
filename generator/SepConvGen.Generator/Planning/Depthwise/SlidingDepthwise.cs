using System;
using SepConvGen.Generator.Infrastructure;
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
/// no power of two, or they share the sets of L1 (256, 512 and 1,024 channels lose by 2 to 4 times on Zen 5; on Zen 4 they gain a tenth).
/// </remarks>
internal static class SlidingDepthwise
{
    /// <summary>The most rows and columns of a small image.</summary>
    public const int LargestSize = 16;

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
        bool inCaches = (long)height * width <= MostPixels(spec, set) && !IsCrowded(spec);
        return small && inCaches ? tile : null;
    }

    /// <summary>The tile of so many columns, for images of any size; null where none can slide, or where pixels share sets of L1.</summary>
    public static DepthwiseTile? OfColumns(DepthwiseSpec spec, InstructionSet set, int columns) =>
        CanSlide(spec, set) && columns <= MostColumnsOf(spec, set) && !IsCrowded(spec) ? Tile(spec, set, columns) : null;

    /// <summary>The pixels of an image whose input and output stay in L2.</summary>
    public static long MostPixels(DepthwiseSpec spec, InstructionSet set) => set.Element.Stored.ElementsIn(LargestImages) / (2L * spec.InputChannels);

    /// <summary>The widest tile that has room in the registers, or null where none can slide.</summary>
    public static DepthwiseTile? Widest(DepthwiseSpec spec, ImageSpec image, InstructionSet set)
    {
        if (image.Height is null || image.Width is not int width || !CanSlide(spec, set))
        {
            return null;
        }

        int output = spec.Columns.OutputSize(spec.Padding, width);
        int most = MostColumnsOf(spec, set);
        if (most < FewestColumns || output < FewestColumns)
        {
            return null;
        }

        int tiles = Integers.DivideUp(output, most);
        return Tile(spec, set, Integers.DivideUp(output, tiles));
    }

    // With more padding, output rows would be complete before the first row of input.
    private static bool CanSlide(DepthwiseSpec spec, InstructionSet set) =>
        spec is { Multiplier: 1, Rows: { Stride: 1, Dilation: 1, Kernel: >= 2 }, Columns: { Stride: 1, Dilation: 1 } } && spec.Rows.Before < spec.Rows.Kernel
        && set.LanesFor(spec.OutputChannels) >= set.Lanes && set.Registers >= 32;

    private static bool IsCrowded(DepthwiseSpec spec) => spec.InputChannels >= 128 && (spec.InputChannels & (spec.InputChannels - 1)) == 0;

    // Columns whose sums have room beside all weights and an input.
    private static int MostColumnsOf(DepthwiseSpec spec, InstructionSet set)
    {
        int constants = set.MemoryOperands ? 0 : TapLoops.NeonConstants;
        return Math.Min((set.Registers - 1 - constants - spec.Taps) / spec.Rows.Kernel, MostColumns);
    }

    private static DepthwiseTile Tile(DepthwiseSpec spec, InstructionSet set, int columns) =>
        new(spec.Rows.Kernel, columns, 1, 1, set.Lanes, spec.OutputChannels, TapLoop.Sliding, TapLoop.Unrolled, TapOrder.Inputs);
}
