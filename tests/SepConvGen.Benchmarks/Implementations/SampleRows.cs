using System.Numerics;
using System.Runtime.InteropServices;

namespace SepConvGen.Benchmarks.Implementations;

/// <summary>Rows of samples to float and back, rounded to even and saturated.</summary>
internal static class SampleRows
{
    private static readonly int Lanes = Vector<float>.Count;

    public static void ToFloat<T>(ReadOnlySpan<T> samples, Span<float> floats)
        where T : unmanaged, INumber<T>
    {
        int i = 0;
        if (typeof(T) == typeof(float))
        {
            MemoryMarshal.Cast<T, float>(samples).CopyTo(floats);
            return;
        }

        if (typeof(T) == typeof(byte))
        {
            ReadOnlySpan<byte> bytes = MemoryMarshal.Cast<T, byte>(samples);
            for (; i <= bytes.Length - (4 * Lanes); i += 4 * Lanes)
            {
                Vector.Widen(new Vector<byte>(bytes[i..]), out Vector<ushort> low, out Vector<ushort> high);
                Vector.Widen(low, out Vector<uint> first, out Vector<uint> second);
                Vector.Widen(high, out Vector<uint> third, out Vector<uint> fourth);
                Vector.ConvertToSingle(first.As<uint, int>()).CopyTo(floats[i..]);
                Vector.ConvertToSingle(second.As<uint, int>()).CopyTo(floats[(i + Lanes)..]);
                Vector.ConvertToSingle(third.As<uint, int>()).CopyTo(floats[(i + (2 * Lanes))..]);
                Vector.ConvertToSingle(fourth.As<uint, int>()).CopyTo(floats[(i + (3 * Lanes))..]);
            }
        }

        for (; i < samples.Length; i++)
        {
            floats[i] = float.CreateTruncating(samples[i]);
        }
    }

    public static void FromFloat<T>(ReadOnlySpan<float> floats, Span<T> samples)
        where T : unmanaged, INumber<T>
    {
        int i = 0;
        if (typeof(T) == typeof(float))
        {
            floats.CopyTo(MemoryMarshal.Cast<T, float>(samples));
            return;
        }

        if (typeof(T) == typeof(byte))
        {
            Span<byte> bytes = MemoryMarshal.Cast<T, byte>(samples);
            for (; i <= bytes.Length - (4 * Lanes); i += 4 * Lanes)
            {
                Vector<short> low = Vector.NarrowWithSaturation(Whole(floats[i..]), Whole(floats[(i + Lanes)..]));
                Vector<short> high = Vector.NarrowWithSaturation(Whole(floats[(i + (2 * Lanes))..]), Whole(floats[(i + (3 * Lanes))..]));
                Vector<ushort> least = Vector.Max(low, Vector<short>.Zero).As<short, ushort>();
                Vector.NarrowWithSaturation(least, Vector.Max(high, Vector<short>.Zero).As<short, ushort>()).CopyTo(bytes[i..]);
            }
        }

        if (typeof(T) == typeof(short))
        {
            Span<short> shorts = MemoryMarshal.Cast<T, short>(samples);
            for (; i <= shorts.Length - (2 * Lanes); i += 2 * Lanes)
            {
                Vector.NarrowWithSaturation(Whole(floats[i..]), Whole(floats[(i + Lanes)..])).CopyTo(shorts[i..]);
            }
        }

        for (; i < samples.Length; i++)
        {
            samples[i] = T.CreateSaturating(MathF.Round(floats[i]));
        }
    }

    private static Vector<int> Whole(ReadOnlySpan<float> floats) => Vector.ConvertToInt32(Vector.Round(new Vector<float>(floats)));
}
