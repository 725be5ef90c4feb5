using Microsoft.CodeAnalysis;
using SepConvGen.Generator.Tests.Harness;
using Xunit;

namespace SepConvGen.Generator.Tests.Diagnostics;

/// <summary>Strides that a kernel cannot have: each case with its place marked, and no other diagnostic.</summary>
public class StrideDiagnosticTests
{
    private const string Depthwise = "DepthwiseConv2D(3, 3, InputChannels = 4)";

    private const string Sequence = "DepthwiseConv1D(3, InputChannels = 4, Padding = Padding.Causal)";

    private const string Rest = "int height, int width, float[] filter, float[] output";

    [Theory]
    [InlineData("SCG066", Depthwise, $"float[] input, [|int inputImageStride|], {Rest}")]
    [InlineData("SCG066", Depthwise, $"float[] input, [|int residualRowStride|], {Rest}")]
    [InlineData("SCG066", Depthwise, $"[|int inputRowStride|], System.Numerics.Tensors.Tensor<float> input, float[] filter, float[] output")]
    [InlineData("SCG066", "DepthwiseConv2D(3, 3, InputChannels = 4, [|ResidualPixelStride = 8|])", $"float[] input, {Rest}")]
    [InlineData("SCG066", "DepthwiseConv2D(3, 3, InputChannels = 4, [|InputPixelStride = 8|])", "System.Numerics.Tensors.Tensor<float> input, float[] filter, float[] output")]
    [InlineData("SCG066", "DepthwiseConv1D(3, InputChannels = 4, Padding = Padding.Causal, [|InputPixelStride = 8|])", "float[] input, int width, float[] filter, StreamingState state, float[] output")]
    [InlineData("SCG066", Sequence, "float[] input, [|int inputSequenceStride|], int batch, int width, float[] filter, StreamingState state, float[] output")]
    [InlineData("SCG066", Sequence, "float[] input, [|int outputSequenceStride|], int width, float[] filter, float[] output")]
    [InlineData("SCG067", "DepthwiseConv2D(3, 3, InputChannels = 4, ChannelMultiplier = 2, [|OutputPixelStride = 7|])", $"float[] input, {Rest}")]
    [InlineData("SCG067", "DepthwiseConv2D(3, 3, InputChannels = 4, [|InputPixelStride = 3|])", $"float[] input, {Rest}")]
    [InlineData("SCG014", "DepthwiseConv2D(3, 3, InputChannels = 4, [|InputPixelStride = 65537|])", $"float[] input, {Rest}")]
    [InlineData("SCG068", "DepthwiseConv2D(3, 3, InputChannels = 4, Layout = Layout.Nchw)", $"float[] input, int batch, [|int outputImageStride|], {Rest}")]
    [InlineData("SCG068", "DepthwiseConv2D(3, 3, InputChannels = 4, OutputLayout = Layout.Nchw, [|InputPixelStride = 8|])", $"float[] input, {Rest}")]
    [InlineData("SCG068", Depthwise, "Half[] input, [|int inputRowStride|], int height, int width, float[] filter, float[] output")]
    [InlineData("SCG008", Depthwise, $"float[] input, int [|inputStride|], {Rest}")]
    [InlineData("SCG008", Sequence, "float[] input, int batch, int [|inputImageStride|], int width, float[] filter, float[] output")]
    public async Task A_stride(string id, string attribute, string parameters)
    {
        Markup markup = Markup.Parse(Sources.Depthwise(attribute, parameters));
        Diagnostic diagnostic = Assert.Single(await AnalyzerHarness.Run(markup.Source));
        Assert.Equal(id, diagnostic.Id);
        Assert.Equal(markup.Marked[0], AnalyzerHarness.Squiggle(diagnostic));
    }

    [Fact]
    public async Task A_result_that_is_returned_has_no_gaps()
    {
        const string method = "float[] Edge(float[] input, int height, int width, float[] filter{0});";
        Diagnostic parameter = Assert.Single(await AnalyzerHarness.Run(
            Sources.Method($"[{Depthwise}]\n    public static partial {string.Format(null, method, ", int outputRowStride")}")));
        Assert.Equal(("SCG066", "int outputRowStride"), (parameter.Id, AnalyzerHarness.Squiggle(parameter)));
        Diagnostic property = Assert.Single(await AnalyzerHarness.Run(
            Sources.Method($"[DepthwiseConv2D(3, 3, InputChannels = 4, OutputPixelStride = 9)]\n    public static partial {string.Format(null, method, "")}")));
        Assert.Equal(("SCG066", "OutputPixelStride = 9"), (property.Id, AnalyzerHarness.Squiggle(property)));
    }
}
