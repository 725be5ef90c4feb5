using SepConvGen.Generator.Tests.Harness;
using Xunit;

namespace SepConvGen.Generator.Tests.Planning;

/// <summary>Kernels of unknown width that leave narrow images to AVX2.</summary>
public sealed class NarrowImagesTests
{
    [Theory]
    [InlineData("Conv2D(3, 3, InputChannels = 3, OutputChannels = 8)", true)]
    [InlineData("Conv2D(5, 5, InputChannels = 1, OutputChannels = 12, Height = 14)", true)]
    [InlineData("Conv2D(3, 3, InputChannels = 3, OutputChannels = 8, Width = 7)", false)]
    [InlineData("Conv2D(3, 3, InputChannels = 3, OutputChannels = 6)", false)]
    [InlineData("Conv2D(3, 3, InputChannels = 3, OutputChannels = 4)", false)]
    [InlineData("Conv2D(3, 3, InputChannels = 3, OutputChannels = 16)", false)]
    [InlineData("Conv2D(3, 3, InputChannels = 3, OutputChannels = 8, Layout = Layout.Nchw)", false)]
    [InlineData("PointwiseConv2D(InputChannels = 64, OutputChannels = 12)", false)]
    public void Where_outputs_fill_its_vectors_and_the_width_is_not_known(string attribute, bool yields)
    {
        string spans = attribute.Contains("Width", StringComparison.Ordinal) ? Sources.Parameters.Replace(" int width,", "", StringComparison.Ordinal) : Sources.Parameters;
        Assert.Equal(yields, Yields(attribute, attribute.Contains("Height", StringComparison.Ordinal) ? spans.Replace(" int height,", "", StringComparison.Ordinal) : spans));
    }

    [Theory]
    [InlineData("Avx512")]
    [InlineData("Avx512;Neon")]
    [InlineData("Avx2")]
    public void Not_without_both_instruction_sets(string sets) =>
        Assert.False(Yields("Conv2D(3, 3, InputChannels = 3, OutputChannels = 8)", Sources.Parameters, new HarnessOptions { InstructionSets = sets }));

    [Theory]
    [InlineData(3, 8)]
    [InlineData(32, 12)]
    public void Packed_weights_lie_as_both_of_them_read_them(int inputs, int outputs)
    {
        string attribute = $"Conv2D(3, 3, InputChannels = {inputs}, OutputChannels = {outputs})";
        string spans = Sources.Parameters.Replace("ReadOnlySpan<float> filter", "PackedWeights weights", StringComparison.Ordinal);
        Assert.True(Yields(attribute, spans));
        string[] layouts = [.. Text(attribute, spans).Split('\n').Where(line => line.Contains("const string PackedLayout", StringComparison.Ordinal))];
        Assert.Equal(layouts[0], layouts[1]);
    }

    [Fact]
    public void Sequences_are_long() => Assert.False(Yields(
        "Conv1D(9, InputChannels = 1, OutputChannels = 8)", Sources.Parameters.Replace(" int height,", "", StringComparison.Ordinal)));

    private static bool Yields(string attribute, string parameters, HarnessOptions? options = null)
    {
        string text = Text(attribute, parameters, options);
        bool yields = text.Contains("&& outputWidth > 10)", StringComparison.Ordinal);
        Assert.Equal(yields ? 2 : 1, text.Split("outputWidth > 10", StringSplitOptions.None).Length);
        Assert.Equal(yields, text.Contains(" narrow=10", StringComparison.Ordinal));
        Assert.Equal(yields, text.Contains("; images of up to 10 output columns: AVX2", StringComparison.Ordinal));
        return yields;
    }

    private static string Text(string attribute, string parameters, HarnessOptions? options = null) =>
        GeneratorHarness.Run(Sources.Depthwise(attribute, parameters), options).Text;
}
