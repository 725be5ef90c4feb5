namespace SepConvGen;

/// <summary>
/// Depthwise-separable convolution of float32 sequences in NWC, as Keras' <c>SeparableConv1D</c>: a depthwise convolution,
/// then a pointwise one. The two are fused: the depthwise result of a part of the sequence lives in a small scratch and
/// never becomes a whole tensor.
/// </summary>
/// <remarks>
/// <para>
/// The partial method returns void. Its parameters are recognised by name, in any order:
/// <c>ReadOnlySpan&lt;float&gt; input</c> [batch, width, inputChannels],
/// <c>ReadOnlySpan&lt;float&gt; depthwiseFilter</c> [kernelWidth, inputChannels, channelMultiplier],
/// <c>ReadOnlySpan&lt;float&gt; pointwiseFilter</c> [1, inputChannels · channelMultiplier, outputChannels],
/// <c>Span&lt;float&gt; output</c> [batch, outputWidth, outputChannels],
/// and, where wanted, <c>int batch</c>, <c>int width</c>,
/// <c>ReadOnlySpan&lt;float&gt; depthwiseBias</c> [inputChannels · channelMultiplier] and
/// <c>ReadOnlySpan&lt;float&gt; bias</c> [outputChannels].
/// </para>
/// <para>
/// With <see cref="Padding.Causal"/> and stride 1, a parameter <see cref="StreamingState"/> <c>state</c> makes the kernel a
/// streaming one: a sequence fed in pieces of any length gives the bits of the whole. The state is made by the method
/// <c>Create…State</c> that is generated beside the kernel.
/// </para>
/// </remarks>
/// <param name="kernelWidth">Taps of the window.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class SeparableConv1DAttribute(int kernelWidth) : SequenceKernelAttribute(kernelWidth)
{
    /// <summary>Depthwise outputs of each input channel; 1 unless stated.</summary>
    public int ChannelMultiplier { get; set; } = 1;

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
