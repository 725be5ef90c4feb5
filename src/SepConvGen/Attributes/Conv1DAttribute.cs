namespace SepConvGen;

/// <summary>
/// Convolution of float32 sequences in NWC, regular or grouped, as Keras' <c>Conv1D</c>. With C input channels, N output
/// channels and G groups, output n belongs to group g = n / (N / G), which reads the C / G input channels from g · C / G on:
/// <c>output[b, t, n] = activation(bias[n] + Σ input[b, s·t + d·j − p, g·C/G + k] · filter[j, k, n])</c>.
/// </summary>
/// <remarks>
/// <para>
/// The partial method returns void. Its parameters are recognised by name, in any order:
/// <c>ReadOnlySpan&lt;float&gt; input</c> [batch, width, inputChannels],
/// <c>ReadOnlySpan&lt;float&gt; filter</c> [kernelWidth, inputChannels / groups, outputChannels],
/// <c>Span&lt;float&gt; output</c> [batch, outputWidth, outputChannels],
/// and, where wanted, <c>int batch</c>, <c>int width</c> and <c>ReadOnlySpan&lt;float&gt; bias</c> [outputChannels].
/// </para>
/// <para>
/// With <see cref="Padding.Causal"/> and stride 1, a parameter <see cref="StreamingState"/> <c>state</c> makes the kernel a
/// streaming one: a sequence fed in pieces of any length gives the bits of the whole. The state is made by the method
/// <c>Create…State</c> that is generated beside the kernel.
/// </para>
/// </remarks>
/// <param name="kernelWidth">Taps of the window.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class Conv1DAttribute(int kernelWidth) : SequenceKernelAttribute(kernelWidth)
{
    /// <summary>Channels of the output; required.</summary>
    public int OutputChannels { get; set; }

    /// <summary>
    /// Groups of neighbouring channels that are convolved by themselves; 1, a regular convolution, unless stated. It divides
    /// the input channels and the output channels.
    /// </summary>
    public int Groups { get; set; } = 1;
}
