using System;
using System.Collections.Generic;

namespace SepConvGen.Generator.Emission;

/// <summary>The walk over pixels or steps in tiles: the highest ones first, then lower ones for what is left.</summary>
internal static class TileLoop
{
    /// <summary>The loops.</summary>
    /// <param name="writer">Where they go.</param>
    /// <param name="index">The name of the variable that says where a tile starts.</param>
    /// <param name="start">The first pixel.</param>
    /// <param name="end">The end of the pixels.</param>
    /// <param name="heights">Pixels of the tiles, the highest first, 1 last.</param>
    /// <param name="call">The statement that computes a tile of so many pixels.</param>
    public static void Write(CodeWriter writer, string index, string start, string end, IEnumerable<int> heights, Func<int, string> call)
    {
        writer.Space();
        writer.Write($"int {index} = {start};");
        foreach (int height in heights)
        {
            writer.Block($"for (; {index} + {height} <= {end}; {index} += {height})", () => writer.Write(call(height)));
            if (height > 2)
            {
                writer.Space();
                writer.Write("// more than half a tile is left: a whole one that overlaps the one before it");
                writer.Block($"if ({index} > {start} && {end} - {index} > {height / 2})", () =>
                    writer.Write($"{index} = {end} - {height};\n{call(height)}\n{index} = {end};"));
                writer.Space();
            }
        }
    }
}
