using System.Numerics;
using System.Runtime.CompilerServices;

namespace SepConvGen.Runtime;

/// <summary>Rows of images that lie between two rows of others, and their pixels, so many elements apart, between two columns.</summary>
internal readonly unsafe struct LinearRows(
    float* images,
    int height,
    int width,
    int channels,
    int* rows,
    float* rowWeights,
    int outputHeight,
    int* columns,
    float* columnWeights,
    int outputWidth,
    float* results,
    int stride) : IOperatorRows
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Write(int first, int end)
    {
        int rowLength = width * channels;
        nint resultLength = (nint)outputWidth * stride;
        float* to = results + (first * resultLength);
        using Scratch scratch = Scratch.Rent(rowLength);
        fixed (float* between = scratch.Span)
        {
            for (int row = first; row < end; row++, to += resultLength)
            {
                (int image, int y) = Math.DivRem(row, outputHeight);
                float* from = images + ((nint)image * height * rowLength);
                BetweenRows(from + ((nint)rows[2 * y] * rowLength), from + ((nint)rows[(2 * y) + 1] * rowLength), rowWeights[y], rowLength, between);
                WriteRow(between, columns, columnWeights, outputWidth, channels, to, stride);
            }
        }
    }

    // What a row is made from is handed on: as fields it would be read again behind each result that is written.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteRow(float* from, int* pairs, float* weights, int count, int length, float* to, int stride)
    {
        if (length == 1 && stride == 1)
        {
            WriteRowOfOne(from, pairs, weights, count, to);
            return;
        }

        if (length < Vector<float>.Count)
        {
            WriteRowOfNumbers(from, pairs, weights, count, length, to, stride);
            return;
        }

        for (int x = 0; x < count; x++, to += stride)
        {
            Between(from + ((nint)pairs[2 * x] * length), from + ((nint)pairs[(2 * x) + 1] * length), weights[x], length, to);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteRowOfOne(float* from, int* pairs, float* weights, int count, float* to)
    {
        for (nint x = 0; x < count; x++, pairs += 2)
        {
            float weight = weights[x];
            to[x] = Between(from[pairs[0]], from[pairs[1]], 1 - weight, weight);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteRowOfNumbers(float* from, int* pairs, float* weights, int count, int length, float* to, int stride)
    {
        for (int x = 0; x < count; x++, to += stride)
        {
            float second = weights[x];
            float first = 1 - second;
            float* a = from + ((nint)pairs[2 * x] * length);
            float* b = from + ((nint)pairs[(2 * x) + 1] * length);
            for (int channel = 0; channel < length; channel++)
            {
                to[channel] = Between(a[channel], b[channel], first, second);
            }
        }
    }

    // All of a row.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void BetweenRows(float* a, float* b, float weight, int count, float* to)
    {
        if (count >= Vector<float>.Count)
        {
            Between(a, b, weight, count, to);
            return;
        }

        for (int i = 0; i < count; i++)
        {
            to[i] = Between(a[i], b[i], 1 - weight, weight);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Between(float a, float b, float first, float second) => MathF.FusedMultiplyAdd(b, second, a * first);

    // At least a vector of elements; the last one may begin among elements that are done: they come out the same again.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Between(float* a, float* b, float weight, int count, float* to)
    {
        int lanes = Vector<float>.Count;
        Vector<float> firsts = Vector.Create(1 - weight);
        Vector<float> seconds = Vector.Create(weight);
        nint i = 0;
        for (; i <= count - (2 * lanes); i += 2 * lanes)
        {
            Vector<float> low = Between(Vector.Load(a + i), Vector.Load(b + i), firsts, seconds);
            Vector<float> high = Between(Vector.Load(a + i + lanes), Vector.Load(b + i + lanes), firsts, seconds);
            low.Store(to + i);
            high.Store(to + i + lanes);
        }

        while (i < count)
        {
            i = Math.Min(i, count - lanes);
            Between(Vector.Load(a + i), Vector.Load(b + i), firsts, seconds).Store(to + i);
            i += lanes;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> Between(Vector<float> a, Vector<float> b, Vector<float> first, Vector<float> second) =>
        Vector.FusedMultiplyAdd(b, second, a * first);
}
