namespace SepConvGen.Runtime;

/// <content>The largest elements, and the means, of windows.</content>
public static unsafe partial class NetworkOperators
{
    /// <summary>
    /// The largest of a window's taps inside the image, of each channel: the taps are taken up by rows; a tap replaces the largest so
    /// far where it is greater than that or NaN. So a NaN stays, of 0 and −0 the first one does, and a window without taps has −∞.
    /// </summary>
    /// <exception cref="ArgumentException">A size is out of range, a span's length is wrong, or the spans overlap.</exception>
    public static void MaxPool(
        ReadOnlySpan<float> input,
        int batch,
        int height,
        int width,
        int channels,
        int kernelHeight,
        int kernelWidth,
        int strideHeight,
        int strideWidth,
        int dilationHeight,
        int dilationWidth,
        int padTop,
        int padLeft,
        int outputHeight,
        int outputWidth,
        Span<float> output,
        ParallelOptions? parallelOptions = null)
    {
        PoolWindows windows = new(
            batch, height, width, channels, kernelHeight, kernelWidth, strideHeight, strideWidth, dilationHeight, dilationWidth, padTop, padLeft, 0, 0, outputHeight, outputWidth);
        windows.Check(input, output);
        Pool<MaxTaps>(in windows, input, output, countPadding: false, parallelOptions);
    }

    /// <summary>
    /// The mean of a window's taps, of each channel: 0, to which the taps inside the image are added by rows, divided by their number
    /// or, with <paramref name="countPadding"/>, by that of the taps inside the padded image. A window without taps has 0.
    /// </summary>
    /// <exception cref="ArgumentException">A size is out of range, a span's length is wrong, or the spans overlap.</exception>
    public static void AveragePool(
        ReadOnlySpan<float> input,
        int batch,
        int height,
        int width,
        int channels,
        int kernelHeight,
        int kernelWidth,
        int strideHeight,
        int strideWidth,
        int dilationHeight,
        int dilationWidth,
        int padTop,
        int padLeft,
        int padBottom,
        int padRight,
        bool countPadding,
        int outputHeight,
        int outputWidth,
        Span<float> output,
        ParallelOptions? parallelOptions = null)
    {
        PoolWindows windows = new(
            batch, height, width, channels, kernelHeight, kernelWidth, strideHeight, strideWidth, dilationHeight, dilationWidth, padTop, padLeft, padBottom, padRight, outputHeight, outputWidth);
        windows.Check(input, output);
        Pool<AverageTaps>(in windows, input, output, countPadding, parallelOptions);
    }

    private static void Pool<TTaps>(in PoolWindows windows, ReadOnlySpan<float> input, Span<float> output, bool countPadding, ParallelOptions? options)
        where TTaps : unmanaged, IPoolTaps<TTaps>
    {
        if (output.IsEmpty)
        {
            return;
        }

        fixed (float* images = input, results = output)
        {
            PoolRows<TTaps> all = new(images, windows, countPadding, results);

            // an element costs a load for each tap
            long share = OperatorRows.Computed / Math.Max(1, (long)windows.KernelHeight * windows.KernelWidth / 2);
            OperatorRows.Run(all, windows.Batch * windows.OutputHeight, windows.OutputWidth * windows.Channels, (int)Math.Max(1, share), options);
        }
    }
}
