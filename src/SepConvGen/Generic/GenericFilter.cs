using System.Numerics;

namespace SepConvGen;

/// <summary>An image filter: in float, as its definition says, or in whole numbers where they are exact.</summary>
internal static class GenericFilter
{
    /// <summary>A float holds whole numbers to 2²⁴.</summary>
    private const double LargestFloat = 1 << 24;

    public static void Run<TInput, TOutput>(ImageShape shape, ReadOnlySpan<TInput> input, FilterOperands<float> operands, Span<TOutput> output)
        where TInput : unmanaged
        where TOutput : unmanaged
    {
        FilterChecks.Check(shape, input, operands, output);
        WholeFilter? whole = Samples.Whole<TInput, TOutput>(operands);
        if (output.IsEmpty)
        {
            return;
        }

        if (whole is null)
        {
            new FilterStep<TInput, float, TOutput>(
                shape,
                Array.ConvertAll(operands.ColumnTaps.ToArray(), tap => (double)tap),
                Array.ConvertAll(operands.RowTaps.ToArray(), tap => (double)tap),
                operands.Border,
                operands.BorderValue,
                new FloatResults(operands.Scale, operands.Offset)).Run(input, output);
            return;
        }

        // every sum on the way is within this
        double largest = Magnitude(whole.ColumnTaps) * Magnitude(whole.RowTaps) * Math.Max(Samples.Most<TInput>(), -Samples.Least<TInput>());
        if (largest <= LargestFloat)
        {
            RunWhole<TInput, float, TOutput>(shape, input, whole, operands.Border, (long)operands.BorderValue, output);
        }
        else
        {
            RunWhole<TInput, double, TOutput>(shape, input, whole, operands.Border, (long)operands.BorderValue, output);
        }
    }

    private static void RunWhole<TInput, T, TOutput>(
        ImageShape shape, ReadOnlySpan<TInput> input, WholeFilter filter, Border border, long borderValue, Span<TOutput> output)
        where TInput : unmanaged
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TOutput : unmanaged =>
        new FilterStep<TInput, T, TOutput>(
            shape,
            Array.ConvertAll(filter.ColumnTaps, tap => (double)tap),
            Array.ConvertAll(filter.RowTaps, tap => (double)tap),
            border,
            T.CreateTruncating(borderValue),
            new ExactResults<T, TOutput>(filter)).Run(input, output);

    private static double Magnitude(int[] taps) => taps.Sum(tap => Math.Abs((double)tap));
}
