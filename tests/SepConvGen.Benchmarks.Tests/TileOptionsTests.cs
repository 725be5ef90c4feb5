using SepConvGen.Benchmarks.Tuning;

namespace SepConvGen.Benchmarks.Tests;

/// <summary>What <c>tiles</c> says of options that are wrong.</summary>
public sealed class TileOptionsTests
{
    [Theory]
    [InlineData("There is no suite 'nonsense'. There are ", "--suite", "nonsense")]
    [InlineData("--suite is missing: one of ", "--csv", "file")]
    [InlineData("The cases of filters have no tiles to choose.", "--suite", "filters")]
    [InlineData("No case of small contains 'nonsense'.", "--suite", "small", "--case", "nonsense")]
    [InlineData("There is no tier 'sse'. ", "--suite", "small", "--tier", "sse")]
    [InlineData("'--csv' is not understood, or lacks its value.", "--suite", "small", "--csv")]
    [InlineData("'--peers' is not understood, or lacks its value.", "--suite", "small", "--peers")]
    [InlineData("--seconds takes a number of at least 0, not 'few'.", "--suite", "small", "--seconds", "few")]
    public void A_wrong_option_is_named(string message, params string[] arguments)
    {
        UserError error = Assert.Throws<UserError>(() => TileOptions.Parse(arguments));
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_are_read()
    {
        TileOptions options = TileOptions.Parse(["--suite", "depthwise", "--case", "14x14", "--tier", "scalar", "--seconds", "0.5", "--csv", "tiles.csv"]);
        Assert.Equal(("depthwise", "scalar", 0.5, "tiles.csv"), (options.Suite, options.Tier.Name, options.Seconds, options.Csv));
        Assert.All(options.Layers, layer => Assert.Contains("14x14", layer.Name, StringComparison.Ordinal));
        Assert.NotEmpty(options.Layers);
    }
}
