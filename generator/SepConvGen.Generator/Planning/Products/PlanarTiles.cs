using System;
using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>
/// A matrix product with pixels as lanes: inputs stand in planes, one for each channel, so that a vector of them belongs to neighbouring
/// pixels, and a weight is the same in all lanes. No lane is left over where outputs are no multiple of a vector.
/// </summary>
/// <param name="Lanes">Pixels of a vector.</param>
/// <param name="Outputs">Outputs of a pixel.</param>
/// <param name="Tiles">The tiles, those of the most vectors first, down to one vector.</param>
/// <param name="Strip">Pixels that stand in planes at once: a row, or a part of it.</param>
internal sealed record PlanarTiles(int Lanes, int Outputs, EquatableArray<PlanarTile> Tiles, int Strip)
{
    /// <summary>Elements from a pixel to the next, at most: the offsets of a tile are ints.</summary>
    public const int Near = 1 << 20;

    // A tile of 6 outputs × 4 vectors: 24 sums, 4 inputs and 1 weight of 32 registers; 4 loads and 6 broadcasts for 24 multiply-adds.
    private const int MostOutputs = 6;

    // Planes that stay in L1, and vectors of a plane beyond which a longer strip saves nothing.
    private const int InL1 = 32 * 1024;
    private const int LongestStrip = 16;

    // To transpose a vector of inputs takes as long as so many multiply-adds.
    private const int Transposition = 8;

    // What is taken for a row of unknown width: wider than most that are computed. From 28 columns on planes win wherever outputs fill less than a vector,
    // 3 → 8 channels with a stride of 2 included, on 7 columns hardly ever (Evidence/planar-rows.csv). Where two pixels would share a vector of outputs,
    // three quarters of its vectors filled: 16 → 17 channels 1.18, 1.12 and 0.89 of the time of tiles on 14, 28 and 56 columns.
    private const int Unknown = 11;
    private const int UnknownBesideHalves = 13;

    // Vectors of such a row.
    private const int UnknownVectors = 4;

    // What brings an output into order, in tenths of a multiply-add, which counts for each input as much less as there are inputs: 1 → 17 channels, 3×3, 112 columns
    // takes 1.35 of the time of tiles, 3 → 17 1.02, 8 → 17 0.93, 16 → 17 0.82 (Evidence/planar-halves.csv).
    private const int ResultTransposition = 25;

    // Tenths of the time that multiply-adds take with outputs as lanes: of two pixels that share a vector less, and more where outputs are fewer than lanes and AVX2 has to
    // store each by itself: 3×3, 14 columns, 3 → 3 1.6 times 3 → 4; pixels as lanes take 0.54 to 0.88 of the time of pointwise 3 → 2 to 64 → 3 (Evidence/planar-halves.csv).
    private const int Halved = 9;
    private const int Padded = 16;

    // Tenths of their vectors that outputs fill where pixels as lanes are not worth it.
    private const int Full = 8;

    // With 16 registers: 6 outputs of two vectors leave none for the masks at the ends of a row, and more outputs read the planes again.
    // AVX2 on a Zen 3, 56×56, 3×3, time in that of tiles: 16 → 5 channels 0.44, 3 → 5 0.55, 16 → 6 1.05, 3 → 6 1.19, 3 → 10 1.46, 3 → 17 1.53.
    private const int MostInFewRegisters = 5;

    /// <summary>The main tile.</summary>
    public PlanarTile Main => Tiles[0];

    /// <summary>Elements from a plane to the next, if a strip reads so many pixels behind its own: an odd number of lines, so that planes do not share sets of L1.</summary>
    public int Plane(int behind, ElementType type)
    {
        int line = type.ElementsIn(Caches.Line);
        return (Integers.DivideUp(Strip + behind, line) | 1) * line;
    }

    /// <summary>The registers of the main tile, and what an input of it costs.</summary>
    public ProductBudget Budget(InstructionSet set)
    {
        (int adds, int loads) = (Main.Outputs * Main.Vectors, Main.Outputs + Main.Vectors);
        return new(adds, 1, Main.Vectors, set.Registers, 1, adds, loads, loads <= adds ? ProductBound.MultiplyAdds : ProductBound.Loads);
    }

    /// <summary>The tiles of a product.</summary>
    /// <param name="outputs">Outputs of a pixel.</param>
    /// <param name="planes">Planes that a strip reads.</param>
    /// <param name="width">Pixels of a row, if that is known.</param>
    /// <param name="set">The instruction set.</param>
    public static PlanarTiles Of(int outputs, int planes, int? width, InstructionSet set)
    {
        int lanes = width is int known ? Holding(known, set) : set.Lanes;
        int vectors = Vectors(Equal(outputs, MostOutputs), set);
        int longest = Math.Min(set.Element.Stored.ElementsIn(InL1) / lanes / planes, LongestStrip);
        int strip = Math.Max(longest / vectors, 1) * vectors;
        if (width is int pixels)
        {
            strip = Math.Min(strip, Integers.DivideUp(pixels, lanes));
        }

        IEnumerable<PlanarTile> tiles = TileHeights.Halves(Math.Min(vectors, strip)).Select(height => PlanarTile.Of(height, outputs, set));
        return new(lanes, outputs, new(tiles), strip * lanes);
    }

    /// <summary>Lanes of the narrowest vector that holds so many pixels; of the widest, if none does.</summary>
    public static int Holding(int pixels, InstructionSet set)
    {
        int lanes = set.Lanes;
        while (lanes / 2 >= pixels && set.LanesFor(lanes / 2) > 1)
        {
            lanes /= 2;
        }

        return lanes;
    }

    /// <summary>So many in equal parts of at most so many.</summary>
    public static int Equal(int all, int most) => Integers.DivideUp(all, Integers.DivideUp(all, most));

    // As many as registers hold beside a weight; a power of two divides into smaller tiles, if its sums are enough.
    private static int Vectors(int outputs, InstructionSet set)
    {
        int most = Math.Min((set.Registers - 1) / (outputs + 1), InstructionSet.BusySums);
        int power = most >= 8 ? 8 : most >= 4 ? 4 : most >= 2 ? 2 : 1;
        return power * outputs >= InstructionSet.BusySums ? power : most;
    }

    /// <summary>Whether the product is faster so than with outputs as lanes.</summary>
    /// <param name="product">It with outputs as lanes.</param>
    /// <param name="taps">Outputs' taps that read a plane.</param>
    /// <param name="width">Pixels of a row, if that is known.</param>
    /// <param name="row">What a row takes besides, in tenths of the multiply-adds of an input for a vector of pixels.</param>
    /// <param name="set">The instruction set.</param>
    public bool IsFaster(MatrixProduct product, int taps, int? width, int row, InstructionSet set)
    {
        if (set.HasFewRegisters && Outputs > MostInFewRegisters)
        {
            return false;
        }

        // multiply-adds of an input for a vector of pixels, in tenths, and what brings inputs and results into order; two pixels that share
        // a vector save half of it, if it is none of a product's narrower vectors: 8 → 12 channels, 20 columns, 1.4 times the time of pixels as lanes
        bool halves = product.IsHalved && product.Lanes == set.Lanes;
        (int used, int rowVectors) = width is int pixels
            ? (Integers.RoundUp(pixels, Lanes) * 10 / pixels, Integers.DivideUp(pixels, Lanes))
            : (halves ? UnknownBesideHalves : Unknown, UnknownVectors);
        int moved = (Transposition * 10 / taps) + (Outputs * ResultTransposition / product.Depth);
        int lanes = product.Panels.Sum(panel => panel.Repeat * (halves ? panel.Halves : 2 * panel.Vectors)) * Lanes / 2;
        int time = halves ? Halved : set.HasFewRegisters && product.Placement == FilterPlacement.Padded ? Padded : 10;
        bool fills = !halves && Outputs * used > lanes * Full;
        return !fills && (Outputs * used) + moved + (row / ((2 * rowVectors) - 1)) < lanes * time;
    }
}

/// <summary>A tile: some outputs of some vectors of neighbouring pixels.</summary>
/// <param name="Vectors">Vectors.</param>
/// <param name="Outputs">Outputs at once.</param>
/// <param name="Rest">Outputs of the last tile, if they are fewer; otherwise 0.</param>
internal sealed record PlanarTile(int Vectors, int Outputs, int Rest)
{
    /// <summary>The numbers of outputs that are computed at once.</summary>
    public IEnumerable<int> Counts => new[] { Outputs, Rest }.Where(count => count > 0);

    /// <summary>That of so many vectors: as many outputs as registers hold, in equal parts.</summary>
    public static PlanarTile Of(int vectors, int outputs, InstructionSet set)
    {
        int most = Math.Max(((set.Registers - 1) / vectors) - 1, 1);
        int atOnce = PlanarTiles.Equal(outputs, most);
        return new(vectors, atOnce, outputs % atOnce);
    }
}
