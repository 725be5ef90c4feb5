using System;
using System.Collections.Generic;
using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>The walk over pixels or steps in tiles: the highest ones first, then lower ones for what is left.</summary>
internal static class TileLoop
{
    /// <summary>The loops.</summary>
    /// <param name="writer">Where they go.</param>
    /// <param name="index">The name of the variable that says where a tile starts.</param>
    /// <param name="start">The first pixel.</param>
    /// <param name="end">The end of the pixels.</param>
    /// <param name="tiles">The tiles, the highest first; the last one does all that the others leave.</param>
    /// <param name="call">The statement that computes a tile of so many pixels.</param>
    public static void Write(CodeWriter writer, string index, string start, string end, IReadOnlyList<ProductTile> tiles, Func<int, string> call) =>
        Write(writer, index, start, end, tiles, height => writer.Write(call(height)));

    /// <summary>The loops.</summary>
    /// <param name="writer">Where they go.</param>
    /// <param name="index">The name of the variable that says where a tile starts.</param>
    /// <param name="start">The first pixel.</param>
    /// <param name="end">The end of the pixels.</param>
    /// <param name="tiles">The tiles, as above.</param>
    /// <param name="body">Writes what computes a tile of so many pixels.</param>
    public static void Write(CodeWriter writer, string index, string start, string end, IReadOnlyList<ProductTile> tiles, Action<int> body)
    {
        writer.Space();
        ProductTile last = tiles[tiles.Count - 1];
        if (tiles.Count == 1 && !last.Overlaps)
        {
            writer.Block($"for (int {index} = {start}; {index} < {end}; {Next(index, last)})", () => body(last.Pixels));
            return;
        }

        writer.Write($"int {index} = {start};");
        foreach (ProductTile tile in tiles)
        {
            int height = tile.Pixels;
            if (tile != tiles[0])
            {
                writer.Space();
            }

            if (tile.Repeats)
            {
                string some = tile == last && !tile.Overlaps ? $"{index} < {end}" : $"{index} + {height} <= {end}";
                writer.Block($"for (; {some}; {Next(index, tile)})", () => body(height));
            }

            if (tile.Overlaps)
            {
                WriteOverlap(writer, index, start, end, tile, tile == last, body);
            }
        }
    }

    private static void WriteOverlap(CodeWriter writer, string index, string start, string end, ProductTile tile, bool isLast, Action<int> body)
    {
        int height = tile.Pixels;
        writer.Space();
        writer.Write(isLast
            ? "// what is left: a whole tile that overlaps the one before it"
            : "// more than half a tile is left: a whole one that overlaps the one before it");
        string some = isLast ? $"{index} < {end}" : $"{index} > {start} && {end} - {index} > {height / 2}";
        writer.Block($"if ({some})", () =>
        {
            writer.Write($"{index} = {end} - {height};");
            body(height);
            if (!isLast)
            {
                writer.SpaceAfterBlock();
                writer.Write($"{index} = {end};");
            }
        });
    }

    private static string Next(string index, ProductTile tile) => tile.Pixels == 1 ? $"{index}++" : $"{index} += {tile.Pixels}";
}
