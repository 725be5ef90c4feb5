namespace SepConvGen.Benchmarks.Peers;

/// <summary>SAME as numbers, which the peers want.</summary>
internal static class PeerPadding
{
    /// <summary>Pixels after the image (bottom or right).</summary>
    public static int After(Window window, int input) =>
        ((window.OutputSize(input) - 1) * window.Stride) + window.Extent - input - window.PaddingBefore(input);
}
