using SepConvGen;

namespace Starter._1;

/// <summary>The kernels of this program. SepConvGen writes their bodies.</summary>
public static partial class ImageKernels
{
    /// <summary>Each channel's 3×3 neighbourhood, weighted; zeros outside the image.</summary>
    /// <param name="input">[height, width, 4].</param>
    /// <param name="height">Rows.</param>
    /// <param name="width">Columns.</param>
    /// <param name="filter">[3, 3, 4, 1].</param>
    /// <param name="bias">[4].</param>
    /// <param name="output">[height, width, 4].</param>
    [DepthwiseConv2D(3, 3, InputChannels = 4, Padding = Padding.Same, Activation = Activation.Relu)]
    public static partial void Smooth(
        ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias,
        Span<float> output);
}
