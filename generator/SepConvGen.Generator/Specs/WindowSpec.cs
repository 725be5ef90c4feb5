namespace SepConvGen.Generator.Specs;

/// <summary>One direction of a sliding window, in pixels.</summary>
/// <param name="Kernel">Taps.</param>
/// <param name="Stride">Step between windows.</param>
/// <param name="Dilation">Step between the taps of a window.</param>
/// <param name="Before">Explicit or causal padding before the image (top or left); 0 for every other padding.</param>
/// <param name="After">Explicit padding after the image (bottom or right); 0 for every other padding.</param>
internal sealed record WindowSpec(int Kernel, int Stride, int Dilation, int Before, int After)
{
    /// <summary>Pixels from the first tap to the last, both included.</summary>
    public int Extent => ((Kernel - 1) * Dilation) + 1;
}
