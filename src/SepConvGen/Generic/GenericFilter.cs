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
                operands.ColumnTaps.ToArray(),
                operands.RowTaps.ToArray(),
                operands.Border,
                operands.BorderValue,
                new FloatResults(operands.Scale, operands.Offset)).Run(input, output);
            return;
        }

        // every sum on the way is within this
        double largest = Magnitude(whole.ColumnTaps) * Magnitude(whole.RowTaps) * Math.Max(Samples.Most<TInput>(), -Samples.Least<TInput>());
        if (largest <= LargestFloat)
        {
            new FilterStep<TInput, float, TOutput>(
                shape,
                Array.ConvertAll(whole.ColumnTaps, tap => (float)tap),
                Array.ConvertAll(whole.RowTaps, tap => (float)tap),
                operands.Border,
                (long)operands.BorderValue,
                new ExactResults<float, TOutput>(whole)).Run(input, output);
        }
        else
        {
            new FilterStep<TInput, double, TOutput>(
                shape,
                Array.ConvertAll(whole.ColumnTaps, tap => (double)tap),
                Array.ConvertAll(whole.RowTaps, tap => (double)tap),
                operands.Border,
                (long)operands.BorderValue,
                new ExactResults<double, TOutput>(whole)).Run(input, output);
        }
    }

    private static double Magnitude(int[] taps) => taps.Sum(tap => Math.Abs((double)tap));
}
