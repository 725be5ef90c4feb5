namespace SepConvGen;

/// <content>The operations, by shape and operands; the other forms are these with every size a parameter.</content>
public static partial class Reference
{
    /// <summary>
    /// A convolution of any kind: with C input channels, N output channels, G groups, and g = n / (N / G),
    /// <c>output[b, y, x, n] = activation(bias[n] + Σ input[b, s·y + d·i − p, s·x + d·j − p, g·C/G + k] · filter[i, j, k, n] + residual[b, y, x, n])</c>,
    /// with stride s, dilation d and padding p of each direction.
    /// </summary>
    /// <param name="shape">All sizes.</param>
    /// <param name="input">[batch, height, width, inputChannels].</param>
    /// <param name="operands">The filter, and what comes with it.</param>
    /// <param name="output">[batch, outputHeight, outputWidth, outputChannels]; shares no memory with the other spans.</param>
    /// <exception cref="ArgumentOutOfRangeException">A size is negative, or a kernel, stride, dilation or the number of groups is below 1.</exception>
    /// <exception cref="ArgumentException">
    /// The groups divide not both counts of channels, a span has not the length of its shape, a shape has too many elements
    /// for a span, the output overlaps another span, or a window or activation contradicts itself.
    /// </exception>
    public static void Convolution(ConvolutionShape shape, ReadOnlySpan<float> input, ConvolutionOperands<float> operands, Span<float> output) =>
        ReferenceConvolution<float, FloatChain>.Run(shape, input, operands, output);

    /// <inheritdoc cref="Convolution(ConvolutionShape, ReadOnlySpan{float}, ConvolutionOperands{float}, Span{float})"/>
    public static void Convolution(ConvolutionShape shape, ReadOnlySpan<double> input, ConvolutionOperands<double> operands, Span<double> output) =>
        ReferenceConvolution<double, DoubleChain>.Run(shape, input, operands, output);

    /// <summary>A depthwise convolution, then a pointwise one over its result, which is rounded to float after its activation.</summary>
    /// <param name="depthwise">All sizes of the depthwise step.</param>
    /// <param name="input">[batch, height, width, inputChannels].</param>
    /// <param name="depthwiseOperands">The operands of the depthwise step, which has no residual.</param>
    /// <param name="outputChannels">Channels of the output.</param>
    /// <param name="pointwiseOperands">The operands of the pointwise step.</param>
    /// <param name="output">[batch, outputHeight, outputWidth, outputChannels]; shares no memory with the other spans.</param>
    /// <exception cref="ArgumentOutOfRangeException">A size is negative, or a kernel, stride or dilation is below 1.</exception>
    /// <exception cref="ArgumentException">
    /// A span has not the length of its shape, a shape has too many elements for a span, the output overlaps another span, a
    /// window or activation contradicts itself, or the depthwise step has a residual.
    /// </exception>
    public static void SeparableConvolution(
        ConvolutionShape depthwise,
        ReadOnlySpan<float> input,
        ConvolutionOperands<float> depthwiseOperands,
        int outputChannels,
        ConvolutionOperands<float> pointwiseOperands,
        Span<float> output) =>
        ReferenceConvolution<float, FloatChain>.RunSeparable(depthwise, input, depthwiseOperands, outputChannels, pointwiseOperands, output);

    /// <inheritdoc cref="SeparableConvolution(ConvolutionShape, ReadOnlySpan{float}, ConvolutionOperands{float}, int, ConvolutionOperands{float}, Span{float})"/>
    public static void SeparableConvolution(
        ConvolutionShape depthwise,
        ReadOnlySpan<double> input,
        ConvolutionOperands<double> depthwiseOperands,
        int outputChannels,
        ConvolutionOperands<double> pointwiseOperands,
        Span<double> output) =>
        ReferenceConvolution<double, DoubleChain>.RunSeparable(depthwise, input, depthwiseOperands, outputChannels, pointwiseOperands, output);

    /// <summary>
    /// Separable image filter:
    /// <c>output[b, y, x, c] = convert(scale · Σ input[b, y + i − kh/2, x + j − kw/2, c] · columnTaps[i] · rowTaps[j] + offset)</c>.
    /// </summary>
    /// <remarks>
    /// The arithmetic is that of <see cref="SeparableFilter2DAttribute"/>: exact with one rounding where samples and taps
    /// are whole numbers, otherwise float32 in the order stated there. The borders are OpenCV's.
    /// </remarks>
    /// <typeparam name="TInput">byte, ushort, short or float.</typeparam>
    /// <typeparam name="TOutput">byte, ushort, short or float.</typeparam>
    /// <param name="shape">The images; the output's have the same shape.</param>
    /// <param name="input">[batch, height, width, channels].</param>
    /// <param name="operands">The filter.</param>
    /// <param name="output">[batch, height, width, channels]; shares no memory with the input.</param>
    /// <exception cref="ArgumentOutOfRangeException">A size is negative, or there is no channel.</exception>
    /// <exception cref="ArgumentException">A span has not the length of its shape, the two overlap, or there is no tap in a direction.</exception>
    /// <exception cref="NotSupportedException">A sample type is none of the four.</exception>
    public static void SeparableFilter<TInput, TOutput>(
        ImageShape shape, ReadOnlySpan<TInput> input, FilterOperands<float> operands, Span<TOutput> output)
        where TInput : unmanaged
        where TOutput : unmanaged =>
        ReferenceFilter.Run(shape, input, operands, new SampleArithmetic<TInput, TOutput>(operands), output);

    /// <summary>The same filter in double arithmetic, nothing rounded to float and no result converted.</summary>
    /// <inheritdoc cref="SeparableFilter{TInput, TOutput}(ImageShape, ReadOnlySpan{TInput}, FilterOperands{float}, Span{TOutput})"/>
    public static void SeparableFilter(ImageShape shape, ReadOnlySpan<double> input, FilterOperands<double> operands, Span<double> output) =>
        ReferenceFilter.Run(shape, input, operands, new DoubleArithmetic(operands), output);
}
