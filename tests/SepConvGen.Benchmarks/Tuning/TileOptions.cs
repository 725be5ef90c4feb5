using SepConvGen.Benchmarks.Measuring;
using SepConvGen.Benchmarks.Suites;

namespace SepConvGen.Benchmarks.Tuning;

/// <summary>The options of <c>tiles</c>.</summary>
internal sealed record TileOptions
{
    public required string Suite { get; init; }

    public required IReadOnlyList<Layer> Layers { get; init; }

    public required Tier Tier { get; init; }

    /// <summary>Seconds that a tile is measured, about.</summary>
    public double Seconds { get; init; } = 0.2;

    public string? Csv { get; init; }

    /// <summary>Reads the options.</summary>
    /// <exception cref="UserError">One is not known, lacks its value, or has a wrong one; or there is no such layer.</exception>
    public static TileOptions Parse(ReadOnlySpan<string> arguments)
    {
        Arguments read = Arguments.Read(arguments, valued: ["--suite", "--case", "--tier", "--seconds", "--csv"], switches: []);
        Suite suite = read.Suite;
        if (suite.Layers.Count == 0)
        {
            throw new UserError($"The cases of {suite.Name} have no tiles to choose.");
        }

        string filter = read.Text("--case") ?? "";
        Layer[] layers = [.. suite.Layers.Where(layer => layer.Name.Contains(filter, StringComparison.OrdinalIgnoreCase))];
        return new()
        {
            Suite = suite.Name,
            Layers = layers.Length > 0 ? layers : throw new UserError($"No case of {suite.Name} contains '{filter}'."),
            Tier = read.Tier.Alone,
            Seconds = read.Number("--seconds", 0.2, least: 0),
            Csv = read.Text("--csv"),
        };
    }
}
