namespace SepConvGen;

/// <summary>
/// Convolution of float32 images in NHWC, regular or grouped, as TensorFlow's <c>conv2d</c>. With C input channels, N
/// output channels and G groups, output n belongs to group g = n / (N / G), which reads the C / G input channels from
/// g · C / G on:
/// <c>output[b, y, x, n] = activation(bias[n] + Σ input[b, s·y + d·i − p, s·x + d·j − p, g·C/G + k] · filter[i, j, k, n])</c>.
/// </summary>
/// <remarks>
/// The partial method returns void. Its parameters are recognised by name, in any order:
/// <c>ReadOnlySpan&lt;float&gt; input</c> [batch, height, width, inputChannels],
/// <c>ReadOnlySpan&lt;float&gt; filter</c> [kernelHeight, kernelWidth, inputChannels / groups, outputChannels],
/// <c>Span&lt;float&gt; output</c> [batch, outputHeight, outputWidth, outputChannels],
/// and, where wanted, <c>int batch</c>, <c>int height</c>, <c>int width</c> and
/// <c>ReadOnlySpan&lt;float&gt; bias</c> [outputChannels].
/// </remarks>
/// <param name="kernelHeight">Rows of the window.</param>
/// <param name="kernelWidth">Columns of the window.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class Conv2DAttribute(int kernelHeight, int kernelWidth) : SpatialKernelAttribute(kernelHeight, kernelWidth)
{
    /// <summary>Channels of the output; required.</summary>
    public int OutputChannels { get; set; }

    /// <summary>
    /// Groups of neighbouring channels that are convolved by themselves; 1, a regular convolution, unless stated. It divides
    /// the input channels and the output channels.
    /// </summary>
    public int Groups { get; set; } = 1;
}
