namespace SepConvGen;

/// <summary>
/// Depthwise convolution of float32 images in NHWC, as TensorFlow's <c>depthwise_conv2d</c>:
/// <c>output[b, y, x, q·M + r] = activation(bias[q·M + r] + Σ input[b, s·y + d·i − p, s·x + d·j − p, q] · filter[i, j, q, r])</c>.
/// </summary>
/// <remarks>
/// <para>
/// The partial method returns void, or its output. Its parameters are recognised by name, in any order:
/// </para>
/// <list type="table">
/// <listheader><term>parameter</term><description>shape and use</description></listheader>
/// <item><term><c>ReadOnlySpan&lt;float&gt; input</c></term>
/// <description>[batch, height, width, inputChannels]</description></item>
/// <item><term><c>ReadOnlySpan&lt;float&gt; filter</c></term>
/// <description>[kernelHeight, kernelWidth, inputChannels, channelMultiplier]</description></item>
/// <item><term><c>ReadOnlySpan&lt;float&gt; bias</c></term>
/// <description>[inputChannels · channelMultiplier]; optional</description></item>
/// <item><term><c>ReadOnlySpan&lt;float&gt; slope</c></term>
/// <description>[inputChannels · channelMultiplier]; if, and only if, <c>Activation</c> is <see cref="Activation.PRelu"/></description></item>
/// <item><term><c>PackedWeights weights</c></term>
/// <description>filter, bias and slope, packed by the generated method <c>Pack…</c>; optional, in place of those parameters</description></item>
/// <item><term><c>ReadOnlySpan&lt;float&gt; residual</c></term>
/// <description>of the shape of the output; optional, added before the activation</description></item>
/// <item><term><c>Span&lt;float&gt; output</c></term>
/// <description>[batch, outputHeight, outputWidth, inputChannels · channelMultiplier]</description></item>
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
public sealed class DepthwiseConv2DAttribute(int kernelHeight, int kernelWidth) : DepthwiseKernelAttribute(kernelHeight, kernelWidth);
