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

    /// <summary>Whether the last vector holds half as many outputs, of two neighbouring pixels each: what is left over then takes half a vector of multiply-adds.</summary>
    public bool IsHalved { get; init; }

    /// <summary>Halves of vectors that a pixel takes.</summary>
    public int Halves => (2 * Vectors) - (IsHalved ? 1 : 0);

    /// <summary>Outputs from a panel to the next, where that is not a panel's width: neighbours then share outputs.</summary>
    public int? Step { get; init; }

    /// <summary>
    /// So many vectors a panel; with two, an odd vector joins the last panel as its third. The last vector overlaps the one before
    /// it where the outputs are no multiple of a vector.
    /// </summary>
    /// <param name="outputs">The outputs.</param>
    /// <param name="lanes">Outputs of a vector.</param>
    /// <param name="width">Vectors of a panel.</param>
    /// <param name="halves">Whether the last vector may be halved.</param>
    public static IEnumerable<OutputPanel> Of(int outputs, int lanes, int width, bool halves)
    {
        int rest = outputs % lanes;
        bool isHalved = halves && outputs > lanes && rest > 0 && rest <= lanes / 2;
        int lastLanes = isHalved ? lanes / 2 : lanes;
        int vectors = Integers.DivideUp(outputs, lanes);
        int last = Last(vectors, width, overlaps: rest != 0);
        int whole = (vectors - last) / width;
        if (whole > 0)
        {
            yield return new(0, whole, new(Enumerable.Range(0, width).Select(vector => vector * lanes)));
        }

        if (last > 0)
        {
            int start = last == 1 ? outputs - lastLanes : whole * width * lanes;
            int lastOffset = outputs - lastLanes - start;
            yield return new(start, 1, new(Enumerable.Range(0, last).Select(vector => vector == last - 1 ? lastOffset : vector * lanes))) { IsHalved = isHalved };
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
