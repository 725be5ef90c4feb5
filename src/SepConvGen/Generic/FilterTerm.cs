using System.Numerics;

namespace SepConvGen;

/// <summary>One step of a chain of fused multiply-adds: a tap, and the sample or the two samples that it multiplies.</summary>
/// <param name="Tap">The weight.</param>
/// <param name="Sample">The sample: of a pair the later one.</param>
/// <param name="Partner">The earlier sample of a pair, which is added or subtracted; −1 for none.</param>
/// <param name="Subtracts">Whether it is subtracted.</param>
internal readonly record struct FilterTerm<T>(T Tap, int Sample, int Partner, bool Subtracts)
    where T : unmanaged, INumberBase<T>
{
    /// <summary>The chain of one direction: symmetric and antisymmetric taps in pairs, from the outermost inwards; none of 0.</summary>
    public static FilterTerm<T>[] Chain(ReadOnlySpan<T> taps)
    {
        (bool symmetric, bool antisymmetric) = (taps.Length > 1, taps.Length > 1);
        for (int i = 0; i < taps.Length; i++)
        {
            symmetric &= taps[i] == taps[^(i + 1)];
            antisymmetric &= taps[i] == -taps[^(i + 1)];
        }

        bool pairs = symmetric || antisymmetric;
        List<FilterTerm<T>> terms = [];
        for (int i = 0; i < (pairs ? (taps.Length + 1) / 2 : taps.Length); i++)
        {
            int last = taps.Length - 1 - i;
            bool isPair = pairs && i != last;
            T tap = taps[isPair ? last : i];
            if (!T.IsZero(tap))
            {
                terms.Add(isPair ? new(tap, last, i, !symmetric) : new(tap, i, -1, false));
            }
        }

        return [.. terms];
    }
}
