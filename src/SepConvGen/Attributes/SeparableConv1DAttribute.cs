namespace SepConvGen;

/// <summary>
/// Depthwise-separable convolution of float32 sequences in NWC, as Keras' <c>SeparableConv1D</c>: a depthwise convolution,
/// then a pointwise one. The two are fused: the depthwise result of a part of the sequence lives in a small scratch and
/// never becomes a whole tensor.
/// </summary>
/// <remarks>
/// <para>
/// The partial method returns void, or its output. Its parameters are recognised by name, in any order:
/// </para>
/// <list type="table">
/// <listheader><term>parameter</term><description>shape and use</description></listheader>
/// <item><term><c>ReadOnlySpan&lt;float&gt; input</c></term>
/// <description>[batch, width, inputChannels]; with <c>state</c>, the next piece of each stream</description></item>
/// <item><term><c>ReadOnlySpan&lt;float&gt; depthwiseFilter</c></term>
/// <description>[kernelWidth, inputChannels, channelMultiplier]</description></item>
/// <item><term><c>ReadOnlySpan&lt;float&gt; depthwiseBias</c></term>
/// <description>[inputChannels · channelMultiplier]; optional</description></item>
/// <item><term><c>ReadOnlySpan&lt;float&gt; depthwiseSlope</c></term>
/// <description>[inputChannels · channelMultiplier]; if, and only if, <c>DepthwiseActivation</c> is <see cref="Activation.PRelu"/></description></item>
/// <item><term><c>ReadOnlySpan&lt;float&gt; pointwiseFilter</c></term>
/// <description>[1, inputChannels · channelMultiplier, outputChannels]</description></item>
/// <item><term><c>ReadOnlySpan&lt;float&gt; bias</c></term>
/// <description>[outputChannels]; optional</description></item>
/// <item><term><c>ReadOnlySpan&lt;float&gt; slope</c></term>
/// <description>[outputChannels]; if, and only if, <c>Activation</c> is <see cref="Activation.PRelu"/></description></item>
/// <item><term><c>PackedWeights weights</c></term>
/// <description>filters, biases and slopes, packed by the generated method <c>Pack…</c>; optional, in place of those parameters</description></item>
/// <item><term><c>ReadOnlySpan&lt;float&gt; residual</c></term>
/// <description>of the shape of the output; optional, added before the activation of the output</description></item>
/// <item><term><c>Span&lt;float&gt; output</c></term>
/// <description>[batch, outputWidth, outputChannels]</description></item>
/// <item><term><c>int width</c></term>
/// <description>steps of the input; unless <c>Width</c> fixes them</description></item>
/// <item><term><c>int batch</c></term>
/// <description>sequences; optional, one without it</description></item>
/// <item><term><c>StreamingState state</c></term>
/// <description>what a streaming kernel remembers between calls; optional, with <see cref="Padding.Causal"/> and stride 1 only</description></item>
/// <item><term><c>int inputSequenceStride</c>, <c>int residualSequenceStride</c>, <c>int outputSequenceStride</c></term>
/// <description>elements from a sequence to the next; optional, without it they follow each other</description></item>
/// <item><term><c>ParallelOptions parallelOptions</c></term>
/// <description>for several threads, which share the steps of the output; optional, one thread without it</description></item>
/// </list>
/// <para>
/// What is read may also be <c>float[]</c>, <c>ReadOnlyMemory&lt;float&gt;</c>, or, of System.Numerics.Tensors, <c>ReadOnlyTensorSpan&lt;float&gt;</c> or
/// <c>Tensor&lt;float&gt;</c>; the output <c>float[]</c>, <c>Memory&lt;float&gt;</c>, <c>TensorSpan&lt;float&gt;</c> or <c>Tensor&lt;float&gt;</c>. Tensors are
/// dense and of the shape stated here; without the dimension batch they are one sequence. Of a tensor <c>input</c>, batch and width are
/// its lengths and no parameters. A method without <c>output</c> returns it, newly allocated in each call, as <c>float[]</c> or
/// <c>Tensor&lt;float&gt;</c>.
/// </para>
/// <para>
/// With <see cref="Padding.Causal"/> and stride 1, a parameter <see cref="StreamingState"/> <c>state</c> makes the kernel a
/// streaming one: a sequence fed in pieces of any length gives the bits of the whole. The state is made by the method
/// <c>Create…State</c> that is generated beside the kernel.
/// </para>
/// </remarks>
/// <param name="kernelWidth">Taps of the window, 1 to 1,024 (SCG014).</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class SeparableConv1DAttribute(int kernelWidth) : SequenceKernelAttribute(kernelWidth)
{
    /// <summary>
    /// Depthwise outputs of each input channel; 1 unless stated, 1 to 65,536 (SCG014).
    /// </summary>
    public int ChannelMultiplier { get; set; } = 1;

    /// <summary>
    /// Channels of the output, the last dimension of <c>output</c> and of the last filter; required (SCG013), 1 to 65,536 (SCG014).
    /// </summary>
    public int OutputChannels { get; set; }

    /// <summary>
    /// The function applied to each element of the depthwise result, before the pointwise step; <see cref="Activation.None"/> unless stated.
    /// <see cref="Activation.PRelu"/> adds a parameter <c>depthwiseSlope</c> (SCG026). Any other value than those of the enumeration is SCG017.
    /// </summary>
    public Activation DepthwiseActivation { get; set; }

    /// <summary>
    /// Lower limit of <see cref="Activation.Clamp"/>, which requires it (SCG020); no other activation takes
    /// it (SCG021); 0 unless stated. A number, at most <see cref="DepthwiseActivationMax"/> (SCG022).
    /// </summary>
    public float DepthwiseActivationMin { get; set; }

    /// <summary>
    /// Upper limit of <see cref="Activation.Clamp"/>, which requires it (SCG020); no other activation takes
    /// it (SCG021); 0 unless stated. A number, at least <see cref="DepthwiseActivationMin"/> (SCG022).
    /// </summary>
    public float DepthwiseActivationMax { get; set; }

    /// <summary>
    /// Slope of <see cref="Activation.LeakyRelu"/> below 0, which requires it (SCG020); no other activation takes
    /// it (SCG021); 0 unless stated. A finite number (SCG022).
    /// </summary>
    public float DepthwiseActivationAlpha { get; set; }
}
