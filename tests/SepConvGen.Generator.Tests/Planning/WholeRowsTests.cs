using SepConvGen.Generator.Tests.Harness;
using Xunit;

namespace SepConvGen.Generator.Tests.Planning;

/// <summary>Depthwise steps of an unknown width that have a tile for rows of seven outputs.</summary>
public sealed class WholeRowsTests
{
    [Theory]
    [InlineData("DepthwiseConv2D(3, 3, InputChannels = 576, Stride = 2, Padding = Padding.Same)", "2x7")]
    [InlineData("DepthwiseConv2D(3, 3, InputChannels = 32, Stride = 2, Padding = Padding.Same)", "2x7")]
    [InlineData("DepthwiseConv2D(3, 3, InputChannels = 512, Stride = 2, Padding = Padding.Same)", "1x7")]
    [InlineData("DepthwiseConv2D(3, 3, InputChannels = 1024, Padding = Padding.Same)", "1x7")]
    [InlineData("DepthwiseConv2D(3, 3, InputChannels = 256, Padding = Padding.Same)", null)]
    [InlineData("DepthwiseConv2D(3, 3, InputChannels = 576, Padding = Padding.Same)", null)] // slides
    [InlineData("DepthwiseConv2D(5, 5, InputChannels = 576, Stride = 2, Padding = Padding.Same)", null)] // as wide anyway, or too many taps
    [InlineData("DepthwiseConv2D(3, 3, InputChannels = 576, Stride = 2, Padding = Padding.Same, Width = 14)", null)]
    [InlineData("DepthwiseConv2D(3, 3, InputChannels = 576, Stride = 2)", null)] // no edges
    [InlineData("DepthwiseConv2D(3, 3, InputChannels = 3, Stride = 2, Padding = Padding.Same)", null)]
    public void Where_the_width_is_not_known_and_nothing_slides(string attribute, string? tile)
    {
        string parameters = attribute.Contains("Width", StringComparison.Ordinal) ? Sources.Parameters.Replace(" int width,", "", StringComparison.Ordinal) : Sources.Parameters;
        string text = GeneratorHarness.Run(Sources.Depthwise(attribute, parameters), new HarnessOptions { InstructionSets = "Avx512" }).Text;
        Assert.Equal(tile is not null, text.Contains("if (columns.Output == 7)", StringComparison.Ordinal));
        Assert.True(tile is null || text.Contains("DepthwiseRowsBy7(ref float input", StringComparison.Ordinal));
        Assert.Equal(tile is not null, text.Contains($" small={tile ?? "1x7"} ", StringComparison.Ordinal));
        Assert.Equal(tile is not null, text.Contains("; images of 7 columns by ", StringComparison.Ordinal));
    }
}
