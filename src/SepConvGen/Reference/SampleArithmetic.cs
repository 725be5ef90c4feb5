namespace SepConvGen;

/// <summary>The arithmetic of kernels that filter images: exact where all is whole, otherwise chains in float.</summary>
internal sealed class SampleArithmetic<TInput, TOutput>(FilterOperands<float> operands) : IFilterArithmetic<TInput, float, TOutput>
    where TInput : unmanaged
    where TOutput : unmanaged
{
    private readonly float[] columnTaps = operands.ColumnTaps.ToArray();
    private readonly float[] rowTaps = operands.RowTaps.ToArray();
    private readonly float scale = operands.Scale;
    private readonly float offset = operands.Offset;
    private readonly WholeFilter? whole = Samples.Whole<TInput, TOutput>(operands);

    public float Widen(TInput sample) => Samples.ToFloat(sample);

    public TOutput Result(ReadOnlySpan<float> window) => whole is null
        ? Samples.FromFloat<TOutput>(Sum(window))
        : Samples.FromExact<TOutput>(whole.Value(WholeSum(window, whole.ColumnTaps, whole.RowTaps)));

    private static long WholeSum(ReadOnlySpan<float> window, ReadOnlySpan<int> columnTaps, ReadOnlySpan<int> rowTaps)
    {
        long sum = 0;
        for (int j = 0; j < window.Length; j++)
        {
            sum += (long)window[j] * columnTaps[j % columnTaps.Length] * rowTaps[j / columnTaps.Length];
        }

        return sum;
    }

    private float Sum(ReadOnlySpan<float> window)
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
}
