using System.Collections.Generic;

namespace SepConvGen;

/// <summary>
/// One step of a filter's chain of fused multiply-adds: a tap, and the sample or the two samples that it multiplies. The generator
/// compiles this file too: one definition of the order in which a filter adds.
/// </summary>
/// <param name="Tap">The weight.</param>
/// <param name="Sample">The position of the sample: of a pair the later one.</param>
/// <param name="Partner">The position of the pair's earlier sample, which is added or subtracted; null for none.</param>
/// <param name="Subtracts">Whether it is subtracted.</param>
internal sealed record FilterTerm(double Tap, int Sample, int? Partner, bool Subtracts)
{
    /// <summary>The positions that it reads.</summary>
    public IEnumerable<int> Positions => Partner is int partner ? [partner, Sample] : [Sample];

    /// <summary>The chain of a direction, as the attribute documents it: symmetric and antisymmetric taps in pairs, from the outermost inwards; none of 0.</summary>
    public static FilterTerm[] Chain(IReadOnlyList<double> taps)
    {
        int last = taps.Count - 1;
        (bool symmetric, bool antisymmetric) = (last > 0, last > 0);
        for (int i = 0; i <= last; i++)
        {
            symmetric &= taps[i] == taps[last - i];
            antisymmetric &= taps[i] == -taps[last - i];
        }

        bool pairs = symmetric || antisymmetric;
        List<FilterTerm> terms = [];
        for (int i = 0; i <= (pairs ? last / 2 : last); i++)
        {
            bool isPair = pairs && i != last - i;
            int sample = isPair ? last - i : i;
            if (taps[sample] != 0)
            {
                terms.Add(new(taps[sample], sample, isPair ? i : null, isPair && antisymmetric));
            }
        }

        return [.. terms];
    }
}
