using SepConvGen.Benchmarks.Measuring;

namespace SepConvGen.Benchmarks.Reporting;

/// <summary>What the speed of a figure is counted in.</summary>
internal abstract class Yardstick
{
    /// <summary>Columns of the table.</summary>
    public abstract IReadOnlyList<string> Titles { get; }

    /// <summary>What stands in these columns.</summary>
    public abstract IEnumerable<string> Cells(Figure figure);

    /// <summary>The speed of an implementation in the suite as one piece of work: all of it in the sum of the medians.</summary>
    public abstract string Total(IReadOnlyCollection<Figure> figures);

    /// <summary>What the reader must know of it, below the table.</summary>
    public abstract string Explanation { get; }

    protected static double Seconds(IEnumerable<Figure> figures) => figures.Sum(figure => figure.Times.Median);
}
