using System;
using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>
/// The one vector at an end of a row of joined pixels, which holds the columns that have taps outside the image: in its lanes there,
/// a tap is left out.
/// </summary>
/// <param name="IsRight">Whether it ends where the row ends; otherwise it starts where the row starts.</param>
/// <param name="Phase">The channel of its first lane.</param>
/// <param name="Taps">How each kernel column is read.</param>
internal sealed record RowEnd(bool IsRight, int Phase, EquatableArray<RowEndTap> Taps)
{
    /// <summary>Those at both ends of rows of joined pixels; null where there are no such columns, or one vector does not hold them.</summary>
    /// <param name="spec">The step.</param>
    /// <param name="lanes">Floats of a vector.</param>
    public static (RowEnd Left, RowEnd Right)? Of(DepthwiseSpec spec, int lanes)
    {
        WindowSpec window = spec.Columns;
        (int before, int after) = window.MostOverhang(spec.Padding);
        int channels = spec.OutputChannels;
        if (window.Stride > 1 || (before, after) is (0, 0) || Math.Max(before, after) > lanes / channels)
        {
            return null;
        }

        // floats from the first float of a vector to that of the input under a tap; at the right, from the end of the row
        int longer = (before + after - window.Extent + 1) * channels;
        IEnumerable<int> shifts = Enumerable.Range(0, window.Kernel).Select(column => ((column * window.Dilation) - before) * channels);
        RowEndTap[] left = [.. shifts.Select(shift => shift < 0 ? new RowEndTap(0, shift, -shift, lanes) : new RowEndTap(shift, 0, 0, lanes))];
        RowEndTap[] right = [.. shifts.Select(shift => shift + longer > 0
            ? new RowEndTap(0, shift + longer, 0, lanes - shift - longer)
            : new RowEndTap(shift + longer, 0, 0, lanes))];
        return (new(false, 0, new(left)), new(true, (channels - (lanes % channels)) % channels, new(right)));
    }

    /// <summary>Whether the two vectors hold rows of this width, so that nothing is left between them.</summary>
    public static bool Meet(DepthwiseSpec spec, int lanes, int? width) =>
        width is int columns && Of(spec, lanes) is not null
            && spec.Columns.OutputSize(spec.Padding, columns) * spec.OutputChannels is var floats && floats >= lanes && floats <= 2 * lanes
            && (columns - spec.Columns.Extent + 1) * spec.OutputChannels >= lanes;
}

/// <summary>A kernel column in such a vector.</summary>
/// <param name="Start">Floats from the start of the row, or from a vector before its end, to what is loaded.</param>
/// <param name="Shift">Lanes by which each lane's input lies after it in what was loaded; negative for before.</param>
/// <param name="From">The first lane whose tap is inside the image.</param>
/// <param name="To">The end of those lanes.</param>
internal readonly record struct RowEndTap(int Start, int Shift, int From, int To)
{
    /// <summary>Whether any lane has the tap inside the image.</summary>
    public bool IsInside => From < To;
}
