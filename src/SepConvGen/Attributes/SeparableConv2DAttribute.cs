namespace SepConvGen;

/// <summary>
/// Depthwise-separable convolution of float32 images in NHWC, as TensorFlow's <c>separable_conv2d</c>: a depthwise
/// convolution, then a pointwise one. The two are fused: the depthwise result of a block of rows lives in a small
/// scratch and never becomes a whole tensor.
/// </summary>
/// <remarks>
/// The partial method returns void. Its parameters are recognised by name, in any order:
/// <c>ReadOnlySpan&lt;float&gt; input</c> [batch, height, width, inputChannels],
/// <c>ReadOnlySpan&lt;float&gt; depthwiseFilter</c> [kernelHeight, kernelWidth, inputChannels, channelMultiplier],
/// <c>ReadOnlySpan&lt;float&gt; pointwiseFilter</c> [1, 1, inputChannels · channelMultiplier, outputChannels],
/// <c>Span&lt;float&gt; output</c> [batch, outputHeight, outputWidth, outputChannels],
/// and, where wanted, <c>int batch</c>, <c>int height</c>, <c>int width</c>,
/// <c>ReadOnlySpan&lt;float&gt; depthwiseBias</c> [inputChannels · channelMultiplier],
/// <c>ReadOnlySpan&lt;float&gt; bias</c> [outputChannels],
/// <c>ReadOnlySpan&lt;float&gt; depthwiseSlope</c> [inputChannels · channelMultiplier] and
/// <c>ReadOnlySpan&lt;float&gt; slope</c> [outputChannels] where the activations are <see cref="Activation.PRelu"/>, and
/// <c>ReadOnlySpan&lt;float&gt; residual</c>, of the shape of the output, which is added before the activation.
/// </remarks>
/// <param name="kernelHeight">Rows of the window.</param>
/// <param name="kernelWidth">Columns of the window.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class SeparableConv2DAttribute(int kernelHeight, int kernelWidth) : DepthwiseKernelAttribute(kernelHeight, kernelWidth)
{
    /// <summary>Channels of the output; required.</summary>
    public int OutputChannels { get; set; }

    /// <summary>The function applied to the depthwise result, before the pointwise step.</summary>
    public Activation DepthwiseActivation { get; set; }

    /// <summary>Lower limit of <see cref="Activation.Clamp"/> after the depthwise step.</summary>
    public float DepthwiseActivationMin { get; set; }

    /// <summary>Upper limit of <see cref="Activation.Clamp"/> after the depthwise step.</summary>
    public float DepthwiseActivationMax { get; set; }

    /// <summary>Slope of <see cref="Activation.LeakyRelu"/> below 0 after the depthwise step.</summary>
    public float DepthwiseActivationAlpha { get; set; }
}
