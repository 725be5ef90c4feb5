namespace SepConvGen;

/// <summary>
/// Depthwise convolution of float32 sequences in NWC, as Keras' <c>DepthwiseConv1D</c>:
/// <c>output[b, t, q·M + r] = activation(bias[q·M + r] + Σ input[b, s·t + d·j − p, q] · filter[j, q, r])</c>.
/// </summary>
/// <remarks>
/// <para>
/// The partial method returns void, or its output. Its parameters are recognised by name, in any order:
/// </para>
/// <list type="table">
/// <listheader><term>parameter</term><description>shape and use</description></listheader>
/// <item><term><c>ReadOnlySpan&lt;float&gt; input</c></term>
/// <description>[batch, width, inputChannels]; with <c>state</c>, the next piece of each stream</description></item>
/// <item><term><c>ReadOnlySpan&lt;float&gt; filter</c></term>
/// <description>[kernelWidth, inputChannels, channelMultiplier]</description></item>
/// <item><term><c>ReadOnlySpan&lt;float&gt; bias</c></term>
/// <description>[inputChannels · channelMultiplier]; optional</description></item>
/// <item><term><c>ReadOnlySpan&lt;float&gt; slope</c></term>
/// <description>[inputChannels · channelMultiplier]; if, and only if, <c>Activation</c> is <see cref="Activation.PRelu"/></description></item>
/// <item><term><c>PackedWeights weights</c></term>
/// <description>filter, bias and slope, packed by the generated method <c>Pack…</c>; optional, in place of those parameters</description></item>
/// <item><term><c>ReadOnlySpan&lt;float&gt; residual</c></term>
/// <description>of the shape of the output; optional, added before the activation</description></item>
/// <item><term><c>Span&lt;float&gt; output</c></term>
/// <description>[batch, outputWidth, inputChannels · channelMultiplier]</description></item>
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
public sealed class DepthwiseConv1DAttribute(int kernelWidth) : SequenceKernelAttribute(kernelWidth)
{
    /// <summary>
    /// Depthwise outputs of each input channel; 1 unless stated, 1 to 65,536 (SCG014).
    /// </summary>
    public int ChannelMultiplier { get; set; } = 1;
}
