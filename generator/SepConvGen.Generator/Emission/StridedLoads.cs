using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>
/// The methods that load a run of pixels which lie a stride apart, so that images with one to three channels fill
/// vectors under any stride. Only the run itself is read: the last load ends at its last float.
/// </summary>
internal static class StridedLoads
{
    /// <summary>Whether the tile's inputs are loaded by these methods.</summary>
    public static bool AreUsedBy(DepthwiseTile tile, DepthwiseSpec spec) => tile.Run > 1 && spec.Columns.Stride > 1;

    /// <summary>The name of the method that loads a vector of the run.</summary>
    public static string Name(int vector, DepthwiseTile tile) => $"LoadStrided{Text.Letter(vector, tile.Vectors).ToUpperInvariant()}";

    public static void Write(CodeWriter writer, DepthwiseTile tile, DepthwiseSpec spec, Dialect dialect)
    {
        int channels = spec.OutputChannels;
        for (int v = 0; v < tile.Vectors; v++)
        {
            writer.Space();
            writer.Write($"// {tile.Run} pixels that lie {spec.Columns.Stride} apart{(tile.Vectors == 1 ? "" : $", vector {v + 1} of {tile.Vectors}")}: an index outside a load gives 0, so the parts can be joined.");
            int[] sources = [.. Enumerable.Range(v * tile.Lanes, tile.Lanes).Select(lane => (lane / channels * spec.Columns.Stride * channels) + (lane % channels))];
            IEnumerable<string> parts = Loads(sources[0], sources[sources.Length - 1], tile.Lanes).Select(load =>
                dialect.Shuffle(dialect.Load("input", $"{load.At}"), sources.Select(source => Index(source, load, tile.Lanes))));
            writer.Write("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
            writer.Write($"private static {dialect.Type} {Name(v, tile)}(ref float input) =>");
            writer.Write($"    {string.Join("\n    | ", parts)};");
        }
    }

    // Loads that together cover the floats from the first to the last; each is responsible for those from `From` on.
    private static IEnumerable<(int At, int From)> Loads(int first, int last, int lanes)
    {
        for (int from = first; from <= last; from += lanes)
        {
            yield return (System.Math.Min(from, last - lanes + 1), from);
        }
    }

    // The lane that holds a float, or one that does not exist (and gives 0) where another load is responsible for it.
    private static int Index(int source, (int At, int From) load, int lanes) =>
        source >= load.From && source < load.From + lanes ? source - load.At : lanes;
}
