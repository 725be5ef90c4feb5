using System;
using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>One of the loads that together give a vector of joined pixels which lie a stride apart.</summary>
/// <param name="Start">Floats before it, from the first joined pixel.</param>
/// <param name="Indices">
/// For each lane of the vector, the lane of the load that holds its float; one that does not exist where another load does.
/// </param>
internal readonly record struct StridedLoad(int Start, EquatableArray<int> Indices)
{
    /// <summary>The loads of a vector of a tile's joined pixels, from its first float to its last.</summary>
    public static IEnumerable<StridedLoad> Of(DepthwiseTile tile, DepthwiseSpec spec, int vector) => Of(tile.Lanes, spec.OutputChannels, spec.Columns.Stride, vector);

    /// <summary>The loads of a vector of pixels of so many channels that lie so many pixels apart, from its first element to its last.</summary>
    public static IEnumerable<StridedLoad> Of(int lanes, int channels, int stride, int vector)
    {
        int[] sources = [.. Enumerable.Range(vector * lanes, lanes).Select(lane => (lane / channels * stride * channels) + (lane % channels))];
        int last = sources[sources.Length - 1];
        for (int from = sources[0]; from <= last; from += lanes)
        {
            int start = Math.Min(from, last - lanes + 1);
            int Index(int source) => source >= from && source < from + lanes ? source - start : lanes;
            yield return new(start, new(sources.Select(Index).ToArray()));
        }
    }
}
