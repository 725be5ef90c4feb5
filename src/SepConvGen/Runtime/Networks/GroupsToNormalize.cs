using System.Numerics;
using System.Runtime.CompilerServices;

namespace SepConvGen.Runtime;

/// <summary>
/// Groups of channels of one image, to be normalised together: several, whose channels are at most <see cref="AtOnce"/>, or one
/// of any size.
/// </summary>
/// <param name="pixels">Pixels.</param>
/// <param name="stride">Floats from one pixel to the next.</param>
/// <param name="size">Channels of a group.</param>
/// <param name="groups">Groups.</param>
internal readonly unsafe struct GroupsToNormalize(int pixels, int stride, int size, int groups)
{
    private const int AtOnce = 256;

    // Pixels after which it is the next channels' turn, so that memory is read nearly in its order.
    private const int Together = 32;

    private readonly int channels = groups * size;

    private double Count => (double)pixels * size;

    /// <summary>Mean and variance of each group.</summary>
    public void Moments(float* from, double* means, double* variances)
    {
        if (pixels == 1 && groups == 1)
        {
            means[0] = SixteenDoubleSums.Of(from, size) / Count;
            variances[0] = SixteenDoubleSums.OfSquares(from, size, means[0]) / Count;
            return;
        }

        Sums(from, null, means);
        Divide(means);
        Sums(from, means, variances);
        Divide(variances);
    }

    /// <summary>The normalised elements.</summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Write(float* from, double* means, double* variances, float epsilon, float* scale, float* bias, float* to)
    {
        if (groups == 1)
        {
            WriteGroup(from, means[0], variances[0], epsilon, scale, bias, to);
            return;
        }

        float* high = stackalloc float[AtOnce];
        float* low = stackalloc float[AtOnce];
        float* factor = stackalloc float[AtOnce];
        for (int group = 0; group < groups; group++)
        {
            float rounded = (float)means[group];
            int first = group * size;
            new Span<float>(high + first, size).Fill(rounded);
            new Span<float>(low + first, size).Fill((float)(means[group] - rounded));
            new Span<float>(factor + first, size).Fill(Factor(variances[group], epsilon));
        }

        for (int first = 0; first < pixels; first += Together)
        {
            nint at = (nint)first * stride;
            WriteSome(from + at, Math.Min(Together, pixels - first), high, low, factor, scale, bias, to + at);
        }
    }

    private static float Factor(double variance, float epsilon) => (float)(1 / Math.Sqrt(variance + epsilon));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void WriteGroup(float* from, double mean, double variance, float epsilon, float* scale, float* bias, float* to)
    {
        float high = (float)mean;
        float low = (float)(mean - high);
        float factor = Factor(variance, epsilon);
        Vector<float> highs = Vector.Create(high);
        Vector<float> lows = Vector.Create(low);
        Vector<float> factors = Vector.Create(factor);
        int lanes = Vector<float>.Count;
        for (int pixel = 0; pixel < pixels; pixel++, from += stride, to += stride)
        {
            int i = 0;
            for (; i <= size - lanes; i += lanes)
            {
                Vector<float> x = ((Vector.Load(from + i) - highs) - lows) * factors;
                Vector<float> scales = scale == null ? Vector<float>.One : Vector.Load(scale + i);
                Vector<float> biases = bias == null ? Vector<float>.Zero : Vector.Load(bias + i);
                Vector.FusedMultiplyAdd(x, scales, biases).Store(to + i);
            }

            for (; i < size; i++)
            {
                float x = ((from[i] - high) - low) * factor;
                to[i] = MathF.FusedMultiplyAdd(x, scale == null ? 1 : scale[i], bias == null ? 0 : bias[i]);
            }
        }
    }

    // Some pixels: what a vector of channels is normalised with is loaded once for all of them.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void WriteSome(float* from, int some, float* high, float* low, float* factor, float* scale, float* bias, float* to)
    {
        int lanes = Vector<float>.Count;
        nint step = stride;
        int i = 0;
        for (; i <= channels - lanes; i += lanes)
        {
            Vector<float> highs = Vector.Load(high + i);
            Vector<float> lows = Vector.Load(low + i);
            Vector<float> factors = Vector.Load(factor + i);
            Vector<float> scales = scale == null ? Vector<float>.One : Vector.Load(scale + i);
            Vector<float> biases = bias == null ? Vector<float>.Zero : Vector.Load(bias + i);
            nint at = i;
            for (int pixel = 0; pixel < some; pixel++, at += step)
            {
                Vector<float> x = ((Vector.Load(from + at) - highs) - lows) * factors;
                Vector.FusedMultiplyAdd(x, scales, biases).Store(to + at);
            }
        }

        for (; i < channels; i++)
        {
            float scaled = scale == null ? 1 : scale[i];
            float biased = bias == null ? 0 : bias[i];
            nint at = i;
            for (int pixel = 0; pixel < some; pixel++, at += step)
            {
                float x = ((from[at] - high[i]) - low[i]) * factor[i];
                to[at] = MathF.FusedMultiplyAdd(x, scaled, biased);
            }
        }
    }

    // Of the elements, or of the squares of their distances from the groups' means.
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Sums(float* from, double* means, double* sums)
    {
        double* columns = stackalloc double[AtOnce];
        double* centers = stackalloc double[AtOnce];
        double* partial = stackalloc double[SixteenSums.Count];
        for (int group = 0; means != null && group < groups; group++)
        {
            new Span<double>(centers + (group * size), Math.Min(size, AtOnce)).Fill(means[group]);
        }

        new Span<double>(partial, SixteenSums.Count).Clear();
        for (int first = 0; first < channels; first += AtOnce)
        {
            int length = Math.Min(channels - first, AtOnce);
            if (means == null)
            {
                ColumnSums.Of(from + first, pixels, stride, length, columns);
            }
            else
            {
                ColumnSums.OfSquares(from + first, pixels, stride, length, centers, columns);
            }

            if (groups == 1)
            {
                SixteenDoubleSums.Add(partial, columns, length);
            }
        }

        if (groups == 1)
        {
            sums[0] = SixteenDoubleSums.Sum(partial);
            return;
        }

        for (int group = 0; group < groups; group++)
        {
            new Span<double>(partial, SixteenSums.Count).Clear();
            SixteenDoubleSums.Add(partial, columns + (group * size), size);
            sums[group] = size == 1 ? columns[group] : SixteenDoubleSums.Sum(partial);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Divide(double* sums)
    {
        for (int group = 0; group < groups; group++)
        {
            sums[group] /= Count;
        }
    }
}
