using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Infrastructure;

namespace SepConvGen.Generator.Planning;

/// <summary>Output rows whose column sums are made at once, so that each sample that is read serves all of them.</summary>
/// <param name="Rows">Output rows.</param>
/// <param name="Samples">Samples of a column under them.</param>
/// <param name="Used">Which of these are read: those under a tap other than 0.</param>
/// <param name="Named">
/// Whether all of them are held in registers. A single row needs each sample once: a long column is summed as it is read,
/// since names for all of it would be too many for the JIT.
/// </param>
internal sealed record FilterStrip(int Rows, int Samples, EquatableArray<int> Used, bool Named)
{
    private const int MostNamed = 32;

    public static FilterStrip Of(FilterPlan plan, int rows)
    {
        SortedSet<int> used = [.. plan.ColumnTerms.SelectMany(term => term.Positions).SelectMany(position => Enumerable.Range(position, rows))];
        return new(rows, SamplesUnder(rows, plan.Spec.ColumnTaps.Count), new(used), rows > 1 || used.Count <= MostNamed);
    }

    /// <summary>
    /// The rows of a strip for so many taps. The samples of a column take at most three quarters of the registers, which
    /// leaves the rest to sums and constants.
    /// </summary>
    public static int RowsFor(int taps, InstructionSet set)
    {
        int held = set.Registers * 3 / 4;
        return set.IsScalar ? 1 : SamplesUnder(4, taps) <= held ? 4 : SamplesUnder(2, taps) <= held ? 2 : 1;
    }

    private static int SamplesUnder(int rows, int taps) => rows + taps - 1;
}
