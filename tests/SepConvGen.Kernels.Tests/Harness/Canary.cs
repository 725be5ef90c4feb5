using System.Runtime.InteropServices;

namespace SepConvGen.Kernels.Tests.Harness;

/// <summary>A value that no computation gives: what is still there was not written.</summary>
internal static class Canary
{
    // A quiet NaN with a payload of its own. (A signalling one would not survive a JIT that folds constants in double.)
    private const int Bits = 0x7FC5C0DE;

    public static void Fill(Span<float> span) => MemoryMarshal.Cast<float, int>(span).Fill(Bits);

    public static float[] Array(int length)
    {
        float[] array = new float[length];
        Fill(array);
        return array;
    }

    /// <summary>Position of the first element that was written; −1 if none was.</summary>
    public static int FirstWritten(ReadOnlySpan<float> span)
    {
        for (int i = 0; i < span.Length; i++)
        {
            if (!IsIntact(span[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Position of the first element that was not written; −1 if all were.</summary>
    public static int FirstUnwritten(ReadOnlySpan<float> span)
    {
        for (int i = 0; i < span.Length; i++)
        {
            if (IsIntact(span[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsIntact(float value) => BitConverter.SingleToInt32Bits(value) == Bits;
}
