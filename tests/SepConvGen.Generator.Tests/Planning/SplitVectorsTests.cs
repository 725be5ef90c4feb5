using SepConvGen.Generator.Tests.Harness;
using Xunit;

namespace SepConvGen.Generator.Tests.Planning;

/// <summary>Kernels that leave processors which compute 512 bits in two halves to AVX2.</summary>
public sealed class SplitVectorsTests
{
    private const string Condition = "global::System.Runtime.Intrinsics.Vector512.IsHardwareAccelerated && !global::SepConvGen.Runtime.Processor.SplitsVector512)";

    [Theory]
    [InlineData("PointwiseConv2D(InputChannels = 96, OutputChannels = 24)", true)]
    [InlineData("PointwiseConv2D(InputChannels = 96, OutputChannels = 50)", true)]
    [InlineData("PointwiseConv2D(InputChannels = 96, OutputChannels = 65)", false)]
    [InlineData("PointwiseConv2D(InputChannels = 96, OutputChannels = 28)", false)]
    [InlineData("PointwiseConv2D(InputChannels = 24, OutputChannels = 144)", false)]
    [InlineData("Conv2D(3, 3, InputChannels = 16, OutputChannels = 24, Stride = 2)", true)]
    [InlineData("Conv2D(3, 3, InputChannels = 3, OutputChannels = 8, Stride = 2, Height = 224, Width = 224, Padding = Padding.Same)", true)]
    [InlineData("Conv2D(3, 3, InputChannels = 64, OutputChannels = 12, Height = 28, Width = 28, Padding = Padding.Same)", true)]
    [InlineData("Conv2D(3, 3, InputChannels = 24, OutputChannels = 18, Height = 64, Width = 64, Padding = Padding.Same)", false)]
    [InlineData("Conv2D(3, 3, InputChannels = 8, OutputChannels = 4, Stride = 2, Height = 112, Width = 112, Padding = Padding.Same)", false)]
    [InlineData("Conv2D(3, 3, InputChannels = 24, OutputChannels = 20)", true)]
    [InlineData("Conv2D(3, 3, InputChannels = 24, OutputChannels = 20, Layout = Layout.Nchw)", false)]
    [InlineData("DepthwiseConv2D(3, 3, InputChannels = 24)", false)]
    public void Where_two_pixels_share_one_of_few_vectors_or_outputs_fill_narrower_ones(string attribute, bool yields) => Assert.Equal(yields, Yields(attribute, attribute.Contains("Width", StringComparison.Ordinal) ? Sources.Parameters.Replace(", int height, int width", "", StringComparison.Ordinal) : Sources.Parameters));

    [Theory]
    [InlineData("ReadOnlySpan<double> input, int height, int width, ReadOnlySpan<double> filter, Span<double> output")]
    [InlineData("ReadOnlySpan<Half> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output")]
    public void Only_in_float(string spans) => Assert.False(Yields("PointwiseConv2D(InputChannels = 96, OutputChannels = 24)", spans));

    [Fact]
    public void Not_in_chains() => Assert.False(Yields(
        "SeparableConv2D(3, 3, InputChannels = 96, OutputChannels = 24)",
        "ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> pointwiseFilter, Span<float> output"));

    [Theory]
    [InlineData("Avx512")]
    [InlineData("Avx512;Neon")]
    [InlineData("Avx2")]
    public void Not_without_both_instruction_sets(string sets) => Assert.False(Yields("PointwiseConv2D(InputChannels = 96, OutputChannels = 24)", Sources.Parameters, new HarnessOptions { InstructionSets = sets }));

    [Fact]
    public void Weights_are_packed_as_they_are_read()
    {
        string text = Text("PointwiseConv2D(InputChannels = 96, OutputChannels = 24)", Sources.Parameters.Replace("ReadOnlySpan<float> filter", "PackedWeights weights", StringComparison.Ordinal));
        Assert.Contains("Vector512.IsHardwareAccelerated && !Processor.SplitsVector512 ? (Edge_Avx512.PackedLayout, Edge_Avx512.PackedLength)", text, StringComparison.Ordinal);
        Assert.Contains("if (Vector512.IsHardwareAccelerated && !Processor.SplitsVector512)", text, StringComparison.Ordinal);
        Assert.Contains(Condition, text, StringComparison.Ordinal);
    }

    private static bool Yields(string attribute, string parameters, HarnessOptions? options = null)
    {
        string text = Text(attribute, parameters, options);
        bool yields = text.Contains(Condition, StringComparison.Ordinal);
        Assert.Equal(yields, text.Contains(" yields", StringComparison.Ordinal));
        Assert.Equal(yields, text.Contains("in two halves (AMD Zen 4): AVX2", StringComparison.Ordinal));
        return yields;
    }

    private static string Text(string attribute, string parameters, HarnessOptions? options = null) =>
        GeneratorHarness.Run(Sources.Depthwise(attribute, parameters), options).Text;
}
