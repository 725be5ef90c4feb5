namespace SepConvGen;

/// <content>The operations, by shape and operands; the other forms are these with every size a parameter.</content>
public static partial class Generic
{
    /// <inheritdoc cref="Reference.Convolution(ConvolutionShape, ReadOnlySpan{float}, ConvolutionOperands{float}, Span{float})"/>
    public static void Convolution(ConvolutionShape shape, ReadOnlySpan<float> input, ConvolutionOperands<float> operands, Span<float> output) =>
        GenericConvolution<float, FloatChain>.Run(shape, input, operands, output);

    /// <inheritdoc cref="Reference.Convolution(ConvolutionShape, ReadOnlySpan{double}, ConvolutionOperands{double}, Span{double})"/>
    public static void Convolution(ConvolutionShape shape, ReadOnlySpan<double> input, ConvolutionOperands<double> operands, Span<double> output) =>
        GenericConvolution<double, DoubleChain>.Run(shape, input, operands, output);

    /// <inheritdoc cref="Reference.SeparableConvolution(ConvolutionShape, ReadOnlySpan{float}, ConvolutionOperands{float}, int, ConvolutionOperands{float}, Span{float})"/>
    public static void SeparableConvolution(
        ConvolutionShape depthwise,
        ReadOnlySpan<float> input,
        ConvolutionOperands<float> depthwiseOperands,
        int outputChannels,
        ConvolutionOperands<float> pointwiseOperands,
        Span<float> output) =>
        GenericSeparable<float, FloatChain>.Run(depthwise, input, depthwiseOperands, outputChannels, pointwiseOperands, output);

    /// <inheritdoc cref="Reference.SeparableConvolution(ConvolutionShape, ReadOnlySpan{double}, ConvolutionOperands{double}, int, ConvolutionOperands{double}, Span{double})"/>
    public static void SeparableConvolution(
        ConvolutionShape depthwise,
        ReadOnlySpan<double> input,
        ConvolutionOperands<double> depthwiseOperands,
        int outputChannels,
        ConvolutionOperands<double> pointwiseOperands,
        Span<double> output) =>
        GenericSeparable<double, DoubleChain>.Run(depthwise, input, depthwiseOperands, outputChannels, pointwiseOperands, output);

    /// <inheritdoc cref="Reference.SeparableFilter{TInput, TOutput}(ImageShape, ReadOnlySpan{TInput}, FilterOperands{float}, Span{TOutput})"/>
    public static void SeparableFilter<TInput, TOutput>(
        ImageShape shape, ReadOnlySpan<TInput> input, FilterOperands<float> operands, Span<TOutput> output)
        where TInput : unmanaged
        where TOutput : unmanaged =>
        GenericFilter.Run(shape, input, operands, output);
}
