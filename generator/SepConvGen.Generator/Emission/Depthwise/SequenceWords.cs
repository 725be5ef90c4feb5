using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>The words for sequences: steps, of which a tile reads one row.</summary>
internal sealed class SequenceWords(string prefix) : DepthwiseWords(prefix)
{
    private const string EachInputOnce = "// each input once for all the sums it belongs to";

    public override string Axis => "steps";

    public override string Index => "t";

    public override string? InputRow => null;

    public override string Walk => Method("DepthwiseSteps");

    public override string EdgeWalk => Method("EdgeSteps");

    public override string EdgeWalkRemark => "// Output steps [first, end), one by one: each has taps before or after the sequence.";

    public override string? RowTaps => null;

    public override string FirstTap(string? rowTaps, string taps, int kernelColumns) => $"{taps}.First";

    public override string Tile(DepthwiseTile tile) =>
        Method(tile.SlidesAlong ? "SlideSteps" : tile.KernelColumns == TapLoop.Ranged ? "EdgeStep" : tile.Width == 1 ? "Step" : $"Steps{tile.Width}");

    public override string TileRemark(DepthwiseTile tile) =>
        tile.SlidesAlong ? $"// {(tile.Rows == 1 ? "Columns" : $"{tile.Rows} parts side by side, each of `columns` columns")} of {tile.JoinedPixels} steps, of which an input belongs to {tile.Columns}."
        : tile.KernelColumns == TapLoop.Ranged ? "// One step of output, with the taps that are inside the sequence."
        : $"// {(tile.Width == 1 ? "One step" : $"{tile.Width} steps")} of output.";

    public override string Advance(int width) => width == 1 ? "t++" : $"t += {width}";

    public override string Row(int row) => "steps";

    public override string Column(int row) => "step";

    public override string Sum(int row, int column, int columns) => $"{column}";

    public override string Tap(int row, int column, int columns) => $"{column}";

    public override string TapRemark(int? row, int column) => $"// tap {column}";

    public override string KernelRowRemark(int? row) => EachInputOnce;

    public override string InputRowRemark(int row) => EachInputOnce;
}
