using System.Numerics;
using System.Runtime.CompilerServices;

namespace SepConvGen.Runtime;

/// <content>Means over an axis.</content>
public static unsafe partial class NetworkOperators
{
    private const int MeanSums = 4;

    /// <summary>
    /// The mean over the axis in the middle, [outer, count, inner] to [outer, inner]: element r is added to partial sum r mod 4, or
    /// r mod 16 where inner is 1; to each sum of the first half the one that lies half of them behind is added until one is left; that
    /// is divided by count. A mean of nothing is NaN.
    /// </summary>
    /// <exception cref="ArgumentException">A size is out of range, a span's length is wrong, or the spans overlap.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Mean(ReadOnlySpan<float> input, int outer, int count, int inner, Span<float> output)
    {
        OperatorCheck.Axes(input.Length, outer, count, inner, nameof(input));
        Check.Length(output.Length, "[outer, inner]", [outer, inner], nameof(output));
        Check.Apart(output, input, nameof(input));
        fixed (float* from = input, to = output)
        {
            for (int i = 0; i < outer && inner > 0; i++)
            {
                float* elements = from + ((nint)i * count * inner);
                float* means = to + ((nint)i * inner);
                if (inner == 1)
                {
                    *means = SixteenSums.Of(elements, count) / count;
                }
                else
                {
                    MeanOfRows(elements, count, inner, means);
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void MeanOfRows(float* rows, int count, int inner, float* means)
    {
        int lanes = Vector<float>.Count;
        int i = 0;
        for (; i <= inner - (2 * lanes); i += 2 * lanes)
        {
            MeanOfPairs(rows + i, count, inner, means + i);
        }

        while (i < inner && inner >= lanes)
        {
            // The last vector may begin among means that are done: they come out the same again.
            i = Math.Min(i, inner - lanes);
            MeanOfVectors(rows + i, count, inner, means + i);
            i += lanes;
        }

        float* sums = stackalloc float[MeanSums];
        for (; i < inner; i++)
        {
            new Span<float>(sums, MeanSums).Clear();
            float* element = rows + i;
            for (int row = 0; row < count; row++, element += inner)
            {
                sums[row % MeanSums] += *element;
            }

            means[i] = ((sums[0] + sums[2]) + (sums[1] + sums[3])) / count;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void MeanOfPairs(float* rows, int count, int inner, float* means)
    {
        int lanes = Vector<float>.Count;
        Vector<float> a = Vector<float>.Zero, b = a, c = a, d = a, e = a, f = a, g = a, h = a;
        float* row = rows;
        int left = count;
        for (; left >= MeanSums; left -= MeanSums, row += (nint)MeanSums * inner)
        {
            a += Vector.Load(row);
            e += Vector.Load(row + lanes);
            b += Vector.Load(row + inner);
            f += Vector.Load(row + inner + lanes);
            c += Vector.Load(row + ((nint)2 * inner));
            g += Vector.Load(row + ((nint)2 * inner) + lanes);
            d += Vector.Load(row + ((nint)3 * inner));
            h += Vector.Load(row + ((nint)3 * inner) + lanes);
        }

        if (left > 0)
        {
            a += Vector.Load(row);
            e += Vector.Load(row + lanes);
        }

        if (left > 1)
        {
            b += Vector.Load(row + inner);
            f += Vector.Load(row + inner + lanes);
        }

        if (left > 2)
        {
            c += Vector.Load(row + ((nint)2 * inner));
            g += Vector.Load(row + ((nint)2 * inner) + lanes);
        }

        Vector<float> number = Vector.Create((float)count);
        (((a + c) + (b + d)) / number).Store(means);
        (((e + g) + (f + h)) / number).Store(means + lanes);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void MeanOfVectors(float* rows, int count, int inner, float* means)
    {
        Vector<float> a = Vector<float>.Zero, b = a, c = a, d = a;
        float* row = rows;
        int left = count;
        for (; left >= MeanSums; left -= MeanSums, row += (nint)MeanSums * inner)
        {
            a += Vector.Load(row);
            b += Vector.Load(row + inner);
            c += Vector.Load(row + ((nint)2 * inner));
            d += Vector.Load(row + ((nint)3 * inner));
        }

        if (left > 0)
        {
            a += Vector.Load(row);
        }

        if (left > 1)
        {
            b += Vector.Load(row + inner);
        }

        if (left > 2)
        {
            c += Vector.Load(row + ((nint)2 * inner));
        }

        (((a + c) + (b + d)) / Vector.Create((float)count)).Store(means);
    }
}
