using System.Globalization;
using Microsoft.CodeAnalysis;
using SepConvGen.Generator.Tests.Harness;
using Xunit;

namespace SepConvGen.Generator.Tests.Diagnostics;

/// <summary>Kernels that copy weights at each call, for little work (SCG063).</summary>
public class WeightsDiagnosticTests
{
    private const string Spans = "ReadOnlySpan<float> input, [|ReadOnlySpan<float> filter|], Span<float> output";

    [Theory]
    [InlineData("PointwiseConv2D(InputChannels = 256, OutputChannels = 256, Height = 1, Width = 1)", Spans, "AVX-512, AVX2 + FMA, NEON")]
    [InlineData("PointwiseConv2D(InputChannels = 256, OutputChannels = 256, Height = 7, Width = 7)", Spans, "AVX-512, AVX2 + FMA, NEON")]
    [InlineData("PointwiseConv2D(InputChannels = 256, OutputChannels = 256, Height = 9, Width = 10)", Spans, "AVX-512, AVX2 + FMA")]
    [InlineData("PointwiseConv2D(InputChannels = 256, OutputChannels = 256, Height = 14, Width = 14)", Spans, "AVX-512")]
    [InlineData("Conv2D(3, 3, InputChannels = 64, OutputChannels = 64, Height = 14, Width = 14)", Spans, "AVX-512")]
    [InlineData("SeparableConv2D(3, 3, InputChannels = 256, OutputChannels = 256, Height = 4, Width = 4, Padding = Padding.Same)", "ReadOnlySpan<float> input, ReadOnlySpan<float> depthwiseFilter, [|ReadOnlySpan<float> pointwiseFilter|], Span<float> output", "AVX-512, AVX2 + FMA, NEON")]
    [InlineData("DepthwiseConv2D(3, 3, InputChannels = 64, Height = 6, Width = 6)", "ReadOnlySpan<float> input, [|ReadOnlySpan<float> filter|], Span<float> output, System.Threading.Tasks.ParallelOptions parallelOptions", "AVX-512, AVX2 + FMA, NEON")]
    public async Task A_copy_that_counts(string attribute, string parameters, string sets)
    {
        Markup markup = Markup.Parse(Sources.Method($"[{attribute}]\n    public static partial void Mix({parameters});"));
        Diagnostic diagnostic = Assert.Single(await AnalyzerHarness.Run(markup.Source, new HarnessOptions { TurnedOn = "SCG063" }));
        Assert.Equal("SCG063", diagnostic.Id);
        Assert.Equal(Assert.Single(markup.Marked), AnalyzerHarness.Squiggle(diagnostic));
        Assert.Contains($" ({sets}); ", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PointwiseConv2D(InputChannels = 256, OutputChannels = 256, Height = 15, Width = 14)", "ReadOnlySpan<float> input, ReadOnlySpan<float> filter, Span<float> output")]
    [InlineData("PointwiseConv2D(InputChannels = 256, OutputChannels = 256, Height = 7, Width = 7)", "ReadOnlySpan<float> input, PackedWeights weights, Span<float> output")]
    [InlineData("PointwiseConv2D(InputChannels = 256, OutputChannels = 256, Height = 7, Width = 7)", "ReadOnlySpan<float> input, int batch, ReadOnlySpan<float> filter, Span<float> output")]
    [InlineData("PointwiseConv2D(InputChannels = 256, OutputChannels = 256, Height = 7)", "ReadOnlySpan<float> input, int width, ReadOnlySpan<float> filter, Span<float> output")]
    [InlineData("PointwiseConv2D(InputChannels = 256, OutputChannels = 4, Height = 7, Width = 7)", "ReadOnlySpan<float> input, ReadOnlySpan<float> filter, Span<float> output")]
    [InlineData("DepthwiseConv2D(3, 3, InputChannels = 64, Height = 7, Width = 7)", "ReadOnlySpan<float> input, ReadOnlySpan<float> filter, Span<float> output")]
    [InlineData("SeparableFilter2D(new float[] { 1, 2 }, new float[] { 1, 2 }, InputChannels = 1, Height = 7, Width = 7)", "ReadOnlySpan<byte> input, Span<byte> output")]
    public async Task Nothing_to_say(string attribute, string parameters) => Assert.Empty(await AnalyzerHarness.Run(
        Sources.Method($"[{attribute}]\n    public static partial void Mix({parameters});"), new HarnessOptions { TurnedOn = "SCG063" }));

    [Fact]
    public async Task Instruction_sets_that_are_not_written_do_not_count()
    {
        string source = Sources.Method($"[PointwiseConv2D(InputChannels = 256, OutputChannels = 256, Height = 7, Width = 7)]\n    public static partial void Mix({Markup.Parse(Spans).Source});");
        Assert.Empty(await AnalyzerHarness.Run(source, new HarnessOptions { TurnedOn = "SCG063", InstructionSets = "Scalar" }));
        Assert.Contains(
            "Each call of 'Mix' copies 65,536 floats of weights into the order in which they are read, for 3,211,264 multiply-adds of work (AVX2 + FMA); with a parameter 'PackedWeights weights', 'PackMix' does that once",
            Assert.Single(await AnalyzerHarness.Run(source, new HarnessOptions { TurnedOn = "SCG063", InstructionSets = "Avx2" })).GetMessage(CultureInfo.InvariantCulture),
            StringComparison.Ordinal);
    }
}
