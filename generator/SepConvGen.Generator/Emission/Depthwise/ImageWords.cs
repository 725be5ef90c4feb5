using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>The words for images: rows, columns, pixels.</summary>
internal sealed class ImageWords(string prefix, string walkSuffix) : DepthwiseWords(prefix)
{
    private const string EachInputOnce = "each input once for all the sums it belongs to";

    public override string Axis => "columns";

    public override string Index => "x";

    public override string? InputRow => "inputRow";

    public override string Walk => Method($"DepthwiseRows{walkSuffix}");

    public override string LoadStrided => Method($"LoadStrided{walkSuffix}");

    public override string EdgeWalk => Method("EdgeColumns");

    public override string EdgeWalkRemark => "// Output columns [first, end) of one row, pixel by pixel.";

    public override string? RowTaps => "rowTaps";

    public override string FirstTap(string? rowTaps, string taps, int kernelColumns) => $"(({rowTaps}.First * {kernelColumns}) + {taps}.First)";

    public override string Tile(DepthwiseTile tile)
    {
        return Method(
            tile.End is { } end ? $"{(end.IsRight ? "Right" : "Left")}End{(tile.KernelRows == TapLoop.Ranged ? "" : $"s{tile.Rows}")}{walkSuffix}"
            : tile.KernelColumns == TapLoop.Ranged ? "EdgePixel"
            : tile.KernelRows == TapLoop.Sliding ? $"Slide{Side(tile)}{tile.Width}"
            : tile.KernelRows == TapLoop.Ranged ? $"{Row(tile)}{tile.Width}"
            : $"{(tile.Before + tile.After > 0 ? "Whole" : "")}Strip{tile.Rows}x{tile.Width}");
    }

    public override string TileRemark(DepthwiseTile tile)
    {
        string rows = $"{tile.Rows} {(tile.Rows == 1 ? "row" : "rows")}";
        string size = $"{rows} × {tile.Width} {(tile.Width == 1 ? "column" : "columns")} of output";
        return tile.End is { } end ? $"// {rows} × the {(end.IsRight ? "last" : "first")} {tile.Lanes} results of a row{(tile.KernelRows == TapLoop.Ranged ? ", with the kernel rows that are inside the image" : "")}."
            : tile.KernelColumns == TapLoop.Ranged ? "// One pixel, with the taps that are inside the image."
            : tile.KernelRows == TapLoop.Sliding ? $"// {tile.Width} columns of output{Place(tile)}, all rows."
            : tile.KernelRows == TapLoop.Ranged ? $"// {size}{Place(tile)}, with the kernel rows that are inside the image."
            : $"// {size}{Place(tile)}.";
    }

    public override string Advance(int width) => $"x += {width}";

    public override string Row(int row) => $"row{row}";

    public override string Column(int row) => $"column{row}";

    public override string Sum(int row, int column, int columns) => $"{row}{(columns > 10 ? "_" : "")}{column}";

    public override string Tap(int row, int column, int columns) => $"{row}{(columns > 9 ? "_" : "")}{column}";

    public override string TapRemark(int? row, int column) => row is null ? $"// kernel column {column}" : $"// kernel row {row}, column {column}";

    public override string KernelRowRemark(int? row) => row is null ? $"// {EachInputOnce}" : $"// kernel row {row}: {EachInputOnce}";

    public override string InputRowRemark(int row) => $"// input row {row}";

    private static string Side(DepthwiseTile tile) => (tile.Before > 0 ? "Left" : "") + (tile.After > 0 ? "Right" : "");

    private static string Row(DepthwiseTile tile) => Side(tile) switch
    {
        "" => "OneRow",
        "LeftRight" => "WholeRow",
        string side => $"{side}Edge",
    };

    private static string Place(DepthwiseTile tile) => tile.IsClipped ? ", at an edge or not" : (tile.Before > 0, tile.After > 0) switch
    {
        (true, true) => ", the whole width of the image",
        (true, false) => " at the left edge",
        (false, true) => " at the right edge",
        _ => "",
    };
}
