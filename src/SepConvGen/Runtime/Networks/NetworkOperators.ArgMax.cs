namespace SepConvGen.Runtime;

/// <content>The place of the largest element of an axis.</content>
public static unsafe partial class NetworkOperators
{
    /// <summary>
    /// Where along the axis in the middle the largest element is, [outer, count, inner] to [outer, inner]: the first of several that are as
    /// large, or the last. A NaN is larger than all numbers. Places are whole numbers as floats, exact for a count of up to 2²⁴.
    /// </summary>
    /// <param name="input">The elements.</param>
    /// <param name="outer">Positions before the axis.</param>
    /// <param name="count">Elements of the axis, from 1 to 2²⁴.</param>
    /// <param name="inner">Positions behind the axis.</param>
    /// <param name="last">Whether the last of several counts.</param>
    /// <param name="output">Receives the places.</param>
    /// <param name="parallelOptions">The threads that may share the work; none for one thread.</param>
    /// <exception cref="ArgumentException">A size is out of range, a span's length is wrong, or the spans overlap.</exception>
    public static void ArgMax(ReadOnlySpan<float> input, int outer, int count, int inner, bool last, Span<float> output, ParallelOptions? parallelOptions = null)
    {
        OperatorCheck.Axes(input.Length, outer, count, inner, nameof(input));
        if (count is < 1 or > 1 << 24)
        {
            throw new ArgumentOutOfRangeException(nameof(count), count, "count must be from 1 to 2^24.");
        }

        Check.Length(output.Length, "[outer, inner]", [outer, inner], nameof(output));
        Check.Apart(output, input, nameof(input));
        fixed (float* from = input, to = output)
        {
            OperatorRows.Run(new ArgMaxRows(from, count, inner, to, last), outer, count * inner, OperatorRows.Computed, parallelOptions);
        }
    }
}
