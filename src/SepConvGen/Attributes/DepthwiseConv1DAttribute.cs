namespace SepConvGen;

/// <summary>
/// Depthwise convolution of float32 sequences in NWC, as Keras' <c>DepthwiseConv1D</c>:
/// <c>output[b, t, q·M + r] = activation(bias[q·M + r] + Σ input[b, s·t + d·j − p, q] · filter[j, q, r])</c>.
/// </summary>
/// <remarks>
/// <para>
/// The partial method returns void. Its parameters are recognised by name, in any order:
/// <c>ReadOnlySpan&lt;float&gt; input</c> [batch, width, inputChannels],
/// <c>ReadOnlySpan&lt;float&gt; filter</c> [kernelWidth, inputChannels, channelMultiplier],
/// <c>Span&lt;float&gt; output</c> [batch, outputWidth, inputChannels · channelMultiplier],
/// and, where wanted, <c>int batch</c>, <c>int width</c> and
/// <c>ReadOnlySpan&lt;float&gt; bias</c> [inputChannels · channelMultiplier].
/// </para>
/// <para>
/// With <see cref="Padding.Causal"/> and stride 1, a parameter <see cref="StreamingState"/> <c>state</c> makes the kernel a
/// streaming one: a sequence fed in pieces of any length gives the bits of the whole. The state is made by the method
/// <c>Create…State</c> that is generated beside the kernel.
/// </para>
/// </remarks>
/// <param name="kernelWidth">Taps of the window.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class DepthwiseConv1DAttribute(int kernelWidth) : SequenceKernelAttribute(kernelWidth)
{
    /// <summary>Outputs of each input channel; 1 unless stated.</summary>
    public int ChannelMultiplier { get; set; } = 1;
}
