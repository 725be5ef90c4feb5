using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>Input channels that are repeated as they are loaded, once for each output channel of theirs.</summary>
internal static class RepeatedChannels
{
    // A load that repeats channels is the same for every step of the channel loop where a vector takes a whole number of
    // channels, or a channel a whole number of steps. It costs a shuffle, but the expanded input is neither written nor read
    // (whose pixels straddle cache lines more often): a quarter of the time less
    // (Evidence/repeated-channels.csv: AVX-512; AVX2 gains as much).
    public static bool CanBeLoaded(DepthwiseTile tile, DepthwiseSpec spec) =>
        (tile.Lanes % spec.Multiplier == 0 || spec.Multiplier % tile.ChannelStep == 0)
        && (tile.JoinedPixels == 1 || spec.Columns.Stride == 1);

    /// <summary>Input channels that a vector of so many lanes takes.</summary>
    public static int Of(int lanes, DepthwiseSpec spec) => System.Math.Max(lanes / spec.Multiplier, 1);
}
