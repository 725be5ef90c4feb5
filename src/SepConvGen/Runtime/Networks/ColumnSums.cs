using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace SepConvGen.Runtime;

/// <summary>Sums over the pixels of each channel in double, in the pixels' order; lanes are channels.</summary>
internal static unsafe class ColumnSums
{
    // Pixels after which it is the next channels' turn, so that memory is read nearly in its order.
    private const int Together = 32;

    /// <summary>The sum of each channel.</summary>
    /// <param name="elements">The first pixel's first channel.</param>
    /// <param name="pixels">Pixels.</param>
    /// <param name="stride">Floats from one pixel to the next.</param>
    /// <param name="channels">Channels to sum.</param>
    /// <param name="sums">As many sums.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Of(float* elements, int pixels, int stride, int channels, double* sums)
    {
        int lanes = Vector<float>.Count;
        int wide = channels - (channels % (4 * lanes));
        new Span<double>(sums, wide).Clear();
        for (int first = 0; first < pixels; first += Together)
        {
            int some = Math.Min(Together, pixels - first);
            float* start = elements + ((nint)first * stride);
            for (int four = 0; four < wide; four += 4 * lanes)
            {
                Four(start + four, some, stride, sums + four);
            }
        }

        int channel = wide;

        while (channel < channels && channels >= lanes)
        {
            // The last vector may begin among channels that are done: they come out the same again.
            channel = Math.Min(channel, channels - lanes);
            Vector<double> a = Vector<double>.Zero;
            Vector<double> b = a;
            float* at = elements + channel;
            for (int pixel = 0; pixel < pixels; pixel++, at += stride)
            {
                Widen(at, out Vector<double> low, out Vector<double> high);
                a += low;
                b += high;
            }

            a.Store(sums + channel);
            b.Store(sums + channel + (lanes / 2));
            channel += lanes;
        }

        for (; channel < channels; channel++)
        {
            double sum = 0;
            float* at = elements + channel;
            for (int pixel = 0; pixel < pixels; pixel++, at += stride)
            {
                sum += *at;
            }

            sums[channel] = sum;
        }
    }

    /// <summary>The sum of (element − mean)² of each channel; each square is added by one fused operation.</summary>
    /// <param name="elements">The first pixel's first channel.</param>
    /// <param name="pixels">Pixels.</param>
    /// <param name="stride">Floats from one pixel to the next.</param>
    /// <param name="channels">Channels to sum.</param>
    /// <param name="means">What is subtracted from the elements of each channel.</param>
    /// <param name="sums">As many sums.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void OfSquares(float* elements, int pixels, int stride, int channels, double* means, double* sums)
    {
        int lanes = Vector<float>.Count;
        int wide = channels - (channels % (4 * lanes));
        new Span<double>(sums, wide).Clear();
        for (int first = 0; first < pixels; first += Together)
        {
            int some = Math.Min(Together, pixels - first);
            float* start = elements + ((nint)first * stride);
            for (int four = 0; four < wide; four += 4 * lanes)
            {
                FourOfSquares(start + four, some, stride, means + four, sums + four);
            }
        }

        int channel = wide;

        while (channel < channels && channels >= lanes)
        {
            channel = Math.Min(channel, channels - lanes);
            Vector<double> lowMean = Vector.Load(means + channel);
            Vector<double> highMean = Vector.Load(means + channel + (lanes / 2));
            Vector<double> a = Vector<double>.Zero;
            Vector<double> b = a;
            float* at = elements + channel;
            for (int pixel = 0; pixel < pixels; pixel++, at += stride)
            {
                Widen(at, out Vector<double> low, out Vector<double> high);
                low -= lowMean;
                high -= highMean;
                a = Vector.FusedMultiplyAdd(low, low, a);
                b = Vector.FusedMultiplyAdd(high, high, b);
            }

            a.Store(sums + channel);
            b.Store(sums + channel + (lanes / 2));
            channel += lanes;
        }

        for (; channel < channels; channel++)
        {
            double sum = 0;
            float* at = elements + channel;
            for (int pixel = 0; pixel < pixels; pixel++, at += stride)
            {
                double distance = *at - means[channel];
                sum = Math.FusedMultiplyAdd(distance, distance, sum);
            }

            sums[channel] = sum;
        }
    }

    // Adds to four vectors of channels' sums: while one waits for its last addition, others go on.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Four(float* at, int pixels, int stride, double* sums)
    {
        int lanes = Vector<float>.Count;
        int half = lanes / 2;
        Vector<double> a = Vector.Load(sums), b = Vector.Load(sums + half), c = Vector.Load(sums + lanes), d = Vector.Load(sums + lanes + half);
        Vector<double> e = Vector.Load(sums + (2 * lanes)), f = Vector.Load(sums + (2 * lanes) + half);
        Vector<double> g = Vector.Load(sums + (3 * lanes)), h = Vector.Load(sums + (3 * lanes) + half);
        for (int pixel = 0; pixel < pixels; pixel++, at += stride)
        {
            Widen(at, out Vector<double> low, out Vector<double> high);
            a += low;
            b += high;
            Widen(at + lanes, out low, out high);
            c += low;
            d += high;
            Widen(at + (2 * lanes), out low, out high);
            e += low;
            f += high;
            Widen(at + (3 * lanes), out low, out high);
            g += low;
            h += high;
        }

        a.Store(sums);
        b.Store(sums + half);
        c.Store(sums + lanes);
        d.Store(sums + lanes + half);
        e.Store(sums + (2 * lanes));
        f.Store(sums + (2 * lanes) + half);
        g.Store(sums + (3 * lanes));
        h.Store(sums + (3 * lanes) + half);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FourOfSquares(float* at, int pixels, int stride, double* means, double* sums)
    {
        int lanes = Vector<float>.Count;
        int half = lanes / 2;
        Vector<double> a = Vector.Load(sums), b = Vector.Load(sums + half), c = Vector.Load(sums + lanes), d = Vector.Load(sums + lanes + half);
        Vector<double> e = Vector.Load(sums + (2 * lanes)), f = Vector.Load(sums + (2 * lanes) + half);
        Vector<double> g = Vector.Load(sums + (3 * lanes)), h = Vector.Load(sums + (3 * lanes) + half);
        for (int pixel = 0; pixel < pixels; pixel++, at += stride)
        {
            Widen(at, out Vector<double> low, out Vector<double> high);
            a = AddSquare(a, low - Vector.Load(means));
            b = AddSquare(b, high - Vector.Load(means + half));
            Widen(at + lanes, out low, out high);
            c = AddSquare(c, low - Vector.Load(means + lanes));
            d = AddSquare(d, high - Vector.Load(means + lanes + half));
            Widen(at + (2 * lanes), out low, out high);
            e = AddSquare(e, low - Vector.Load(means + (2 * lanes)));
            f = AddSquare(f, high - Vector.Load(means + (2 * lanes) + half));
            Widen(at + (3 * lanes), out low, out high);
            g = AddSquare(g, low - Vector.Load(means + (3 * lanes)));
            h = AddSquare(h, high - Vector.Load(means + (3 * lanes) + half));
        }

        a.Store(sums);
        b.Store(sums + half);
        c.Store(sums + lanes);
        d.Store(sums + lanes + half);
        e.Store(sums + (2 * lanes));
        f.Store(sums + (2 * lanes) + half);
        g.Store(sums + (3 * lanes));
        h.Store(sums + (3 * lanes) + half);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<double> AddSquare(Vector<double> sum, Vector<double> distance) => Vector.FusedMultiplyAdd(distance, distance, sum);

    // A vector of elements; converted as they are loaded where the processor does that.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Widen(float* at, out Vector<double> low, out Vector<double> high)
    {
        if (Avx.IsSupported && Vector<double>.Count == Vector256<double>.Count)
        {
            low = Avx.ConvertToVector256Double(Vector128.Load(at)).AsVector();
            high = Avx.ConvertToVector256Double(Vector128.Load(at + 4)).AsVector();
        }
        else
        {
            Vector.Widen(Vector.Load(at), out low, out high);
        }
    }
}
