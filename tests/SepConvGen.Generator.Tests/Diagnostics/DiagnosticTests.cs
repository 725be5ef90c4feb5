using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SepConvGen.Generator.Tests.Harness;
using Xunit;

namespace SepConvGen.Generator.Tests.Diagnostics;

/// <summary>The cases that the pages do not show: each with its place marked.</summary>
public class DiagnosticTests
{
    private const string Stream = "ReadOnlySpan<float> input, int width, ReadOnlySpan<float> filter, StreamingState state, Span<float> output";

    private const string Spans = "ReadOnlySpan<float> input, ReadOnlySpan<float> filter, Span<float> output";

    [Theory]
    [InlineData("SCG013", "[|DepthwiseConv2D(3, 3)|]")]
    [InlineData("SCG014", "DepthwiseConv2D([|0|], 3, InputChannels = 8)")]
    [InlineData("SCG014", "DepthwiseConv2D(3, [|1025|], InputChannels = 8)")]
    [InlineData("SCG014", "DepthwiseConv2D([|kernelWidth: -1|], kernelHeight: 3, InputChannels = 8)")]
    [InlineData("SCG014", "DepthwiseConv2D(3, 3, [|InputChannels = 0|])")]
    [InlineData("SCG014", "DepthwiseConv2D(3, 3, [|InputChannels = 65537|])")]
    [InlineData("SCG014", "DepthwiseConv2D(3, 3, InputChannels = 8, [|ChannelMultiplier = -2|])")]
    [InlineData("SCG014", "DepthwiseConv2D(3, 3, InputChannels = 8, Padding = Padding.Explicit, [|PadLeft = -1|])")]
    [InlineData("SCG015", "DepthwiseConv2D(3, 3, InputChannels = 8, [|Stride = 0|])")]
    [InlineData("SCG015", "DepthwiseConv2D(3, 3, InputChannels = 8, [|StrideHeight = -1|])")]
    [InlineData("SCG015", "DepthwiseConv2D(3, 3, InputChannels = 8, [|DilationWidth = 65537|])")]
    [InlineData("SCG016", "DepthwiseConv2D(3, 3, InputChannels = 8, Dilation = 2, [|DilationHeight = 2|])")]
    [InlineData("SCG017", "DepthwiseConv2D(3, 3, InputChannels = 8, [|Activation = (Activation)(-1)|])")]
    [InlineData("SCG017", "DepthwiseConv2D(3, 3, InputChannels = 8, [|Padding = (Padding)9|], PadTop = 1)")]
    [InlineData("SCG017", "DepthwiseConv2D(3, 3, InputChannels = 8, [|Storage = (Storage)3|])")]
    [InlineData("SCG017", "DepthwiseConv2D(3, 3, InputChannels = 8, [|WeightStorage = (Storage)(-1)|])")]
    [InlineData("SCG075", "DepthwiseConv2D(3, 3, InputChannels = 8, [|Storage = Storage.BFloat16|])")]
    [InlineData("SCG075", "DepthwiseConv2D(3, 3, InputChannels = 8, [|Storage = Storage.Half|])")]
    [InlineData("SCG075", "DepthwiseConv2D(3, 3, InputChannels = 8, [|WeightStorage = Storage.Half|])")]
    [InlineData("SCG019", "DepthwiseConv2D(3, 3, InputChannels = 8, Padding = Padding.Same, [|PadRight = 0|])")]
    [InlineData("SCG020", "DepthwiseConv2D(3, 3, InputChannels = 8, [|Activation = Activation.LeakyRelu|])")]
    [InlineData("SCG020", "DepthwiseConv2D(3, 3, InputChannels = 8, [|Activation = Activation.Clamp|], ActivationMin = 0f)")]
    [InlineData("SCG021", "DepthwiseConv2D(3, 3, InputChannels = 8, [|ActivationAlpha = 0.1f|])")]
    [InlineData("SCG021", "DepthwiseConv2D(3, 3, InputChannels = 8, Activation = Activation.Relu, [|ActivationMin = 0f|])")]
    [InlineData("SCG022", "DepthwiseConv2D(3, 3, InputChannels = 8, Activation = Activation.LeakyRelu, [|ActivationAlpha = float.NaN|])")]
    [InlineData("SCG022", "DepthwiseConv2D(3, 3, InputChannels = 8, Activation = Activation.LeakyRelu, [|ActivationAlpha = float.PositiveInfinity|])")]
    [InlineData("SCG022", "DepthwiseConv2D(3, 3, InputChannels = 8, Activation = Activation.Clamp, ActivationMin = 0, [|ActivationMax = float.NaN|])")]
    [InlineData("SCG023", "DepthwiseConv2D(1024, 1024, [|InputChannels = 65536|])")]
    [InlineData("SCG023", "DepthwiseConv2D(3, 3, InputChannels = 65536, [|ChannelMultiplier = 65536|])")]
    [InlineData("SCG023", "PointwiseConv2D(InputChannels = 32768, [|OutputChannels = 65535|])")]
    [InlineData("SCG033", "DepthwiseConv2D(3, 3, InputChannels = 65536, [|Dilation = 65536|])")]
    [InlineData("SCG033", "DepthwiseConv2D(3, 3, InputChannels = 65536, [|StrideWidth = 65536|])")]
    [InlineData("SCG033", "Conv2D(3, 3, InputChannels = 32768, OutputChannels = 32768, Groups = 32768, [|DilationWidth = 65536|], DilationHeight = 2, StrideHeight = 3)")]
    public Task A_depthwise_attribute(string id, string attribute) => Expect(id, Sources.Depthwise(attribute));

    [Theory]
    [InlineData("SCG014", "DepthwiseConv2D(3, 3, InputChannels = 8, Width = 8, [|Height = 0|])")]
    [InlineData("SCG014", "DepthwiseConv2D(3, 3, InputChannels = 8, Height = 8, [|Width = 1048577|])")]
    [InlineData("SCG023", "DepthwiseConv2D(3, 3, InputChannels = 8, Height = 1048576, [|Width = 1048576|])")]
    [InlineData("SCG023", "PointwiseConv2D(InputChannels = 3, OutputChannels = 65536, Height = 1024, [|Width = 1024|])")]
    public Task A_depthwise_attribute_with_fixed_sizes(string id, string attribute) => Expect(id, Sources.Depthwise(attribute, Spans));

    [Theory]
    [InlineData("SCG014", "DepthwiseConv1D([|0|], InputChannels = 8)")]
    [InlineData("SCG015", "DepthwiseConv1D(3, InputChannels = 8, [|Stride = 0|])")]
    [InlineData("SCG018", "DepthwiseConv1D(3, InputChannels = 8, [|Padding = Padding.Explicit|])")]
    [InlineData("SCG019", "DepthwiseConv1D(3, InputChannels = 8, Padding = Padding.Causal, [|PadLeft = 2|])")]
    [InlineData("SCG013", "[|Conv1D(3, InputChannels = 8)|]")]
    [InlineData("SCG017", "DepthwiseConv1D(3, InputChannels = 8, [|Layout = (Layout)2|])")]
    [InlineData("SCG017", "DepthwiseConv1D(3, InputChannels = 8, [|InputLayout = (Layout)(-1)|])")]
    [InlineData("SCG017", "DepthwiseConv1D(3, InputChannels = 8, [|OutputLayout = (Layout)2|], InputLayout = Layout.Nchw)")]
    [InlineData("SCG030", "Conv1D(3, InputChannels = 8, OutputChannels = 9, [|Groups = 8|])")]
    [InlineData("SCG033", "DepthwiseConv1D(1024, InputChannels = 65536, [|Dilation = 65536|], Padding = Padding.Causal)")]
    public Task A_sequence_attribute(string id, string attribute) => Expect(id, Sources.Depthwise(attribute, Sources.SequenceParameters));

    [Theory]
    [InlineData("SCG008", "DepthwiseConv1D(3, InputChannels = 8)", "ReadOnlySpan<float> input, int [|height|], int width, ReadOnlySpan<float> filter, Span<float> output")]
    [InlineData("SCG011", "DepthwiseConv1D(3, InputChannels = 8, Padding = Padding.Causal)", "ReadOnlySpan<float> input, int width, ReadOnlySpan<float> filter, [|StreamingState? state|], Span<float> output")]
    [InlineData("SCG074", "DepthwiseConv1D(3, InputChannels = 8, Padding = Padding.Causal)", "[|Half[] input|], int width, ReadOnlySpan<Half> filter, StreamingState state, Span<Half> output")]
    [InlineData("SCG036", "[|DepthwiseConv1D(3, InputChannels = 8)|]", Stream)]
    [InlineData("SCG069", "Conv1D(3, InputChannels = 8, OutputChannels = 8, Layout = Layout.Nhwc, [|InputLayout = Layout.Nchw|], Padding = Padding.Causal)", Stream)]
    [InlineData("SCG036", "DepthwiseConv1D(3, InputChannels = 8, [|Padding = Padding.Explicit|], PadLeft = 2)", Stream)]
    [InlineData("SCG036", "Conv1D(3, InputChannels = 8, OutputChannels = 8, [|Padding = Padding.Valid|])", Stream)]
    [InlineData("SCG037", "Conv1D(3, InputChannels = 8, OutputChannels = 8, [|Stride = 3|], Padding = Padding.Causal)", Stream)]
    [InlineData("SCG023", "DepthwiseConv1D(1024, [|InputChannels = 1024|], Dilation = 65536, Padding = Padding.Causal)", Stream)]
    public Task A_sequence_signature(string id, string attribute, string parameters) => Expect(id, Sources.Depthwise(attribute, parameters));

    [Theory]
    [InlineData("PointwiseConv2D(InputChannels = 8, OutputChannels = 8)")]
    [InlineData("DepthwiseConv2D(3, 3, InputChannels = 8)")]
    public async Task Only_sequences_have_a_state(string attribute) => Assert.Equal(
        "SCG008", Assert.Single(await AnalyzerHarness.Run(Sources.Depthwise(attribute, Sources.Parameters + ", StreamingState state"))).Id);

    [Theory]
    [InlineData("SCG035", "DepthwiseConv2D(3, 3, InputChannels = 8, [|Padding = Padding.Causal|])")]
    [InlineData("SCG035", "Conv2D(1, 3, InputChannels = 8, OutputChannels = 8, [|Padding = Padding.Causal|], PadLeft = 1)")]
    public Task Causal_padding_of_an_image(string id, string attribute) => Expect(id, Sources.Depthwise(attribute));

    [Fact]
    public async Task The_sides_of_a_sequence_are_named() => Assert.Equal(
        "Explicit padding needs at least one of PadLeft and PadRight; without padding it is Padding.Valid",
        Message(Assert.Single(await AnalyzerHarness.Run(Sources.Depthwise("DepthwiseConv1D(3, InputChannels = 8, Padding = Padding.Explicit)", Sources.SequenceParameters)))));

    [Theory]
    [InlineData("SCG013", "[|SeparableConv2D(3, 3, InputChannels = 8)|]")]
    [InlineData("SCG014", "SeparableConv2D(3, 3, InputChannels = 8, [|OutputChannels = 0|])")]
    [InlineData("SCG020", "SeparableConv2D(3, 3, InputChannels = 8, OutputChannels = 8, [|DepthwiseActivation = Activation.Clamp|], ActivationMin = 0)", 1)]
    [InlineData("SCG021", "SeparableConv2D(3, 3, InputChannels = 8, OutputChannels = 8, [|DepthwiseActivationMax = 1|])")]
    [InlineData("SCG022", "SeparableConv2D(3, 3, InputChannels = 8, OutputChannels = 8, DepthwiseActivation = Activation.Clamp, [|DepthwiseActivationMin = 2|], DepthwiseActivationMax = 1)")]
    [InlineData("SCG023", "SeparableConv2D(1, 1, InputChannels = 65536, ChannelMultiplier = 2, [|OutputChannels = 65536|])")]
    [InlineData("SCG026", "SeparableConv2D(3, 3, InputChannels = 8, OutputChannels = 8, [|DepthwiseActivation = Activation.PRelu|])")]
    [InlineData("SCG026", "SeparableConv2D(3, 3, InputChannels = 8, OutputChannels = 8, [|Activation = Activation.PRelu|])")]
    [InlineData("SCG021", "SeparableConv2D(3, 3, InputChannels = 8, OutputChannels = 8, Activation = Activation.Silu, [|ActivationAlpha = 1|])")]
    public Task A_separable_attribute(string id, string attribute, int others = 0) => Expect(id, Sources.Separable(attribute), others);

    [Theory]
    [InlineData("InvertedResidual2D(3, 3, InputChannels = 8, ExpandedChannels = 16, OutputChannels = 9, Padding = Padding.Same, [|Residual = true|])", "")]
    [InlineData("InvertedResidual2D(3, 3, InputChannels = 8, ExpandedChannels = 16, OutputChannels = 8, [|Residual = true|])", "")]
    [InlineData("InvertedResidual2D(3, 3, InputChannels = 8, ExpandedChannels = 16, OutputChannels = 8, Padding = Padding.Same, Stride = 2, [|Residual = true|])", "")]
    [InlineData("InvertedResidual2D(3, 3, InputChannels = 8, ExpandedChannels = 16, OutputChannels = 8, Padding = Padding.Same, [|Residual = true|])", ", ReadOnlySpan<float> residual")]
    public Task An_input_that_cannot_be_added(string attribute, string parameter) =>
        Expect("SCG050", Sources.Separable(attribute, Sources.InvertedParameters + parameter));

    [Fact]
    public Task Channels_that_are_not_stated_are_not_compared() => Expect("SCG013", Sources.Separable(
        "[|InvertedResidual2D(3, 3, InputChannels = 24, ExpandedChannels = 144, Padding = Padding.Same, Residual = true)|]", Sources.InvertedParameters));

    [Theory]
    [InlineData("SCG013", "[|Conv2D(3, 3, InputChannels = 8)|]")]
    [InlineData("SCG013", "[|Conv2D(3, 3, OutputChannels = 8, Groups = 4)|]")]
    [InlineData("SCG014", "Conv2D(3, 3, InputChannels = 8, OutputChannels = 8, [|Groups = 0|])")]
    [InlineData("SCG014", "Conv2D(3, 3, InputChannels = 8, OutputChannels = 8, [|Groups = -2|])")]
    [InlineData("SCG014", "Conv2D(3, [|1025|], InputChannels = 8, OutputChannels = 8)")]
    [InlineData("SCG015", "Conv2D(3, 3, InputChannels = 8, OutputChannels = 8, [|Stride = 0|])")]
    [InlineData("SCG018", "Conv2D(3, 3, InputChannels = 8, OutputChannels = 8, [|Padding = Padding.Explicit|])")]
    [InlineData("SCG021", "Conv2D(3, 3, InputChannels = 8, OutputChannels = 8, [|ActivationMax = 1|])")]
    [InlineData("SCG023", "Conv2D(1024, 1024, InputChannels = 64, [|OutputChannels = 64|])")]
    [InlineData("SCG023", "Conv2D(1024, 1024, InputChannels = 64, [|OutputChannels = 65536|], Groups = 64)")]
    [InlineData("SCG030", "Conv2D(3, 3, InputChannels = 8, OutputChannels = 9, [|Groups = 8|])")]
    [InlineData("SCG030", "Conv2D(3, 3, InputChannels = 9, OutputChannels = 8, [|Groups = 4|])")]
    [InlineData("SCG030", "Conv2D(3, 3, InputChannels = 8, OutputChannels = 8, [|Groups = 16|])")]
    public Task A_convolution_attribute(string id, string attribute) => Expect(id, Sources.Depthwise(attribute));

    [Fact]
    public async Task The_groups_are_told_with_the_channels()
    {
        string source = Sources.Depthwise("Conv2D(3, 3, InputChannels = 64, OutputChannels = 96, Groups = 6)");
        Assert.Equal(
            "Groups is 6; it must divide InputChannels, which is 64, and OutputChannels, which is 96",
            Message(Assert.Single(await AnalyzerHarness.Run(source))));
    }

    [Theory]
    [InlineData("SCG008", "ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output, int [|stride|]")]
    [InlineData("SCG008", "ReadOnlySpan<float> [|Input|], int height, int width, ReadOnlySpan<float> filter, Span<float> output")]
    [InlineData("SCG008", "ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> [|depthwiseBias|], Span<float> output")]
    [InlineData("SCG010", "ReadOnlySpan<float> input, int height, int [|Height|], int width, ReadOnlySpan<float> filter, Span<float> output")]
    [InlineData("SCG011", "[|in ReadOnlySpan<float> input|], int height, int width, ReadOnlySpan<float> filter, Span<float> output")]
    [InlineData("SCG011", "[|ref ReadOnlySpan<float> input|], int height, int width, ReadOnlySpan<float> filter, Span<float> output")]
    [InlineData("SCG011", "ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, [|out Span<float> output|]")]
    [InlineData("SCG011", "ReadOnlySpan<float> input, int height, int width, Span<float> output, [|params ReadOnlySpan<float> filter|]")]
    [InlineData("SCG011", "[|Span<float> input|], int height, int width, ReadOnlySpan<float> filter, Span<float> output")]
    [InlineData("SCG011", "ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, [|ReadOnlySpan<float> output|]")]
    [InlineData("SCG011", "[|ReadOnlySpan<double> input|], int height, int width, ReadOnlySpan<float> filter, Span<float> output")]
    [InlineData("SCG011", "ReadOnlySpan<float> input, [|long height|] = 3, int width = 3, ReadOnlySpan<float> filter = default, Span<float> output = default")]
    [InlineData("SCG011", "[|Memory<float> input|], int height, int width, ReadOnlySpan<float> filter, Span<float> output")]
    [InlineData("SCG011", "ReadOnlySpan<float> input, int height, int width, [|float[] weights|], Span<float> output")]
    [InlineData("SCG011", "ReadOnlySpan<float> input, int height, int width, [|PackedWeights? weights|], Span<float> output")]
    [InlineData("SCG011", "ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output, [|System.Threading.Tasks.ParallelOptions? parallelOptions|]")]
    [InlineData("SCG024", "ReadOnlySpan<float> input, int height, int width, PackedWeights weights, [|ReadOnlySpan<float> filter|], Span<float> output")]
    [InlineData("SCG024", "ReadOnlySpan<float> input, int height, int width, PackedWeights weights, [|ReadOnlySpan<float> slope|], Span<float> output")]
    [InlineData("SCG011", "ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, [|Span<float> residual|], Span<float> output")]
    [InlineData("SCG008", "ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> [|residuals|], Span<float> output")]
    [InlineData("SCG027", "ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, [|ReadOnlySpan<float> slope|], Span<float> output")]
    public Task A_depthwise_signature(string id, string parameters) => Expect(id, Sources.Depthwise(parameters: parameters));

    [Theory]
    [InlineData("SCG002", "[DepthwiseConv2D(3, 3, InputChannels = 8)] public static extern void [|Edge|](" + Sources.Parameters + ");")]
    [InlineData("SCG006", "public static int Count { [[|DepthwiseConv2D(3, 3, InputChannels = 8)|]] get => 1; }")]
    [InlineData("SCG006", "static void M() { [[|DepthwiseConv2D(3, 3, InputChannels = 8)|]] void Local() { } Local(); }")]
    [InlineData("SCG006", "static readonly Action A = [[|DepthwiseConv2D(3, 3, InputChannels = 8)|]] () => { };")]
    [InlineData("SCG002", "[DepthwiseConv2D(3, 3, InputChannels = 8, Height = 1, Width = 1)] static partial void [|Edge|](" + Spans + ") { }")]
    [InlineData("SCG002", "[DepthwiseConv2D(3, 3, InputChannels = 8, Height = 1, Width = 1)] static void [|Edge|](" + Spans + ") => output.Clear();")]
    public Task A_declaration(string id, string method) => Expect(id, Sources.Method(method));

    [Fact]
    public async Task Every_type_around_the_method_is_named()
    {
        ImmutableArray<Diagnostic> diagnostics = await AnalyzerHarness.Run(Compilations.Usings
            + "class Outer { struct Inner { [DepthwiseConv2D(3, 3, InputChannels = 8)] static partial void Edge(" + Sources.Parameters + "); } }");

        Assert.Equal(
            [
                "'Edge' is a kernel, so the class 'Outer' must be declared partial",
                "'Edge' is a kernel, so the struct 'Inner' must be declared partial",
            ],
            diagnostics.Select(Message));
    }

    [Theory]
    [InlineData("fliter", "DepthwiseConv2D has no parameter 'fliter' (did you mean 'filter'?); it takes input, batch, height, width, filter, bias, slope, residual, weights, output, inputRowStride, inputImageStride, residualRowStride, residualImageStride, outputRowStride, outputImageStride, parallelOptions")]
    [InlineData("stride", "DepthwiseConv2D has no parameter 'stride'; it takes input, batch, height, width, filter, bias, slope, residual, weights, output, inputRowStride, inputImageStride, residualRowStride, residualImageStride, outputRowStride, outputImageStride, parallelOptions")]
    [InlineData("Bias", "DepthwiseConv2D has no parameter 'Bias' (did you mean 'bias'?); it takes input, batch, height, width, filter, bias, slope, residual, weights, output, inputRowStride, inputImageStride, residualRowStride, residualImageStride, outputRowStride, outputImageStride, parallelOptions")]
    public async Task An_unknown_parameter_is_guessed(string name, string message)
    {
        string parameters = name == "fliter"
            ? Sources.Parameters.Replace("filter", name, StringComparison.Ordinal)
            : Sources.Parameters + $", ReadOnlySpan<float> {name}";
        Assert.Equal(message, Message(Assert.Single(await AnalyzerHarness.Run(Sources.Depthwise(parameters: parameters)))));
    }

    [Theory]
    [InlineData("DepthwiseConv1D(3, InputChannels = 8)", "int height")]
    [InlineData("Conv1D(3, InputChannels = 8, OutputChannels = 8)", "long Height")]
    public async Task A_sequence_has_no_height(string attribute, string height)
    {
        Diagnostic diagnostic = Assert.Single(await AnalyzerHarness.Run(Sources.Depthwise(attribute, $"{Sources.SequenceParameters}, {height}")));
        Assert.Contains($"has no parameter '{height.Split(' ')[1]}' (sequences have no height: leave it out); it takes input, batch, width", Message(diagnostic), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SCG029", "[|null!|], null!")]
    [InlineData("SCG029", "[|default|], new float[] { 1 }")]
    [InlineData("SCG029", "rowTaps: [|null|], columnTaps: new float[] { 1 }")]
    [InlineData("SCG029", "[|null!|], 3, 3")]
    [InlineData("SCG029", "[|default(float[])|], 3, 3")]
    [InlineData("SCG029", "kernelHeight: 3, kernelWidth: 3, taps: [|(float[]?)null|]")]
    public async Task Taps_that_are_null(string id, string arguments)
    {
        foreach (string accessibility in new[] { "", "public " })
        {
            string method = $"[SeparableFilter2D({arguments})] {accessibility}static partial void Smooth(ReadOnlySpan<byte> input, int height, int width, Span<byte> output);";
            Markup markup = Markup.Parse(Sources.Method(method.Replace("rowTaps: [|null|]", "[|rowTaps: null|]", StringComparison.Ordinal).Replace("taps: [|(float[]?)null|]", "[|taps: (float[]?)null|]", StringComparison.Ordinal)));
            Diagnostic[] diagnostics = [.. await AnalyzerHarness.Run(markup.Source)];
            Assert.All(diagnostics, diagnostic => Assert.Equal(id, diagnostic.Id));
            Assert.Contains(markup.Marked[0], diagnostics.Select(AnalyzerHarness.Squiggle));
            Assert.Contains("SCG029: ", GeneratorHarness.Run(markup.Source, new HarnessOptions { MayHaveErrors = true }).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_attribute_of_the_same_name_with_other_types()
    {
        Markup markup = Markup.Parse(Compilations.Usings + $$"""
            namespace SepConvGen { class DepthwiseConv2DAttribute(int kernelHeight, object kernelWidth) : Attribute { public long InputChannels; public int[] Stride = [kernelHeight, (int)kernelWidth]; } }
            static partial class Blocks { [DepthwiseConv2D(3, 3, [|InputChannels = 8|], [|Stride = new[] { 1 }|])] static partial void Edge({{Sources.Parameters}}); }
            """);
        ImmutableArray<Diagnostic> diagnostics = await AnalyzerHarness.Run(markup.Source);

        Assert.Equal(["InputChannels is declared as long; it must be int", "Stride is declared as int[]; it must be int"], diagnostics.Select(Message));
        Assert.Equal(markup.Marked, diagnostics.Select(AnalyzerHarness.Squiggle));
    }

    [Fact]
    public async Task Every_missing_parameter_is_named_with_its_type()
    {
        ImmutableArray<Diagnostic> diagnostics = await AnalyzerHarness.Run(Sources.Separable("SeparableConv2D(3, 3, InputChannels = 8, OutputChannels = 8)", "int width"));

        Assert.Equal(
            [
                "SeparableConv2D needs a parameter 'ReadOnlySpan<float> input'",
                "SeparableConv2D needs a parameter 'ReadOnlySpan<float> depthwiseFilter'",
                "SeparableConv2D needs a parameter 'ReadOnlySpan<float> pointwiseFilter'",
                "SeparableConv2D needs a parameter 'Span<float> output', or to return what it would write",
                "SeparableConv2D needs a parameter 'int height', or state Height in the attribute",
            ],
            diagnostics.Select(Message));
    }

    [Fact]
    public async Task Both_missing_channel_counts_are_named() => Assert.Equal(
        ["InputChannels must be stated", "OutputChannels must be stated"],
        (await AnalyzerHarness.Run(Sources.Depthwise("PointwiseConv2D"))).Select(Message));

    [Theory]
    [InlineData("Activation = Activation.Clamp, ActivationMin = 0f, ActivationMax = 0f")]
    [InlineData("Activation = Activation.Clamp, ActivationMin = float.NegativeInfinity, ActivationMax = 1")]
    [InlineData("Activation = Activation.LeakyRelu, ActivationAlpha = 0f")]
    [InlineData("Stride = 1, DilationHeight = 1, ChannelMultiplier = 1")]
    [InlineData("Padding = Padding.Explicit, PadBottom = 0")]
    public async Task Arguments_that_are_stated_at_their_defaults_count(string arguments) =>
        Assert.Empty(await AnalyzerHarness.Run(Sources.Depthwise($"DepthwiseConv2D(3, 3, InputChannels = 8, {arguments})")));

    [Fact]
    public async Task A_method_without_the_attribute_is_left_alone() =>
        Assert.Empty(await AnalyzerHarness.Run(Sources.Method("[Obsolete] static int Edge() => 1;")));

    [Fact]
    public async Task A_call_of_a_placeholder_is_an_error_that_says_why()
    {
        GeneratorRun run = GeneratorHarness.Run(
            Sources.Depthwise("DepthwiseConv2D(3, 0, InputChannels = 8)") + "static class Caller { static void M() => Blocks.Edge(default, 1, 1, default, default); }",
            new HarnessOptions { MayHaveErrors = true });

        Diagnostic problem = Assert.Single(run.Problems);
        Assert.Equal("CS0619", problem.Id);
        Assert.Contains("SCG014: kernelWidth is 0; it must be from 1 to 1,024", Message(problem), StringComparison.Ordinal);
        Assert.Single(await AnalyzerHarness.Analyze(run.Output));
    }

    [Theory]
    [InlineData("[DepthwiseConv2D(3, 3)] public static partial int Edge(ref int @class, in long b, out int c, params string[] d);")]
    [InlineData("[DepthwiseConv2D(3, 3)] internal static unsafe partial void Edge(float* input);")]
    [InlineData("[DepthwiseConv2D(3, 3)] [SeparableConv2D(3, 3)] [PointwiseConv2D] public static partial void @event(this Span<float> output);")]
    [InlineData("[DepthwiseConv2D(3, 3)] public static partial ref readonly int Edge(int[] input, __arglist);")]
    [InlineData("[Obsolete] [DepthwiseConv2D(3, 3)] public static partial void Edge();")]
    [InlineData("[DepthwiseConv2D(3, 3)] public static partial void Edge<T, @class>(T? input) where T : class?, System.IComparable<@class>, new() where @class : unmanaged, System.Enum;")]
    [InlineData("[DepthwiseConv2D(3, 3)] public static partial void Edge<T>(T input) where T : notnull, allows ref struct;")]
    [InlineData("[DepthwiseConv2D(3, 3)] public static partial (int A, string? B) Edge<TFirst, TSecond>(TFirst first, TSecond[] second);")]
    public void A_placeholder_repeats_any_declaration(string method)
    {
        GeneratorRun run = GeneratorHarness.Run(Sources.Method(method), new HarnessOptions { MayHaveErrors = true, AllowUnsafe = true });
        Assert.DoesNotContain(run.Problems, problem => problem.Severity == DiagnosticSeverity.Error);
        Assert.Contains("NotSupportedException", run.Text, StringComparison.Ordinal);
    }

    private static async Task Expect(string id, string marked, int others = 0)
    {
        Markup markup = Markup.Parse(marked);
        ImmutableArray<Diagnostic> diagnostics = await AnalyzerHarness.Run(markup.Source);

        Diagnostic diagnostic = Assert.Single(diagnostics, diagnostic => diagnostic.Id == id);
        Assert.Equal(markup.Marked, [AnalyzerHarness.Squiggle(diagnostic)]);
        if (others == 0)
        {
            Assert.Single(diagnostics);
        }
    }

    private static string Message(Diagnostic diagnostic) => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
}
