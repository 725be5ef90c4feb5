using SepConvGen.Benchmarks.Measuring;
using SepConvGen.Benchmarks.Suites;

namespace SepConvGen.Benchmarks.Reporting;

/// <summary>Pixels a second; a pixel of three channels is one pixel.</summary>
internal sealed class PixelYardstick : Yardstick
{
    public override IReadOnlyList<string> Titles { get; } = ["megapixels/s", "from min"];

    public override string Explanation => "A copy reads and writes the image as it is: less than that cannot be done.";

    public override IEnumerable<string> Cells(Figure figure) =>
    [
        Text.Number(Pixels(figure) / figure.Times.Median / 1e6, "F0"),
        Text.Number(Pixels(figure) / figure.Times.Least / 1e6, "F0"),
    ];

    public override string Total(IReadOnlyCollection<Figure> figures) =>
        $"{Text.Number(figures.Sum(Pixels) / Seconds(figures) / 1e6, "F0")} megapixels/s";

    private static double Pixels(Figure figure) => ((ImageFilter)figure.Case).Pixels;
}
