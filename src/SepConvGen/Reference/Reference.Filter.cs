using System.Runtime.CompilerServices;
using SepConvGen.Runtime;

namespace SepConvGen;

public static partial class Reference
{
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
    /// <param name="input">[batch, height, width, channels].</param>
    /// <param name="batch">Images.</param>
    /// <param name="height">Height of the images in pixels.</param>
    /// <param name="width">Width of the images in pixels.</param>
    /// <param name="channels">Interleaved channels.</param>
    /// <param name="columnTaps">Weights along the height.</param>
    /// <param name="rowTaps">Weights along the width.</param>
    /// <param name="scale">What the sum is multiplied by.</param>
    /// <param name="offset">What is added then.</param>
    /// <param name="border">How the image is continued.</param>
    /// <param name="borderValue">Samples outside the image, with <see cref="Border.Constant"/>; a value of <typeparamref name="TInput"/>.</param>
    /// <param name="output">[batch, height, width, channels]; shares no memory with the input.</param>
    /// <exception cref="ArgumentException">A span has not the length of its shape, or an array of taps is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A size is negative, or there is no channel.</exception>
    /// <exception cref="NotSupportedException">A sample type is none of the four.</exception>
    public static void SeparableFilter2D<TInput, TOutput>(
        ReadOnlySpan<TInput> input,
        int batch,
        int height,
        int width,
        int channels,
        ReadOnlySpan<float> columnTaps,
        ReadOnlySpan<float> rowTaps,
        float scale,
        float offset,
        Border border,
        float borderValue,
        Span<TOutput> output)
        where TInput : unmanaged
        where TOutput : unmanaged
    {
        CheckFilter(input.Length, output.Length, batch, height, width, channels, columnTaps.Length, rowTaps.Length);
        WholeFilter? whole = typeof(TInput) == typeof(float)
            ? null
            : WholeFilter.Of(
                columnTaps.ToArray(),
                rowTaps.ToArray(),
                scale,
                offset,
                typeof(TInput) == typeof(short) ? short.MinValue : 0,
                typeof(TInput) == typeof(short) ? short.MaxValue : typeof(TInput) == typeof(byte) ? byte.MaxValue : ushort.MaxValue,
                typeof(TOutput) == typeof(float));
        float[] window = new float[columnTaps.Length * rowTaps.Length];
        for (int i = 0; i < output.Length; i++)
        {
            // the samples under the taps, column after column
            int pixel = i / channels;
            for (int j = 0; j < window.Length; j++)
            {
                int image = pixel / width / height;
                int row = FilterBorder.Index(border, (pixel / width % height) + (j % columnTaps.Length) - (columnTaps.Length / 2), height);
                int column = FilterBorder.Index(border, (pixel % width) + (j / columnTaps.Length) - (rowTaps.Length / 2), width);
                window[j] = row < 0 || column < 0
                    ? borderValue
                    : ToFloat(input[(((((image * height) + row) * width) + column) * channels) + (i % channels)]);
            }

            output[i] = whole is null
                ? FromFloat<TOutput>(FloatResult(window, columnTaps, rowTaps, scale, offset))
                : FromExact<TOutput>(whole.Value(WholeSum(window, whole.ColumnTaps, whole.RowTaps)));
        }
    }

    /// <summary>The same filter in double arithmetic, nothing rounded to float and no result converted.</summary>
    /// <inheritdoc cref="SeparableFilter2D{TInput, TOutput}(ReadOnlySpan{TInput}, int, int, int, int, ReadOnlySpan{float}, ReadOnlySpan{float}, float, float, Border, float, Span{TOutput})"/>
    public static void SeparableFilter2D(
        ReadOnlySpan<double> input,
        int batch,
        int height,
        int width,
        int channels,
        ReadOnlySpan<double> columnTaps,
        ReadOnlySpan<double> rowTaps,
        double scale,
        double offset,
        Border border,
        double borderValue,
        Span<double> output)
    {
        CheckFilter(input.Length, output.Length, batch, height, width, channels, columnTaps.Length, rowTaps.Length);
        for (int i = 0; i < output.Length; i++)
        {
            int pixel = i / channels;
            int image = pixel / width / height;
            double sum = 0;
            for (int k = 0; k < columnTaps.Length; k++)
            {
                int row = FilterBorder.Index(border, (pixel / width % height) + k - (columnTaps.Length / 2), height);
                for (int j = 0; j < rowTaps.Length; j++)
                {
                    int column = FilterBorder.Index(border, (pixel % width) + j - (rowTaps.Length / 2), width);
                    double sample = row < 0 || column < 0
                        ? borderValue
                        : input[(((((image * height) + row) * width) + column) * channels) + (i % channels)];
                    sum += sample * columnTaps[k] * rowTaps[j];
                }
            }

            output[i] = (scale * sum) + offset;
        }
    }

    private static void CheckFilter(int input, int output, int batch, int height, int width, int channels, int columnTaps, int rowTaps)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(batch);
        ArgumentOutOfRangeException.ThrowIfNegative(height);
        ArgumentOutOfRangeException.ThrowIfNegative(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(channels);
        if (columnTaps == 0 || rowTaps == 0)
        {
            throw new ArgumentException("A filter has at least one tap in each direction.");
        }

        Runtime.Check.Length(input, batch, height, width, channels, nameof(input));
        Runtime.Check.Length(output, batch, height, width, channels, nameof(output));
    }

    private static long WholeSum(ReadOnlySpan<float> window, ReadOnlySpan<int> columnTaps, ReadOnlySpan<int> rowTaps)
    {
        long sum = 0;
        for (int j = 0; j < window.Length; j++)
        {
            sum += (long)window[j] * columnTaps[j % columnTaps.Length] * rowTaps[j / columnTaps.Length];
        }

        return sum;
    }

    private static float FloatResult(ReadOnlySpan<float> window, ReadOnlySpan<float> columnTaps, ReadOnlySpan<float> rowTaps, float scale, float offset)
    {
        float[] columns = new float[rowTaps.Length];
        for (int j = 0; j < columns.Length; j++)
        {
            columns[j] = Chain(window.Slice(j * columnTaps.Length, columnTaps.Length), columnTaps);
        }

        float sum = Chain(columns, rowTaps);
        return offset != 0 ? MathF.FusedMultiplyAdd(sum, scale, offset) : sum * scale;
    }

    // One chain of fused multiply-adds from the product of the first tap; symmetric and antisymmetric taps in pairs.
    private static float Chain(ReadOnlySpan<float> samples, ReadOnlySpan<float> taps)
    {
        (bool symmetric, bool antisymmetric) = (taps.Length > 1, taps.Length > 1);
        for (int i = 0; i < taps.Length; i++)
        {
            symmetric &= taps[i] == taps[^(i + 1)];
            antisymmetric &= taps[i] == -taps[^(i + 1)];
        }

        float? sum = null;
        int last = taps.Length - 1;
        for (int i = 0; symmetric || antisymmetric ? i <= last - i : i <= last; i++)
        {
            bool pair = (symmetric || antisymmetric) && i != last - i;
            float sample = !pair ? samples[i] : symmetric ? samples[i] + samples[last - i] : samples[last - i] - samples[i];
            float tap = pair ? taps[last - i] : taps[i];
            if (tap != 0)
            {
                sum = sum is { } started ? MathF.FusedMultiplyAdd(sample, tap, started) : sample * tap;
            }
        }

        return sum ?? 0;
    }

    private static float ToFloat<T>(T sample)
        where T : unmanaged =>
        typeof(T) == typeof(byte) ? Unsafe.BitCast<T, byte>(sample)
        : typeof(T) == typeof(ushort) ? Unsafe.BitCast<T, ushort>(sample)
        : typeof(T) == typeof(short) ? Unsafe.BitCast<T, short>(sample)
        : typeof(T) == typeof(float) ? Unsafe.BitCast<T, float>(sample)
        : throw new NotSupportedException($"Samples are byte, ushort, short or float, not {typeof(T)}.");

    private static T FromFloat<T>(float value)
        where T : unmanaged =>
        typeof(T) == typeof(float) ? Unsafe.BitCast<float, T>(value) : FromExact<T>(value);

    // Half to even, saturated; NaN is not greater than anything and becomes the lowest value.
    private static T FromExact<T>(double value)
        where T : unmanaged =>
        typeof(T) == typeof(byte) ? Unsafe.BitCast<byte, T>((byte)Saturated(value, byte.MinValue, byte.MaxValue))
        : typeof(T) == typeof(ushort) ? Unsafe.BitCast<ushort, T>((ushort)Saturated(value, ushort.MinValue, ushort.MaxValue))
        : typeof(T) == typeof(short) ? Unsafe.BitCast<short, T>((short)Saturated(value, short.MinValue, short.MaxValue))
        : typeof(T) == typeof(float) ? Unsafe.BitCast<float, T>((float)value)
        : throw new NotSupportedException($"Samples are byte, ushort, short or float, not {typeof(T)}.");

    private static int Saturated(double value, int least, int most) =>
        (int)Math.Round(value > least ? value < most ? value : most : least, MidpointRounding.ToEven);
}
