using SepConvGen;

namespace Compare.Photo;

/// <summary>The kernel that the photograph goes through. SepConvGen writes its body.</summary>
internal static partial class PhotoKernel
{
    /// <summary>
    /// Three 5×5 filters for each of red, green and blue, then a mix of the nine results. A leaky ReLU of slope −1 is the
    /// absolute value: an edge counts whichever of its sides is the brighter one.
    /// </summary>
    [SeparableConv2D(
        5, 5, InputChannels = 3, ChannelMultiplier = 3, OutputChannels = 3, Padding = Padding.Valid,
        DepthwiseActivation = Activation.LeakyRelu, DepthwiseActivationAlpha = -1,
        Activation = Activation.Clamp, ActivationMin = 0, ActivationMax = 1)]
    public static partial void Draw(
        ReadOnlySpan<float> input,
        int height,
        int width,
        ReadOnlySpan<float> depthwiseFilter,
        ReadOnlySpan<float> pointwiseFilter,
        ReadOnlySpan<float> bias,
        Span<float> output);
}
