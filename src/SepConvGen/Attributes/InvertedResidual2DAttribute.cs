namespace SepConvGen;

/// <summary>
/// Inverted residual of float32 images in NHWC, the block of MobileNet V2 (Sandler et al., 2018): a pointwise convolution that
/// expands the channels, a depthwise one, and a pointwise one that projects them. The three are fused: the expanded tensor of a
/// block of rows lives in a small scratch and never exists as a whole; rows that two blocks read are computed once.
/// </summary>
/// <remarks>
/// <para>
/// The bits are those of the three convolutions one after the other. The partial method returns void, or its output. Its parameters
/// are recognised by name, in any order:
/// </para>
/// <list type="table">
/// <listheader><term>parameter</term><description>shape and use</description></listheader>
/// <item><term><c>ReadOnlySpan&lt;float&gt; input</c></term>
/// <description>[batch, height, width, inputChannels]</description></item>
/// <item><term><c>ReadOnlySpan&lt;float&gt; expandFilter</c></term>
/// <description>[1, 1, inputChannels, expandedChannels]</description></item>
/// <item><term><c>ReadOnlySpan&lt;float&gt; expandBias</c></term>
/// <description>[expandedChannels]; optional</description></item>
/// <item><term><c>ReadOnlySpan&lt;float&gt; expandSlope</c></term>
/// <description>[expandedChannels]; if, and only if, <c>ExpandActivation</c> is <see cref="Activation.PRelu"/></description></item>
/// <item><term><c>ReadOnlySpan&lt;float&gt; depthwiseFilter</c></term>
/// <description>[kernelHeight, kernelWidth, expandedChannels, 1]</description></item>
/// <item><term><c>ReadOnlySpan&lt;float&gt; depthwiseBias</c></term>
/// <description>[expandedChannels]; optional</description></item>
/// <item><term><c>ReadOnlySpan&lt;float&gt; depthwiseSlope</c></term>
/// <description>[expandedChannels]; if, and only if, <c>DepthwiseActivation</c> is <see cref="Activation.PRelu"/></description></item>
/// <item><term><c>ReadOnlySpan&lt;float&gt; projectFilter</c></term>
/// <description>[1, 1, expandedChannels, outputChannels]</description></item>
/// <item><term><c>ReadOnlySpan&lt;float&gt; bias</c></term>
/// <description>[outputChannels]; optional</description></item>
/// <item><term><c>ReadOnlySpan&lt;float&gt; slope</c></term>
/// <description>[outputChannels]; if, and only if, <c>Activation</c> is <see cref="Activation.PRelu"/></description></item>
/// <item><term><c>PackedWeights weights</c></term>
/// <description>filters, biases and slopes, packed by the generated method <c>Pack…</c>; optional, in place of those parameters</description></item>
/// <item><term><c>ReadOnlySpan&lt;float&gt; residual</c></term>
/// <description>of the shape of the output; optional, added before the activation of the output; not with <see cref="Residual"/></description></item>
/// <item><term><c>Span&lt;float&gt; output</c></term>
/// <description>[batch, outputHeight, outputWidth, outputChannels]</description></item>
/// <item><term><c>int height</c>, <c>int width</c></term>
/// <description>the size of the input in pixels; each unless <c>Height</c> or <c>Width</c> fixes it</description></item>
/// <item><term><c>int batch</c></term>
/// <description>images; optional, one without it</description></item>
/// <item><term><c>int inputRowStride</c>, <c>int residualRowStride</c>, <c>int outputRowStride</c></term>
/// <description>elements from a row to the next; optional, without it they follow each other</description></item>
/// <item><term><c>int inputImageStride</c>, <c>int residualImageStride</c>, <c>int outputImageStride</c></term>
/// <description>elements from an image to the next; optional, without it they follow each other</description></item>
/// <item><term><c>ParallelOptions parallelOptions</c></term>
/// <description>for several threads, which share the rows of the output; optional, one thread without it</description></item>
/// </list>
/// <para>
/// What is read may also be <c>float[]</c>, <c>ReadOnlyMemory&lt;float&gt;</c>, or, of System.Numerics.Tensors, <c>ReadOnlyTensorSpan&lt;float&gt;</c> or
/// <c>Tensor&lt;float&gt;</c>; the output <c>float[]</c>, <c>Memory&lt;float&gt;</c>, <c>TensorSpan&lt;float&gt;</c> or <c>Tensor&lt;float&gt;</c>. Tensors are
/// dense and of the shape stated here; without the dimension batch they are one image. Of a tensor <c>input</c>, batch, height and width are
/// its lengths and no parameters. A method without <c>output</c> returns it, newly allocated in each call, as <c>float[]</c> or
/// <c>Tensor&lt;float&gt;</c>.
/// </para>
/// </remarks>
/// <param name="kernelHeight">Rows of the window, 1 to 1,024 (SCG014).</param>
/// <param name="kernelWidth">Columns of the window, 1 to 1,024 (SCG014).</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class InvertedResidual2DAttribute(int kernelHeight, int kernelWidth) : SpatialKernelAttribute(kernelHeight, kernelWidth)
{
    /// <summary>
    /// Channels between the first step and the last; required (SCG013), 1 to 65,536 (SCG014).
    /// </summary>
    public int ExpandedChannels { get; set; }

    /// <summary>
    /// Channels of the output, the last dimension of <c>output</c> and of the last filter; required (SCG013), 1 to 65,536 (SCG014).
    /// </summary>
    public int OutputChannels { get; set; }

    /// <summary>
    /// Whether the input is added to the output, before the activation; false unless stated. Both must have one shape: as many output
    /// channels as input channels, a stride of 1 and a padding that keeps the size; and no parameter <c>residual</c> (SCG050).
    /// </summary>
    public bool Residual { get; set; }

    /// <summary>
    /// The function applied to each element of the expanded channels, before the depthwise step; <see cref="Activation.None"/> unless stated.
    /// <see cref="Activation.PRelu"/> adds a parameter <c>expandSlope</c> (SCG026). Any other value than those of the enumeration is SCG017.
    /// </summary>
    public Activation ExpandActivation { get; set; }

    /// <summary>
    /// Lower limit of <see cref="Activation.Clamp"/>, which requires it (SCG020); no other activation takes
    /// it (SCG021); 0 unless stated. A number, at most <see cref="ExpandActivationMax"/> (SCG022).
    /// </summary>
    public float ExpandActivationMin { get; set; }

    /// <summary>
    /// Upper limit of <see cref="Activation.Clamp"/>, which requires it (SCG020); no other activation takes
    /// it (SCG021); 0 unless stated. A number, at least <see cref="ExpandActivationMin"/> (SCG022).
    /// </summary>
    public float ExpandActivationMax { get; set; }

    /// <summary>
    /// Slope of <see cref="Activation.LeakyRelu"/> below 0, which requires it (SCG020); no other activation takes
    /// it (SCG021); 0 unless stated. A finite number (SCG022).
    /// </summary>
    public float ExpandActivationAlpha { get; set; }

    /// <summary>
    /// The function applied to each element of the depthwise result, before the step after it; <see cref="Activation.None"/> unless stated.
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
