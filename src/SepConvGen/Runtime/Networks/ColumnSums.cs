using System.Numerics;

namespace SepConvGen.Runtime;

/// <summary>Sums over the pixels of each channel in double, in the pixels' order; lanes are channels.</summary>
internal static unsafe class ColumnSums
{
    /// <summary>The sum of each channel.</summary>
    /// <param name="elements">The first pixel's first channel.</param>
    /// <param name="pixels">Pixels.</param>
    /// <param name="stride">Floats from one pixel to the next.</param>
    /// <param name="channels">Channels to sum.</param>
    /// <param name="sums">As many sums.</param>
    public static void Of(float* elements, int pixels, int stride, int channels, double* sums)
    {
        int lanes = Vector<float>.Count;
        int channel = 0;
        while (channel < channels && channels >= lanes)
        {
            // The last vector may begin among channels that are done: they come out the same again.
            channel = Math.Min(channel, channels - lanes);
            Vector<double> a = Vector<double>.Zero;
            Vector<double> b = a;
            float* at = elements + channel;
            for (int pixel = 0; pixel < pixels; pixel++, at += stride)
            {
                Vector.Widen(Vector.Load(at), out Vector<double> low, out Vector<double> high);
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
    public static void OfSquares(float* elements, int pixels, int stride, int channels, double* means, double* sums)
    {
        int lanes = Vector<float>.Count;
        int channel = 0;
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
                Vector.Widen(Vector.Load(at), out Vector<double> low, out Vector<double> high);
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
}
