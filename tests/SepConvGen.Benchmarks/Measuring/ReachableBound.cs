using SepConvGen.Benchmarks.Suites;

namespace SepConvGen.Benchmarks.Measuring;

/// <summary>The least time that any arrangement of a layer's work could take on a tier: multiply-adds or bytes, whichever take longer.</summary>
/// <remarks>
/// <para>
/// Lanes run across outputs, of any pixels and channels, and never across a reduction. Each tap of a window, in each input channel of
/// its group, is a multiply-add for all outputs whose tap is inside the image: <c>Σ taps, inputs ⌈outputs / lanes⌉</c> vectors,
/// at the measured peak. Lanes that stay empty beyond that, and taps in the padding, are what an arrangement could avoid.
/// </para>
/// <para>Input, weights and output go through the caches once, as fast as a copy of as many bytes.</para>
/// </remarks>
internal static class ReachableBound
{
    /// <summary>Seconds of a call.</summary>
    public static double Seconds(Layer layer, Tier tier, int threads)
    {
        double multiplyAdds = Vectors(layer, tier.Lanes) * tier.Lanes * 2 / tier.Peak.Best;
        long bytes = tier.ElementSize * Elements(layer);
        return Math.Max(multiplyAdds, bytes / (Bandwidth.Of(bytes) * 1e9)) / threads;
    }

    /// <summary>Vectors of multiply-adds.</summary>
    internal static double Vectors(Layer layer, int lanes)
    {
        double vectors = layer.HasPointwise ? (double)layer.DepthwiseChannels * Rounded((long)layer.OutputPixels * layer.Outputs, lanes) : 0;
        vectors += layer.HasExpansion ? (double)layer.Channels * Rounded((long)layer.Batch * layer.Image.Height * layer.Image.Width * layer.Expanded, lanes) : 0;
        if (!layer.HasWindow)
        {
            return vectors;
        }

        int inputs = layer.Kind == LayerKind.Convolution ? layer.GroupInputs : 1;
        int outputs = layer.Kind == LayerKind.Convolution ? layer.Outputs : layer.DepthwiseChannels;
        foreach (int down in Inside(layer.Rows, layer.Image.Height))
        {
            vectors += Inside(layer.Columns, layer.Image.Width).Sum(across => (double)inputs * Rounded((long)layer.Batch * down * across * outputs, lanes));
        }

        return vectors;
    }

    // Of each tap, how many outputs have it inside the image.
    private static IEnumerable<int> Inside(Window window, int input)
    {
        (int output, int before) = (window.OutputSize(input), window.PaddingBefore(input));
        return Enumerable.Range(0, window.Kernel).Select(tap =>
            Enumerable.Range(0, output).Count(at => (at * window.Stride) - before + (tap * window.Dilation) is int position && position >= 0 && position < input));
    }

    private static long Elements(Layer layer)
    {
        int taps = layer.Kernel.Height * layer.Kernel.Width;
        long weights = layer.Kind == LayerKind.Convolution ? (long)taps * layer.GroupInputs * layer.Outputs : 0;
        weights += layer.HasExpansion ? (long)layer.Channels * layer.Expanded : 0;
        weights += layer.HasDepthwise ? taps * layer.DepthwiseChannels : 0;
        weights += layer.HasPointwise ? (long)layer.DepthwiseChannels * layer.Outputs : 0;
        return layer.InputLength + (long)layer.OutputLength + weights;
    }

    private static long Rounded(long outputs, int lanes) => (outputs + lanes - 1) / lanes;
}
