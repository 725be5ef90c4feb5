using System.Numerics;
using System.Runtime.InteropServices;

namespace SepConvGen;

/// <summary>Rows of samples to what is computed with, and back: the bits of <see cref="Samples"/>.</summary>
internal static class SampleRows
{
    private static readonly int Lanes = Vector<float>.Count;

    /// <summary>Samples as floats or doubles, exactly.</summary>
    public static void Read<TInput, T>(ReadOnlySpan<TInput> samples, Span<T> row)
        where TInput : unmanaged
        where T : unmanaged, INumberBase<T>
    {
        int i = typeof(T) == typeof(float) ? ReadVectors(samples, MemoryMarshal.Cast<T, float>(row)) : 0;
        for (; i < samples.Length; i++)
        {
            row[i] = T.CreateTruncating(Samples.ToFloat(samples[i]));
        }
    }

    /// <summary>Results as samples: rounded half to even and saturated, NaN to the lowest value; floats as they are.</summary>
    public static void Write<TOutput>(ReadOnlySpan<float> results, Span<TOutput> samples)
        where TOutput : unmanaged
    {
        for (int i = WriteVectors(results, samples); i < samples.Length; i++)
        {
            samples[i] = Samples.FromFloat<TOutput>(results[i]);
        }
    }

    private static int ReadVectors<TInput>(ReadOnlySpan<TInput> samples, Span<float> row)
        where TInput : unmanaged
    {
        int i = 0;
        if (typeof(TInput) == typeof(float))
        {
            MemoryMarshal.Cast<TInput, float>(samples).CopyTo(row);
            return samples.Length;
        }

        if (typeof(TInput) == typeof(byte))
        {
            ReadOnlySpan<byte> bytes = MemoryMarshal.Cast<TInput, byte>(samples);
            for (; i <= bytes.Length - (4 * Lanes); i += 4 * Lanes)
            {
                Vector.Widen(new Vector<byte>(bytes[i..]), out Vector<ushort> low, out Vector<ushort> high);
                Widen(low, row[i..]);
                Widen(high, row[(i + (2 * Lanes))..]);
            }
        }
        else if (typeof(TInput) == typeof(ushort))
        {
            ReadOnlySpan<ushort> words = MemoryMarshal.Cast<TInput, ushort>(samples);
            for (; i <= words.Length - (2 * Lanes); i += 2 * Lanes)
            {
                Widen(new Vector<ushort>(words[i..]), row[i..]);
            }
        }
        else
        {
            ReadOnlySpan<short> words = MemoryMarshal.Cast<TInput, short>(samples);
            for (; i <= words.Length - (2 * Lanes); i += 2 * Lanes)
            {
                Vector.Widen(new Vector<short>(words[i..]), out Vector<int> low, out Vector<int> high);
                Vector.ConvertToSingle(low).CopyTo(row[i..]);
                Vector.ConvertToSingle(high).CopyTo(row[(i + Lanes)..]);
            }
        }

        return i;
    }

    private static void Widen(Vector<ushort> words, Span<float> row)
    {
        Vector.Widen(words, out Vector<uint> low, out Vector<uint> high);
        Vector.ConvertToSingle(low.As<uint, int>()).CopyTo(row);
        Vector.ConvertToSingle(high.As<uint, int>()).CopyTo(row[Lanes..]);
    }

    private static int WriteVectors<TOutput>(ReadOnlySpan<float> results, Span<TOutput> samples)
        where TOutput : unmanaged
    {
        int i = 0;
        if (typeof(TOutput) == typeof(float))
        {
            results.CopyTo(MemoryMarshal.Cast<TOutput, float>(samples));
            return samples.Length;
        }

        if (typeof(TOutput) == typeof(byte))
        {
            Span<byte> bytes = MemoryMarshal.Cast<TOutput, byte>(samples);
            for (; i <= bytes.Length - (4 * Lanes); i += 4 * Lanes)
            {
                Vector<short> low = Vector.Narrow(Whole<TOutput>(results[i..]), Whole<TOutput>(results[(i + Lanes)..]));
                Vector<short> high = Vector.Narrow(Whole<TOutput>(results[(i + (2 * Lanes))..]), Whole<TOutput>(results[(i + (3 * Lanes))..]));
                Vector.Narrow(low.As<short, ushort>(), high.As<short, ushort>()).CopyTo(bytes[i..]);
            }

            return i;
        }

        // the lower halves of whole numbers are those of both 16-bit types
        Span<short> words = MemoryMarshal.Cast<TOutput, short>(samples);
        for (; i <= words.Length - (2 * Lanes); i += 2 * Lanes)
        {
            Vector.Narrow(Whole<TOutput>(results[i..]), Whole<TOutput>(results[(i + Lanes)..])).CopyTo(words[i..]);
        }

        return i;
    }

    private static Vector<int> Whole<TOutput>(ReadOnlySpan<float> results)
    {
        Vector<float> value = new(results);
        Vector<float> least = Vector.Create((float)Samples.Least<TOutput>());
        Vector<float> most = Vector.Create((float)Samples.Most<TOutput>());
        value = Vector.ConditionalSelect(Vector.GreaterThan(value, least), value, least);
        value = Vector.ConditionalSelect(Vector.LessThan(value, most), value, most);
        return Vector.ConvertToInt32(Vector.Round(value));
    }
}
