using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace SepConvGen.Runtime;

/// <summary>A few channels stored one behind the other, and the same pixel by pixel.</summary>
internal static unsafe class Interleaving
{
    /// <summary>Three or four channels become pixels; three only with x86's shuffles.</summary>
    /// <param name="from">The first channel.</param>
    /// <param name="stride">Floats from a channel to the next.</param>
    /// <param name="channels">Channels.</param>
    /// <param name="pixels">Pixels.</param>
    /// <param name="to">The pixels.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Write(float* from, nint stride, int channels, int pixels, float* to)
    {
        nint i = 0;
        if (channels == 4)
        {
            for (; i <= pixels - 4; i += 4)
            {
                PlaneTransposition.Four(from + i, stride, to + (4 * i), 4);
            }
        }
        else
        {
            for (; i <= pixels - 4; i += 4)
            {
                Three(from + i, stride, to + (3 * i));
            }
        }

        for (; i < pixels; i++)
        {
            for (nint channel = 0; channel < channels; channel++)
            {
                to[(i * channels) + channel] = from[(channel * stride) + i];
            }
        }
    }

    /// <summary>Pixels become two or four channels.</summary>
    /// <param name="from">The pixels.</param>
    /// <param name="channels">Channels.</param>
    /// <param name="pixels">Pixels.</param>
    /// <param name="to">The first channel.</param>
    /// <param name="stride">Floats from a channel to the next.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Undo(float* from, int channels, int pixels, float* to, nint stride)
    {
        nint i = 0;
        if (channels == 4)
        {
            for (; i <= pixels - 4; i += 4)
            {
                PlaneTransposition.Four(from + (4 * i), 4, to + i, stride);
            }
        }
        else
        {
            for (; i <= pixels - 4; i += 4)
            {
                Two(from + (2 * i), to + i, stride);
            }
        }

        for (; i < pixels; i++)
        {
            for (nint channel = 0; channel < channels; channel++)
            {
                to[(channel * stride) + i] = from[(i * channels) + channel];
            }
        }
    }

    // Each shuffle takes two elements of its first vector, then two of its second.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Three(float* from, nint stride, float* to)
    {
        Vector128<float> a = Vector128.Load(from);
        Vector128<float> b = Vector128.Load(from + stride);
        Vector128<float> c = Vector128.Load(from + (2 * stride));
        Vector128<float> evenAb = Sse.Shuffle(a, b, 0b10_00_10_00);
        Vector128<float> evenCOddA = Sse.Shuffle(c, a, 0b11_01_10_00);
        Vector128<float> oddBc = Sse.Shuffle(b, c, 0b11_01_11_01);
        Sse.Shuffle(evenAb, evenCOddA, 0b10_00_10_00).Store(to);
        Sse.Shuffle(oddBc, evenAb, 0b11_01_10_00).Store(to + 4);
        Sse.Shuffle(evenCOddA, oddBc, 0b11_01_11_01).Store(to + 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Two(float* from, float* to, nint stride)
    {
        Vector128<float> a = Vector128.Load(from);
        Vector128<float> b = Vector128.Load(from + 4);

        // Two rounds bring four pixels' first channels side by side, then their second ones: x0 x2 y0 y2 and x1 x3 y1 y3 are between.
        Vector128<float> first = PlaneTransposition.Low(a, b);
        Vector128<float> second = PlaneTransposition.High(a, b);
        PlaneTransposition.Low(first, second).Store(to);
        PlaneTransposition.High(first, second).Store(to + stride);
    }
}
