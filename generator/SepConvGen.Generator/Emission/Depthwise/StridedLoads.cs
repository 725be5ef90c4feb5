using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>
/// The methods that load joined pixels which lie a stride apart, so that images with one to three channels fill vectors
/// under any stride. Only the pixels from the first to the last are read: the last load ends at the last float.
/// </summary>
internal static class StridedLoads
{
    /// <summary>A vector of the joined pixels that begin so many floats after a reference.</summary>
    public static string Load(DepthwiseWords words, Operand reference, int offset, int vector, DepthwiseTile tile) =>
        $"{Name(words, vector, tile)}({reference.At($"{offset}")})";

    /// <summary>A method for each vector of a tile.</summary>
    public static void Write(CodeWriter writer, DepthwiseTile tile, DepthwiseSpec spec, Dialect dialect, DepthwiseWords words)
    {
        for (int vector = 0; vector < tile.Vectors; vector++)
        {
            string which = tile.Vectors == 1 ? "" : $", vector {vector + 1} of {tile.Vectors}";
            writer.Space();
            writer.Write($"// {tile.JoinedPixels} pixels that lie {spec.Columns.Stride} apart{which}.");
            Write(writer, Name(words, vector, tile), StridedLoad.Of(tile, spec, vector), dialect);
        }
    }

    /// <summary>A method that makes a vector of some loads.</summary>
    public static void Write(CodeWriter writer, string name, IEnumerable<StridedLoad> loads, Dialect dialect)
    {
        Operand input = new("input", dialect.Element);
        (string, IReadOnlyList<int>)[] parts = [.. loads.Select(load => (dialect.Load(input.Name, $"{load.Start}"), (IReadOnlyList<int>)load.Indices))];
        writer.Write(KernelEmitter.Inlined);
        writer.Write($"private static {dialect.Type} {name}({input.Parameter}) =>");
        writer.Write($"    {dialect.Join(parts)};");
    }

    private static string Name(DepthwiseWords words, int vector, DepthwiseTile tile) =>
        words.LoadStrided + Text.Letter(vector, tile.Vectors).ToUpperInvariant();
}
