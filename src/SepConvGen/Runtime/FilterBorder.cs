using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SepConvGen.Runtime;

/// <summary>For generated code: what an image filter reads where its taps leave the image.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FilterBorder
{
    /// <summary>The pixel of the image that stands for position <paramref name="position"/>; −1 for the constant value.</summary>
    /// <param name="border">The rule.</param>
    /// <param name="position">Inside the image or outside, as far as one likes.</param>
    /// <param name="size">Pixels of the image, at least 1.</param>
    public static int Index(Border border, int position, int size)
    {
        if ((uint)position < (uint)size)
        {
            return position;
        }

        switch (border)
        {
            case Border.Reflect101:
                int period = Math.Max(2 * (size - 1), 1);
                int phase = Modulo(position, period);
                return phase < size ? phase : period - phase;
            case Border.Reflect:
                int twice = Modulo(position, 2 * size);
                return twice < size ? twice : (2 * size) - 1 - twice;
            case Border.Replicate:
                return position < 0 ? 0 : size - 1;
            case Border.Wrap:
                return Modulo(position, size);
            default:
                return -1;
        }
    }

    /// <summary>Where the rows from <paramref name="first"/> on start in the image; −1 for a row of the constant value.</summary>
    /// <param name="rows">Where they start.</param>
    /// <param name="border">The rule.</param>
    /// <param name="first">The first of them, inside the image or outside.</param>
    /// <param name="height">Rows of the image.</param>
    /// <param name="samples">Samples from a row of the image to the next.</param>
    /// <returns>Whether all of them are in the image.</returns>
    public static bool MapRows(Span<nint> rows, Border border, int first, int height, nint samples)
    {
        bool inside = true;
        for (int i = 0; i < rows.Length; i++)
        {
            int row = Index(border, first + i, height);
            inside &= row >= 0;
            rows[i] = row < 0 ? -1 : row * samples;
        }

        return inside;
    }

    /// <summary>Copies samples [start, end) of each row to scratch, a row of constants where it is outside, and maps the rows to the copies.</summary>
    /// <param name="image">The image.</param>
    /// <param name="rows">Where each row starts in the image, or −1; afterwards where its copy's sample 0 would be.</param>
    /// <param name="start">The first sample.</param>
    /// <param name="end">The end of the samples.</param>
    /// <param name="value">The constant.</param>
    /// <param name="staged">Scratch.</param>
    /// <param name="pitch">Samples from one copy to the next.</param>
    public static void StageRows<T>(ref T image, Span<nint> rows, int start, int end, T value, ref T staged, int pitch)
    {
        for (int i = 0; i < rows.Length; i++)
        {
            Span<T> copy = MemoryMarshal.CreateSpan(ref Unsafe.Add(ref staged, (nint)i * pitch), end - start);
            if (rows[i] < 0)
            {
                copy.Fill(value);
            }
            else
            {
                MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref image, rows[i] + start), end - start).CopyTo(copy);
            }

            rows[i] = ((nint)i * pitch) - start;
        }
    }

    /// <summary>Copies samples within a row of sums: pairs of places, to and from.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void CopySums<T>(ref T sums, ReadOnlySpan<int> places)
    {
        for (int i = 0; i + 1 < places.Length; i += 2)
        {
            Unsafe.Add(ref sums, places[i]) = Unsafe.Add(ref sums, places[i + 1]);
        }
    }

    /// <summary>Sets the samples of a row of sums at the first of each pair of places.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void FillSums<T>(ref T sums, ReadOnlySpan<int> places, T value)
    {
        for (int i = 0; i + 1 < places.Length; i += 2)
        {
            Unsafe.Add(ref sums, places[i]) = value;
        }
    }

    private static int Modulo(int position, int period)
    {
        int rest = position % period;
        return rest < 0 ? rest + period : rest;
    }
}
