using SepConvGen.Benchmarks.Tuning;

namespace SepConvGen.Benchmarks.Tests;

/// <summary>The lines of the tuner's CSV file.</summary>
public sealed class TileRowTests
{
    private static readonly TileRow Row = new(
        "depthwise", "depthwise 14x14x96 3x3", "depthwise", "3x4x1 kernel rows", 12, 3, 1, 32, 108, 39, "multiply-adds", 12.5, 13.25, 98.75, 0.3125, true, "avx512", "AMD EPYC", "2026-11-21");

    [Fact]
    public void A_row_comes_back_from_its_line() => Assert.Equal(Row, TileRow.Parse(Row.Line()));

    [Fact]
    public void A_line_has_a_field_for_each_column_of_the_header() =>
        Assert.Equal(TileRow.Header.Split(',').Length, Row.Line().Split(',').Length);

    [Fact]
    public void A_comma_in_a_name_is_no_column() =>
        Assert.Equal("AMD EPYC  64 cores", TileRow.Parse((Row with { Machine = "AMD EPYC, 64 cores" }).Line()).Machine);
}
