using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>What plans count on in caches, in bytes.</summary>
internal static class Caches
{
    /// <summary>
    /// Scratch that is written and read again should stay within a quarter of a common L2 (1 MB; 256 KB on old cores is still
    /// enough for it alone).
    /// </summary>
    public const int Block = 192 * 1024;

    /// <summary>An input in scratch is made again for the rows that two blocks share, so its blocks are larger: just under half of L2.</summary>
    public const int InputBlock = 480 * 1024;

    /// <summary>
    /// Pixels so far apart fall into one set of L1, which has 12 ways: fewer than a tile has pixels. One cache line more between the
    /// pixels of the scratch spreads them over all sets.
    /// </summary>
    public const int Page = 4096;

    public const int Line = 64;

    /// <summary>Elements in so many bytes.</summary>
    public static int ElementsIn(this ElementType type, int bytes) => bytes / type.Size();
}
