using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Infrastructure;

namespace SepConvGen.Generator.Planning;

/// <summary>One step of a chain of taps: a sample, or a pair of samples under equal or opposite taps, times a weight.</summary>
/// <param name="First">The tap's position.</param>
/// <param name="Second">The position of the pair's later tap; null for a single tap.</param>
/// <param name="Difference">Whether the first sample is subtracted from the second, and not added.</param>
/// <param name="Weight">The later tap of the pair, or the single tap.</param>
internal sealed record FilterTerm(int First, int? Second, bool Difference, double Weight)
{
    /// <summary>The positions that it reads.</summary>
    public IEnumerable<int> Positions => Second is int second ? [First, second] : [First];

    /// <summary>The chain of a direction, as the attribute documents it: zeros left out, symmetric and antisymmetric taps in pairs.</summary>
    public static EquatableArray<FilterTerm> Chain(IReadOnlyList<double> taps)
    {
        int last = taps.Count - 1;
        bool symmetric = last > 0 && taps.Select((tap, i) => tap == taps[last - i]).All(same => same);
        bool antisymmetric = last > 0 && taps.Select((tap, i) => tap == -taps[last - i]).All(opposite => opposite);
        bool pairs = symmetric || antisymmetric;
        IEnumerable<FilterTerm> terms = Enumerable.Range(0, pairs ? (last / 2) + 1 : last + 1)
            .Select(i => pairs && i != last - i
                ? new FilterTerm(i, last - i, antisymmetric, taps[last - i])
                : new FilterTerm(i, null, false, taps[i]));
        return new(terms.Where(term => term.Weight != 0));
    }
}
