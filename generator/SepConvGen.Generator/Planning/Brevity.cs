using System.Collections.Generic;

namespace SepConvGen.Generator.Planning;

/// <summary>How much of a kernel is written out. Usual kernels are written at length; one whose text grows beyond all use is planned again.</summary>
/// <param name="Level">0 at length, then briefer and briefer.</param>
/// <param name="TurnsAlways">Whether the loops of tiles turn after each input.</param>
/// <param name="ShortRows">Which tiles of their own short rows have: <see cref="Planning.ShortRows"/>.</param>
internal readonly record struct Brevity(int Level, bool TurnsAlways = false, ShortRowTiles ShortRows = ShortRowTiles.All)
{
    /// <summary>
    /// Characters of a generated file, all instruction sets together: the compiler reads so many in less than a second. Few
    /// kernels come near: many taps on few channels, and convolutions of unknown width with an odd number of vectors.
    /// </summary>
    public const int LongestText = 300_000;

    // Straight code of more multiply-adds than this falls off the JIT's limits (20,000 instructions, 8,000 references to
    // locals): 5×5 with 14 accumulators, 350 of them, runs at full speed; with 28 it ran ten times slower.
    private const int JitLimit = 360;

    private const int Briefest = 4;

    /// <summary>All levels, the longest first.</summary>
    public static IEnumerable<Brevity> All
    {
        get
        {
            yield return default;
            yield return new(0, ShortRows: ShortRowTiles.Few);
            yield return new(0, ShortRows: ShortRowTiles.None);
            for (int level = 0; level <= Briefest; level++)
            {
                yield return new(level, TurnsAlways: true, ShortRowTiles.None);
            }
        }
    }

    /// <summary>Whether it is brief about short rows alone.</summary>
    public bool IsAboutShortRows => Level == 0 && !TurnsAlways && ShortRows != ShortRowTiles.All;

    /// <summary>The most multiply-adds that a depthwise tile writes out; others loop over taps.</summary>
    public int LargestTile => JitLimit >> Level;

    /// <summary>The most characters that the sweeps of an instruction set take, by <see cref="SweepLength"/>; longer ones sweep fewer rows at once.</summary>
    public int LongestSweeps => Level == 0 ? int.MaxValue : 160_000 >> Level;

    /// <summary>Whether rows have tiles that leave out what is outside the image: those stand there for each edge and height.</summary>
    public bool EdgeTiles => Level < 2;

    /// <summary>Of the heights of tiles, those that are written out: all of them; or without those between the highest and one pixel.</summary>
    public IEnumerable<int> Of(IReadOnlyList<int> heights)
    {
        for (int index = 0; index < heights.Count; index++)
        {
            bool between = index > 0 && index < heights.Count - 1;
            if (!between || Level == 0 || (Level < 3 && index == heights.Count / 2))
            {
                yield return heights[index];
            }
        }
    }
}

/// <summary>Of the tiles for short rows, those that are written out.</summary>
internal enum ShortRowTiles
{
    /// <summary>All that are worth their text.</summary>
    All,

    /// <summary>So few that rows of many lengths compute some outputs twice.</summary>
    Few,

    /// <summary>None.</summary>
    None,
}
