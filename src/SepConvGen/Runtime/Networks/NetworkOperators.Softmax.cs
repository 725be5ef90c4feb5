using System.Numerics;
using System.Runtime.CompilerServices;

namespace SepConvGen.Runtime;

/// <content>Softmax and its logarithm.</content>
public static unsafe partial class NetworkOperators
{
    /// <summary>
    /// exp(x − m) / s over the axis in the middle, where m is the largest element, NaN aside, and s the sum of exp(x − m): in the order
    /// of the axis, or, where inner is 1, sixteen partial sums as in <see cref="Mean"/>. exp is that of the curved activations. A NaN
    /// makes all of its axis NaN. Input and output may be the same span.
    /// </summary>
    /// <exception cref="ArgumentException">A size is out of range, a span's length is wrong, or the spans overlap in part.</exception>
    public static void Softmax(ReadOnlySpan<float> input, int outer, int count, int inner, Span<float> output, ParallelOptions? parallelOptions = null) =>
        AlongMiddle(input, outer, count, inner, output, &SoftmaxOfNeighbours, &SoftmaxOfRows, parallelOptions);

    /// <summary>
    /// (x − m) − ln s over the axis in the middle, with m and s as in <see cref="Softmax"/> and the logarithm of <see cref="Log"/>.
    /// Input and output may be the same span.
    /// </summary>
    /// <exception cref="ArgumentException">A size is out of range, a span's length is wrong, or the spans overlap in part.</exception>
    public static void LogSoftmax(ReadOnlySpan<float> input, int outer, int count, int inner, Span<float> output, ParallelOptions? parallelOptions = null) =>
        AlongMiddle(input, outer, count, inner, output, &LogSoftmaxOfNeighbours, &LogSoftmaxOfRows, parallelOptions);

    private static void AlongMiddle(
        ReadOnlySpan<float> input,
        int outer,
        int count,
        int inner,
        Span<float> output,
        delegate*<float*, int, float*, void> neighbours,
        delegate*<float*, int, int, float*, void> rows,
        ParallelOptions? options)
    {
        CheckSoftmax(input, outer, count, inner, output);
        if (input.IsEmpty)
        {
            return;
        }

        fixed (float* from = input, to = output)
        {
            OperatorRows.Run(new MiddleRows(from, count, inner, to, neighbours, rows), outer, count * inner, OperatorRows.Computed, options);
        }
    }

    private static void CheckSoftmax(ReadOnlySpan<float> input, int outer, int count, int inner, Span<float> output)
    {
        OperatorCheck.Axes(input.Length, outer, count, inner, nameof(input));
        CheckUnary(input, output);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SoftmaxOfNeighbours(float* from, int count, float* to)
    {
        UnaryRun(new FallingExpStep(Largest(from, count)), from, count, to);
        float sum = SixteenSums.Of(to, count);
        BinaryRun<DivideStep>.Write(to, true, &sum, false, count, to);
    }

    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void LogSoftmaxOfNeighbours(float* from, int count, float* to)
    {
        float* part = stackalloc float[LogPart];
        float largest = Largest(from, count);
        float sum = SumOfExp(from, count, largest, part);
        UnaryRun(new LogSoftmaxStep(largest, Logarithm<float, ScalarFloats>.Of(default, sum)), from, count, to);
    }

    // Sixteen partial sums over parts whose length is a multiple of sixteen: carried from one to the next.
    private const int LogPart = 256;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float SumOfExp(float* from, int count, float largest, float* part)
    {
        float* sums = stackalloc float[SixteenSums.Count];
        new Span<float>(sums, SixteenSums.Count).Clear();
        for (int first = 0; first < count; first += LogPart)
        {
            int length = Math.Min(count - first, LogPart);
            UnaryRun(new FallingExpStep(largest), from + first, length, part);
            SixteenSums.Add(sums, part, length);
        }

        return SixteenSums.Sum(sums);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Largest(float* from, int count)
    {
        int lanes = Vector<float>.Count;
        Vector<float> largest = Vector.Create(float.NegativeInfinity);
        Vector<float> second = largest;
        int i = 0;
        for (; i <= count - (2 * lanes); i += 2 * lanes)
        {
            largest = Larger(largest, Vector.Load(from + i));
            second = Larger(second, Vector.Load(from + i + lanes));
        }

        largest = Larger(largest, second);
        float result = float.NegativeInfinity;
        for (int lane = 0; lane < lanes; lane++)
        {
            result = Larger(result, largest[lane]);
        }

        for (; i < count; i++)
        {
            result = Larger(result, from[i]);
        }

        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Larger(float so, float x) => x > so ? x : so;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> Larger(Vector<float> so, Vector<float> x) => Vector.ConditionalSelect(Vector.GreaterThan(x, so), x, so);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SoftmaxOfRows(float* from, int count, int inner, float* to)
    {
        int lanes = Vector<float>.Count;
        int i = 0;
        for (; i <= inner - lanes; i += lanes)
        {
            Vector<float> largest = LargestOfRows(from + i, count, inner);
            Vector<float> sum = Vector<float>.Zero;
            for (nint row = 0, at = i; row < count; row++, at += inner)
            {
                Vector<float> e = FallingExpStep.Of(Vector.Load(from + at), largest);
                e.Store(to + at);
                sum += e;
            }

            for (nint row = 0, at = i; row < count; row++, at += inner)
            {
                (Vector.Load(to + at) / sum).Store(to + at);
            }
        }

        for (; i < inner; i++)
        {
            float largest = LargestOfColumn(from + i, count, inner);
            float sum = 0;
            for (nint row = 0, at = i; row < count; row++, at += inner)
            {
                float e = FallingExpStep.Of(from[at], largest);
                to[at] = e;
                sum += e;
            }

            for (nint row = 0, at = i; row < count; row++, at += inner)
            {
                to[at] /= sum;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void LogSoftmaxOfRows(float* from, int count, int inner, float* to)
    {
        int lanes = Vector<float>.Count;
        int i = 0;
        for (; i <= inner - lanes; i += lanes)
        {
            Vector<float> largest = LargestOfRows(from + i, count, inner);
            Vector<float> sum = Vector<float>.Zero;
            for (nint row = 0, at = i; row < count; row++, at += inner)
            {
                sum += FallingExpStep.Of(Vector.Load(from + at), largest);
            }

            Vector<float> logarithm = Logarithm<Vector<float>, VectorFloats>.Of(default, sum);
            for (nint row = 0, at = i; row < count; row++, at += inner)
            {
                ((Vector.Load(from + at) - largest) - logarithm).Store(to + at);
            }
        }

        for (; i < inner; i++)
        {
            float largest = LargestOfColumn(from + i, count, inner);
            float sum = 0;
            for (nint row = 0, at = i; row < count; row++, at += inner)
            {
                sum += FallingExpStep.Of(from[at], largest);
            }

            float logarithm = Logarithm<float, ScalarFloats>.Of(default, sum);
            for (nint row = 0, at = i; row < count; row++, at += inner)
            {
                to[at] = (from[at] - largest) - logarithm;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Vector<float> LargestOfRows(float* from, int count, int inner)
    {
        Vector<float> largest = Vector.Create(float.NegativeInfinity);
        for (int row = 0; row < count; row++, from += inner)
        {
            largest = Larger(largest, Vector.Load(from));
        }

        return largest;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float LargestOfColumn(float* from, int count, int inner)
    {
        float largest = float.NegativeInfinity;
        for (int row = 0; row < count; row++, from += inner)
        {
            largest = Larger(largest, *from);
        }

        return largest;
    }
}
