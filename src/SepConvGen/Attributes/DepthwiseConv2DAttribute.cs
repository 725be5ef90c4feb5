namespace SepConvGen;

/// <summary>
/// Depthwise convolution of float32 images in NHWC, as TensorFlow's <c>depthwise_conv2d</c>:
/// <c>output[b, y, x, q·M + r] = activation(bias[q·M + r] + Σ input[b, s·y + d·i − p, s·x + d·j − p, q] · filter[i, j, q, r])</c>.
/// </summary>
/// <remarks>
/// The partial method returns void. Its parameters are recognised by name, in any order:
/// <c>ReadOnlySpan&lt;float&gt; input</c> [batch, height, width, inputChannels],
/// <c>ReadOnlySpan&lt;float&gt; filter</c> [kernelHeight, kernelWidth, inputChannels, channelMultiplier],
/// <c>Span&lt;float&gt; output</c> [batch, outputHeight, outputWidth, inputChannels · channelMultiplier],
/// and, where wanted, <c>int batch</c>, <c>int height</c>, <c>int width</c>,
/// <c>ReadOnlySpan&lt;float&gt; bias</c> [inputChannels · channelMultiplier],
/// <c>ReadOnlySpan&lt;float&gt; slope</c> [inputChannels · channelMultiplier] where the activation is <see cref="Activation.PRelu"/>, and
/// <c>ReadOnlySpan&lt;float&gt; residual</c>, of the shape of the output, which is added before the activation.
/// </remarks>
/// <param name="kernelHeight">Rows of the window.</param>
/// <param name="kernelWidth">Columns of the window.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class DepthwiseConv2DAttribute(int kernelHeight, int kernelWidth) : DepthwiseKernelAttribute(kernelHeight, kernelWidth);
