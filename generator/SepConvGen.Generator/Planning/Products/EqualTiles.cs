using System.Collections.Generic;
using SepConvGen.Generator.Infrastructure;

namespace SepConvGen.Generator.Planning;

/// <summary>
/// The division of a known number of pixels into tiles: as few as the highest ones take, as equal as they can be; the last ones may be
/// one pixel lower than the others.
/// </summary>
/// <param name="Pixels">All of them, at least one.</param>
/// <param name="Height">Pixels of the first tiles.</param>
internal readonly record struct EqualTiles(int Pixels, int Height)
{
    /// <summary>Tiles of so many pixels at most.</summary>
    public static EqualTiles Of(int pixels, int highest) => new(pixels, Integers.DivideUp(pixels, Integers.DivideUp(pixels, highest)));

    /// <summary>How many tiles.</summary>
    public int Count => Integers.DivideUp(Pixels, Height);

    /// <summary>How many of them are not lower.</summary>
    public int Whole => Pixels - (Count * (Height - 1));

    /// <summary>Pixels of the tiles that there are.</summary>
    public IReadOnlyList<int> Heights => Whole == Count ? [Height] : [Height, Height - 1];

    /// <summary>The tiles in runs of equal ones: the first pixel of a run, the pixels of its tiles, and how many these are.</summary>
    public IEnumerable<(int Start, int Height, int Repeat)> Runs
    {
        get
        {
            yield return (0, Height, Whole);
            if (Whole < Count)
            {
                yield return (Whole * Height, Height - 1, Count - Whole);
            }
        }
    }
}
