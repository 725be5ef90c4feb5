namespace SepConvGen;

/// <summary>How many multiplications a convolution of one image or one sequence costs; a batch costs as many times that.</summary>
/// <remarks>
/// Every tap of every window counts, also those that fall into the padding: the usual convention of the literature, and
/// the one that makes figures comparable. The multiplications of activations do not count. Sizes are in pixels. Below,
/// <c>H × W</c> is the size of the output, as <see cref="Window.OutputSize"/> has it, and <c>kh × kw</c> that of the kernel.
/// The regular equivalent of an operation is the regular convolution with the same input, output and window: what the
/// operation saves is the quotient of the two.
/// </remarks>
public static partial class ConvolutionCost
{
    /// <summary>A convolution of any kind: <c>H · W · outputChannels · kh · kw · inputChannels / groups</c>.</summary>
    /// <param name="shape">All sizes; the batch does not count.</param>
    /// <returns>Multiplications an image, or a sequence.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A size is negative, or a kernel, stride, dilation or the number of groups is below 1.</exception>
    /// <exception cref="ArgumentException">A window contradicts itself, or the groups do not divide the channels.</exception>
    /// <exception cref="OverflowException">The count exceeds <see cref="long.MaxValue"/>.</exception>
    public static long Of(ConvolutionShape shape)
    {
        ConvolutionChecks.CheckShape(shape);
        (_, int height, int width, int channels) = shape.Output;
        return Product(height, width, channels, shape.Rows.Kernel, shape.Columns.Kernel, shape.GroupInputs);
    }

    /// <summary>Depthwise convolution: <c>H · W · inputChannels · channelMultiplier · kh · kw</c>.</summary>
    /// <remarks>
    /// Howard et al., MobileNets, 2017, equation 4. Regular equivalent:
    /// <see cref="Regular(int, int, int, int, Window, Window)"/> with <c>inputChannels · channelMultiplier</c> output
    /// channels, <c>inputChannels</c> times as many.
    /// </remarks>
    /// <param name="height">Height of the input.</param>
    /// <param name="width">Width of the input.</param>
    /// <param name="inputChannels">Channels of the input.</param>
    /// <param name="channelMultiplier">Outputs of each input channel.</param>
    /// <param name="rows">The window downwards.</param>
    /// <param name="columns">The window to the right.</param>
    /// <returns>Multiplications an image.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A size is negative, or a kernel, stride or dilation is below 1.</exception>
    /// <exception cref="ArgumentException">A window contradicts itself, or an int cannot count the depthwise channels.</exception>
    /// <exception cref="OverflowException">The count exceeds <see cref="long.MaxValue"/>.</exception>
    public static long Depthwise(int height, int width, int inputChannels, int channelMultiplier, Window rows, Window columns) =>
        Of(ConvolutionShape.Depthwise(new(1, height, width, inputChannels), channelMultiplier, rows, columns));

    /// <summary>Pointwise (1×1) convolution: <c>height · width · inputChannels · outputChannels</c>.</summary>
    /// <remarks>
    /// Howard et al., MobileNets, 2017, the second term of equation 5. It is its own regular equivalent, with a window of 1×1.
    /// </remarks>
    /// <param name="height">Height of the input and of the output.</param>
    /// <param name="width">Width of the input and of the output.</param>
    /// <param name="inputChannels">Channels of the input.</param>
    /// <param name="outputChannels">Channels of the output.</param>
    /// <returns>Multiplications an image.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A size is negative.</exception>
    /// <exception cref="OverflowException">The count exceeds <see cref="long.MaxValue"/>.</exception>
    public static long Pointwise(int height, int width, int inputChannels, int outputChannels) =>
        Of(ConvolutionShape.Pointwise(new(1, height, width, inputChannels), outputChannels));

    /// <summary>
    /// Depthwise-separable convolution: <c>H · W · inputChannels · channelMultiplier · (kh · kw + outputChannels)</c>.
    /// </summary>
    /// <remarks>
    /// Howard et al., MobileNets, 2017, equation 5. Regular equivalent:
    /// <see cref="Regular(int, int, int, int, Window, Window)"/> with the same channels. A 7×7×3 input under 3×3 without
    /// padding with 128 output channels: 10,275 against 86,400.
    /// </remarks>
    /// <param name="height">Height of the input.</param>
    /// <param name="width">Width of the input.</param>
    /// <param name="inputChannels">Channels of the input.</param>
    /// <param name="channelMultiplier">Depthwise outputs of each input channel.</param>
    /// <param name="outputChannels">Channels of the output.</param>
    /// <param name="rows">The window downwards.</param>
    /// <param name="columns">The window to the right.</param>
    /// <returns>Multiplications an image.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A size is negative, or a kernel, stride or dilation is below 1.</exception>
    /// <exception cref="ArgumentException">A window contradicts itself, or an int cannot count the depthwise channels.</exception>
    /// <exception cref="OverflowException">The count exceeds <see cref="long.MaxValue"/>.</exception>
    public static long Separable(
        int height,
        int width,
        int inputChannels,
        int channelMultiplier,
        int outputChannels,
        Window rows,
        Window columns)
    {
        ConvolutionShape depthwise = ConvolutionShape.Depthwise(new(1, height, width, inputChannels), channelMultiplier, rows, columns);
        long first = Of(depthwise);
        return checked(first + Of(ConvolutionShape.Pointwise(depthwise.Output, outputChannels)));
    }

    /// <summary>
    /// Inverted residual: <c>height · width · inputChannels · expandedChannels + H · W · expandedChannels · (kh · kw + outputChannels)</c>.
    /// </summary>
    /// <remarks>
    /// Sandler et al., MobileNetV2, 2018, section 3.2, there for equal sizes. 56×56 pixels, 24 channels expanded to 144 under 3×3 and
    /// projected to 24: 25,740,288.
    /// </remarks>
    /// <param name="height">Height of the input.</param>
    /// <param name="width">Width of the input.</param>
    /// <param name="inputChannels">Channels of the input.</param>
    /// <param name="expandedChannels">Channels between the first step and the last.</param>
    /// <param name="outputChannels">Channels of the output.</param>
    /// <param name="rows">The window downwards.</param>
    /// <param name="columns">The window to the right.</param>
    /// <returns>Multiplications an image.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A size is negative, or a kernel, stride or dilation is below 1.</exception>
    /// <exception cref="ArgumentException">A window contradicts itself.</exception>
    /// <exception cref="OverflowException">The count exceeds <see cref="long.MaxValue"/>.</exception>
    public static long InvertedResidual(
        int height,
        int width,
        int inputChannels,
        int expandedChannels,
        int outputChannels,
        Window rows,
        Window columns) =>
        checked(Pointwise(height, width, inputChannels, expandedChannels) + Separable(height, width, expandedChannels, 1, outputChannels, rows, columns));

    /// <summary>Regular convolution: <c>H · W · outputChannels · kh · kw · inputChannels</c>.</summary>
    /// <remarks>
    /// Howard et al., MobileNets, 2017, equation 2. A 7×7×3 input under 3×3 without padding with 128 output channels: 86,400.
    /// </remarks>
    /// <param name="height">Height of the input.</param>
    /// <param name="width">Width of the input.</param>
    /// <param name="inputChannels">Channels of the input.</param>
    /// <param name="outputChannels">Channels of the output.</param>
    /// <param name="rows">The window downwards.</param>
    /// <param name="columns">The window to the right.</param>
    /// <returns>Multiplications an image.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A size is negative, or a kernel, stride or dilation is below 1.</exception>
    /// <exception cref="ArgumentException">A window contradicts itself.</exception>
    /// <exception cref="OverflowException">The count exceeds <see cref="long.MaxValue"/>.</exception>
    public static long Regular(int height, int width, int inputChannels, int outputChannels, Window rows, Window columns) =>
        Grouped(height, width, inputChannels, outputChannels, 1, rows, columns);

    /// <summary>Grouped convolution: <c>H · W · outputChannels · kh · kw · inputChannels / groups</c>.</summary>
    /// <remarks>Krizhevsky et al., ImageNet Classification, 2012, figure 2: each group reads its own part of the channels.</remarks>
    /// <param name="height">Height of the input.</param>
    /// <param name="width">Width of the input.</param>
    /// <param name="inputChannels">Channels of the input.</param>
    /// <param name="outputChannels">Channels of the output.</param>
    /// <param name="groups">Groups of channels; a divisor of both counts.</param>
    /// <param name="rows">The window downwards.</param>
    /// <param name="columns">The window to the right.</param>
    /// <returns>Multiplications an image.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A size is negative, or a kernel, stride, dilation or the number of groups is below 1.</exception>
    /// <exception cref="ArgumentException">A window contradicts itself, or the groups do not divide the channels.</exception>
    /// <exception cref="OverflowException">The count exceeds <see cref="long.MaxValue"/>.</exception>
    public static long Grouped(int height, int width, int inputChannels, int outputChannels, int groups, Window rows, Window columns) =>
        Of(ConvolutionShape.Grouped(new(1, height, width, inputChannels), outputChannels, groups, rows, columns));

    /// <summary>An image filter applied directly, as one window of <c>kh × kw</c>: <c>H · W · channels · kh · kw</c>.</summary>
    /// <remarks>
    /// A 5×5 map under a 3×3 filter without padding: 81. With a border around the image, the windows have
    /// <see cref="Padding.Same"/>.
    /// </remarks>
    /// <param name="height">Height of the input.</param>
    /// <param name="width">Width of the input.</param>
    /// <param name="channels">Channels of the input and of the output.</param>
    /// <param name="rows">The window downwards.</param>
    /// <param name="columns">The window to the right.</param>
    /// <returns>Multiplications an image.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A size is negative, or a kernel, stride or dilation is below 1.</exception>
    /// <exception cref="ArgumentException">A window contradicts itself.</exception>
    /// <exception cref="OverflowException">The count exceeds <see cref="long.MaxValue"/>.</exception>
    public static long DirectFilter(int height, int width, int channels, Window rows, Window columns) =>
        Depthwise(height, width, channels, 1, rows, columns);

    /// <summary>
    /// A spatially separable image filter, as a window of <c>kh × 1</c>, then one of <c>1 × kw</c> over its result:
    /// <c>H · width · channels · kh + H · W · channels · kw</c>.
    /// </summary>
    /// <remarks>
    /// The vertical pass makes columns for the whole width of the input. A 5×5 map under a 3×3 filter without padding:
    /// 3 · 5 · 3 + 3 · 3 · 3 = 72. What it stands for is <see cref="DirectFilter"/> with the same windows: 81.
    /// </remarks>
    /// <param name="height">Height of the input.</param>
    /// <param name="width">Width of the input.</param>
    /// <param name="channels">Channels of the input and of the output.</param>
    /// <param name="rows">The window downwards, applied first.</param>
    /// <param name="columns">The window to the right, applied second.</param>
    /// <returns>Multiplications an image.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A size is negative, or a kernel, stride or dilation is below 1.</exception>
    /// <exception cref="ArgumentException">A window contradicts itself.</exception>
    /// <exception cref="OverflowException">The count exceeds <see cref="long.MaxValue"/>.</exception>
    public static long SeparatedFilter(int height, int width, int channels, Window rows, Window columns)
    {
        OperandChecks.CheckImages(new(1, height, width, channels), nameof(channels));
        OperandChecks.CheckWindow(rows, height);
        OperandChecks.CheckWindow(columns, width);
        int outputHeight = rows.OutputSize(height);
        long vertical = Product(outputHeight, width, channels, rows.Kernel);
        return checked(vertical + Product(outputHeight, columns.OutputSize(width), channels, columns.Kernel));
    }

    // A factor of 0 makes the product 0, even where the others alone would overflow.
    private static long Product(params ReadOnlySpan<long> factors)
    {
        if (factors.Contains(0))
        {
            return 0;
        }

        long product = 1;
        foreach (long factor in factors)
        {
            product = checked(product * factor);
        }

        return product;
    }
}
