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
    /// <summary>Vectors of a panel where nothing else is asked for.</summary>
    public const int Pair = 2;

    public int Vectors => Offsets.Count;

    /// <summary>Outputs from a panel to the next, where that is not a panel's width: neighbours then share outputs.</summary>
    public int? Step { get; init; }

    /// <summary>
    /// So many vectors a panel; with two, an odd vector joins the last panel as its third. The last vector overlaps the one before
    /// it where the outputs are no multiple of a vector.
    /// </summary>
    public static IEnumerable<OutputPanel> Of(int outputs, int lanes, int width)
    {
        int vectors = Integers.DivideUp(outputs, lanes);
        int last = Last(vectors, width, overlaps: outputs % lanes != 0);
        int whole = (vectors - last) / width;
        if (whole > 0)
        {
            yield return new(0, whole, new(Enumerable.Range(0, width).Select(vector => vector * lanes)));
        }

        if (last > 0)
        {
            int start = last == 1 ? outputs - lanes : whole * width * lanes;
            int lastOffset = outputs - lanes - start;
            yield return new(start, 1, new(Enumerable.Range(0, last).Select(vector => vector == last - 1 ? lastOffset : vector * lanes)));
        }
    }

    // Vectors of the last panel, if it is not like those before it.
    private static int Last(int vectors, int width, bool overlaps)
    {
        int rest = vectors % width;
        return width == Pair && rest == 1 && vectors > 1 ? Pair + 1
            : rest > 0 ? rest
            : overlaps || vectors == width ? width : 0;
    }
}
