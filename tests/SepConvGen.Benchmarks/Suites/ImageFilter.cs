using System.Text.Json.Serialization;

namespace SepConvGen.Benchmarks.Suites;

/// <summary>A spatially separable image filter of a suite: the border is reflected at the outermost pixels.</summary>
internal sealed record ImageFilter : Case
{
    /// <summary>What it is called.</summary>
    public required string Filter { get; init; }

    /// <summary>The image in pixels.</summary>
    public required Size Image { get; init; }

    /// <summary>Interleaved channels.</summary>
    public int Channels { get; init; } = 1;

    /// <summary>What a sample of the input is.</summary>
    public required SampleType Input { get; init; }

    /// <summary>What a sample of the output is.</summary>
    public required SampleType Output { get; init; }

    /// <summary>Whole numbers, along the height.</summary>
    public required IReadOnlyList<int> ColumnTaps { get; init; }

    /// <summary>Whole numbers, along the width.</summary>
    public required IReadOnlyList<int> RowTaps { get; init; }

    /// <summary>The sum of all products is divided by it; a power of two, so that float arithmetic can do it exactly.</summary>
    public int Divisor { get; init; } = 1;

    [JsonIgnore]
    public int Length => Image.Height * Image.Width * Channels;

    [JsonIgnore]
    public double Pixels => (double)Image.Height * Image.Width;

    /// <summary>Of two passes.</summary>
    [JsonIgnore]
    public override double Operations => 2.0 * ConvolutionCost.SeparatedFilter(
        Image.Height, Image.Width, Channels, new(ColumnTaps.Count, Padding: Padding.Same), new(RowTaps.Count, Padding: Padding.Same));

    /// <summary>Such as "gaussian 1080x1920x3 5x5 byte".</summary>
    [JsonIgnore]
    public override string Name
    {
        get
        {
            string samples = Input == Output ? $"{Input}" : $"{Input}-{Output}";
            return $"{Filter} {Image}x{Channels} {ColumnTaps.Count}x{RowTaps.Count} {samples.ToLowerInvariant()}";
        }
    }
}
