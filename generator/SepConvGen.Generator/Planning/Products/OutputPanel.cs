using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Infrastructure;

namespace SepConvGen.Generator.Planning;

/// <summary>A run of equal panels: the outputs that are computed at once.</summary>
/// <param name="Start">The first output of the first panel.</param>
/// <param name="Repeat">How many panels.</param>
/// <param name="Offsets">First output of each vector, relative to the panel; the last vector may overlap the one before it.</param>
internal sealed record OutputPanel(int Start, int Repeat, EquatableArray<int> Offsets)
{
    public int Vectors => Offsets.Count;

    /// <summary>Outputs from a panel to the next, where that is not a panel's width: neighbours then share outputs.</summary>
    public int? Step { get; init; }

    /// <summary>
    /// Two vectors a panel; an odd vector joins the last panel as its third. The last vector overlaps the one before it where the
    /// outputs are no multiple of a vector.
    /// </summary>
    public static IEnumerable<OutputPanel> Of(int outputs, int lanes)
    {
        int vectors = (outputs + lanes - 1) / lanes;
        bool overlaps = outputs % lanes != 0;
        int last = vectors <= 3 ? vectors : vectors % 2 == 1 ? 3 : overlaps ? 2 : 0;
        int pairs = (vectors - last) / 2;
        if (pairs > 0)
        {
            yield return new(0, pairs, new([0, lanes]));
        }

        if (last > 0)
        {
            int start = pairs * 2 * lanes;
            int lastOffset = outputs - lanes - start;
            yield return new(start, 1, new(Enumerable.Range(0, last).Select(vector => vector == last - 1 ? lastOffset : vector * lanes)));
        }
    }
}
