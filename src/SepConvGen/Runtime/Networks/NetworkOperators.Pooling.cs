using System.Numerics;
using System.Runtime.CompilerServices;

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
        Span<float> output)
    {
        PoolWindows windows = new(
            batch, height, width, channels, kernelHeight, kernelWidth, strideHeight, strideWidth, dilationHeight, dilationWidth, padTop, padLeft, 0, 0, outputHeight, outputWidth);
        windows.Check(input, output);
        Pool<MaxStep>(in windows, input, output, countPadding: false);
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
        Span<float> output)
    {
        PoolWindows windows = new(
            batch, height, width, channels, kernelHeight, kernelWidth, strideHeight, strideWidth, dilationHeight, dilationWidth, padTop, padLeft, padBottom, padRight, outputHeight, outputWidth);
        windows.Check(input, output);
        Pool<AverageStep>(in windows, input, output, countPadding);
    }

    private static void Pool<TStep>(in PoolWindows windows, ReadOnlySpan<float> input, Span<float> output, bool countPadding)
        where TStep : struct, IPoolStep
    {
        int channels = windows.Channels;
        if (output.IsEmpty)
        {
            return;
        }

        fixed (float* images = input, results = output)
        {
            float* to = results;
            nint imageLength = (nint)windows.Height * windows.Width * channels;
            (int interior, int end) = windows.InteriorColumns();
            for (int image = 0; image < windows.Batch; image++)
            {
                for (int row = 0; row < windows.OutputHeight; row++)
                {
                    WindowTaps rows = windows.Rows(row);
                    for (int column = 0; column < windows.OutputWidth; column++, to += channels)
                    {
                        if (column == interior && rows.Count == windows.KernelHeight)
                        {
                            float* first = images + (image * imageLength) + ((nint)((windows.RowStart(row) * windows.Width) + windows.ColumnStart(column)) * channels);
                            PoolInterior<TStep>(first, in windows, end - column, to);
                            to += (nint)(end - column) * channels;
                            column = end;
                            if (column == windows.OutputWidth)
                            {
                                break;
                            }
                        }

                        WindowTaps columns = windows.Columns(column);
                        int down = rows.Count;
                        int across = columns.Count;
                        if (down == 0 || across == 0)
                        {
                            new Span<float>(to, channels).Fill(TStep.Start);
                            continue;
                        }

                        long y = windows.RowStart(row) + ((long)rows.First * windows.DilationHeight);
                        long x = windows.ColumnStart(column) + ((long)columns.First * windows.DilationWidth);
                        float* from = images + (image * imageLength) + ((nint)((y * windows.Width) + x) * channels);
                        float taps = countPadding ? windows.PaddedTaps(row, column) : (long)down * across;
                        nint rowStep = down == 1 ? 0 : (nint)windows.DilationHeight * windows.Width * channels;
                        nint columnStep = across == 1 ? 0 : (nint)windows.DilationWidth * channels;
                        PoolPixel<TStep>(from, down, across, rowStep, columnStep, channels, taps, to);
                    }
                }
            }
        }
    }

    // Pixels whose windows lie inside the image: nothing is asked of single taps.
    private static void PoolInterior<TStep>(float* from, in PoolWindows windows, int pixels, float* to)
        where TStep : struct, IPoolStep
    {
        int channels = windows.Channels;
        int down = windows.KernelHeight;
        int across = windows.KernelWidth;
        float taps = (long)down * across;
        nint rowStep = down == 1 ? 0 : (nint)windows.DilationHeight * windows.Width * channels;
        nint columnStep = across == 1 ? 0 : (nint)windows.DilationWidth * channels;
        nint step = pixels == 1 ? 0 : (nint)windows.StrideWidth * channels;
        if (channels >= Vector<float>.Count)
        {
            for (int pixel = 0; pixel < pixels; pixel++, from += step, to += channels)
            {
                PoolPixel<TStep>(from, down, across, rowStep, columnStep, channels, taps, to);
            }

            return;
        }

        for (int pixel = 0; pixel < pixels; pixel++, from += step, to += channels)
        {
            for (int channel = 0; channel < channels; channel++)
            {
                to[channel] = PoolNumber<TStep>(from + channel, down, across, rowStep, columnStep, taps);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float PoolNumber<TStep>(float* row, int down, int across, nint rowStep, nint columnStep, float taps)
        where TStep : struct, IPoolStep
    {
        float so = TStep.Start;
        for (int y = 0; y < down; y++, row += rowStep)
        {
            float* tap = row;
            for (int x = 0; x < across; x++, tap += columnStep)
            {
                so = TStep.Take(so, *tap);
            }
        }

        return TStep.Finish(so, taps);
    }

    private static void PoolPixel<TStep>(float* from, int down, int across, nint rowStep, nint columnStep, int channels, float taps, float* to)
        where TStep : struct, IPoolStep
    {
        int lanes = Vector<float>.Count;
        int channel = 0;
        for (; channel <= channels - (4 * lanes); channel += 4 * lanes)
        {
            Vector<float> a = Vector.Create(TStep.Start);
            Vector<float> b = a;
            Vector<float> c = a;
            Vector<float> d = a;
            float* row = from + channel;
            for (int y = 0; y < down; y++, row += rowStep)
            {
                float* tap = row;
                for (int x = 0; x < across; x++, tap += columnStep)
                {
                    a = TStep.Take(a, Vector.Load(tap));
                    b = TStep.Take(b, Vector.Load(tap + lanes));
                    c = TStep.Take(c, Vector.Load(tap + (2 * lanes)));
                    d = TStep.Take(d, Vector.Load(tap + (3 * lanes)));
                }
            }

            TStep.Finish(a, taps).Store(to + channel);
            TStep.Finish(b, taps).Store(to + channel + lanes);
            TStep.Finish(c, taps).Store(to + channel + (2 * lanes));
            TStep.Finish(d, taps).Store(to + channel + (3 * lanes));
        }

        if (channel <= channels - (2 * lanes))
        {
            Vector<float> a = Vector.Create(TStep.Start);
            Vector<float> b = a;
            float* row = from + channel;
            for (int y = 0; y < down; y++, row += rowStep)
            {
                float* tap = row;
                for (int x = 0; x < across; x++, tap += columnStep)
                {
                    a = TStep.Take(a, Vector.Load(tap));
                    b = TStep.Take(b, Vector.Load(tap + lanes));
                }
            }

            TStep.Finish(a, taps).Store(to + channel);
            TStep.Finish(b, taps).Store(to + channel + lanes);
            channel += 2 * lanes;
        }

        while (channel < channels && channels >= lanes)
        {
            // The last vector may begin among channels that are done: they come out the same again.
            channel = Math.Min(channel, channels - lanes);
            Vector<float> a = Vector.Create(TStep.Start);
            float* row = from + channel;
            for (int y = 0; y < down; y++, row += rowStep)
            {
                float* tap = row;
                for (int x = 0; x < across; x++, tap += columnStep)
                {
                    a = TStep.Take(a, Vector.Load(tap));
                }
            }

            TStep.Finish(a, taps).Store(to + channel);
            channel += lanes;
        }

        for (; channel < channels; channel++)
        {
            to[channel] = PoolNumber<TStep>(from + channel, down, across, rowStep, columnStep, taps);
        }
    }
}
