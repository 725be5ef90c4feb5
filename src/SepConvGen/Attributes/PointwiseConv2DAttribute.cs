namespace SepConvGen;

/// <summary>
/// Pointwise (1×1) convolution of float32 images in NHWC:
/// <c>output[b, y, x, n] = activation(bias[n] + Σ input[b, y, x, k] · filter[0, 0, k, n])</c>.
/// </summary>
/// <remarks>
/// The partial method returns void. Its parameters are recognised by name, in any order:
/// <c>ReadOnlySpan&lt;float&gt; input</c> [batch, height, width, inputChannels],
/// <c>ReadOnlySpan&lt;float&gt; filter</c> [1, 1, inputChannels, outputChannels],
/// <c>Span&lt;float&gt; output</c> [batch, height, width, outputChannels],
/// and, where wanted, <c>int batch</c>, <c>int height</c>, <c>int width</c>,
/// <c>ReadOnlySpan&lt;float&gt; bias</c> [outputChannels],
/// <c>ReadOnlySpan&lt;float&gt; slope</c> [outputChannels] where the activation is <see cref="Activation.PRelu"/>, and
/// <c>ReadOnlySpan&lt;float&gt; residual</c>, of the shape of the output, which is added before the activation.
/// </remarks>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class PointwiseConv2DAttribute : ImageKernelAttribute
{
    /// <summary>Channels of the output; required.</summary>
    public int OutputChannels { get; set; }
}
