using SepConvGen.Generator.Tests.Harness;
using Xunit;

namespace SepConvGen.Generator.Tests.Pipeline;

/// <summary>Configurations far apart: the harness compiles the kernel of each. That they compute right is the run-time tests' matter.</summary>
public class ConfigurationTests
{
    private static readonly string[] Tiers = ["Avx512", "Avx2", "Neon", "Scalar"];

    private const string Fixed = "ReadOnlySpan<float> input, ReadOnlySpan<float> filter, Span<float> output";

    private const string Everything =
        "ReadOnlySpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output";

    [Theory]
    [InlineData("1, 1, InputChannels = 1")]
    [InlineData("1, 7, InputChannels = 3, ChannelMultiplier = 5")]
    [InlineData("9, 2, InputChannels = 17, StrideHeight = 3, DilationWidth = 2, Padding = Padding.SameLower")]
    [InlineData("11, 11, InputChannels = 96, Stride = 4, Padding = Padding.Explicit, PadTop = 7")]
    [InlineData("1024, 1024, InputChannels = 2, Dilation = 65536, Stride = 65536, Padding = Padding.Explicit, PadTop = 65536, PadLeft = 65536")]
    [InlineData("3, 3, InputChannels = 65536, ChannelMultiplier = 2")]
    [InlineData("3, 3, InputChannels = 24, Activation = Activation.Clamp, ActivationMin = -0.1f, ActivationMax = 1e-30f")]
    [InlineData("3, 3, InputChannels = 24, Activation = Activation.Clamp, ActivationMin = float.NegativeInfinity, ActivationMax = float.PositiveInfinity")]
    [InlineData("3, 3, InputChannels = 24, Activation = Activation.Clamp, ActivationMin = float.MinValue, ActivationMax = float.Epsilon")]
    [InlineData("3, 3, InputChannels = 24, Activation = Activation.LeakyRelu, ActivationAlpha = -1e20f")]
    [InlineData("3, 3, InputChannels = 24, Activation = Activation.HardSwish")]
    [InlineData("3, 3, InputChannels = 24, Activation = Activation.HardSigmoid")]
    public void Depthwise(string arguments)
    {
        GeneratorHarness.Run(Sources.Depthwise($"DepthwiseConv2D({arguments})"));
        GeneratorHarness.Run(Sources.Depthwise($"DepthwiseConv2D({arguments})", Everything));
        GeneratorHarness.Run(Sources.Depthwise($"DepthwiseConv2D({arguments}, Height = 7, Width = 9)", Fixed));
    }

    [Theory]
    [InlineData("InputChannels = 1, OutputChannels = 1")]
    [InlineData("InputChannels = 3, OutputChannels = 17, Activation = Activation.Relu")]
    [InlineData("InputChannels = 65536, OutputChannels = 5, Activation = Activation.Relu6")]
    [InlineData("InputChannels = 5, OutputChannels = 65536")]
    public void Pointwise(string arguments)
    {
        GeneratorHarness.Run(Sources.Depthwise($"PointwiseConv2D({arguments})"));
        GeneratorHarness.Run(Sources.Depthwise($"PointwiseConv2D({arguments})", Everything));
        GeneratorHarness.Run(Sources.Depthwise($"PointwiseConv2D({arguments}, Height = 1, Width = 1)", Fixed));
    }

    [Theory]
    [InlineData("1, 1, InputChannels = 1, OutputChannels = 1")]
    [InlineData("1, 1, InputChannels = 1, OutputChannels = 5, Groups = 1, Padding = Padding.Explicit, PadLeft = 3")]
    [InlineData("3, 3, InputChannels = 3, OutputChannels = 33, Stride = 2, Padding = Padding.Same")]
    [InlineData("7, 2, InputChannels = 5, OutputChannels = 2, DilationWidth = 3, Padding = Padding.SameLower, Activation = Activation.HardSwish")]
    [InlineData("3, 3, InputChannels = 256, OutputChannels = 256, Groups = 32, Padding = Padding.Same")]
    [InlineData("3, 3, InputChannels = 21, OutputChannels = 35, Groups = 7, Stride = 3")]
    [InlineData("3, 3, InputChannels = 24, OutputChannels = 48, Groups = 24, Padding = Padding.Same")]
    [InlineData("64, 64, InputChannels = 2, OutputChannels = 6, Groups = 2, Dilation = 65536, Stride = 65536, Padding = Padding.Explicit, PadTop = 65536, PadLeft = 65536")]
    [InlineData("1, 64, InputChannels = 65536, OutputChannels = 17, Dilation = 65536, Stride = 65536, Padding = Padding.Explicit, PadTop = 65536, PadLeft = 65536")]
    [InlineData("1, 2, InputChannels = 65536, OutputChannels = 32768, Groups = 16384, DilationWidth = 65536, Stride = 65536")]
    [InlineData("1, 3, InputChannels = 5, OutputChannels = 65536")]
    [InlineData("3, 3, InputChannels = 65536, OutputChannels = 17, Dilation = 65536")]
    [InlineData("3, 5, InputChannels = 65536, OutputChannels = 3, DilationWidth = 1023, Stride = 65")]
    public void Convolution(string arguments)
    {
        GeneratorHarness.Run(Sources.Depthwise($"Conv2D({arguments})"));
        GeneratorHarness.Run(Sources.Depthwise($"Conv2D({arguments})", Everything));
        GeneratorHarness.Run(Sources.Depthwise($"Conv2D({arguments}, Height = 7, Width = 9)", Fixed));
    }

    [Theory]
    [InlineData("3, 3, InputChannels = 65536, OutputChannels = 5, Dilation = 65536, Padding = Padding.Same, Width = 1048576")]
    [InlineData("3, 3, InputChannels = 255, OutputChannels = 5, Stride = 65536, Padding = Padding.Same, Width = 1048576")]
    [InlineData("3, 3, InputChannels = 1, OutputChannels = 65536, Padding = Padding.Same, Width = 5461")]
    [InlineData("3, 64, InputChannels = 1, OutputChannels = 3, DilationWidth = 2, Padding = Padding.SameLower, Width = 33")]
    public void Convolution_of_a_known_width(string arguments) =>
        GeneratorHarness.Run(Sources.Depthwise($"Conv2D({arguments}, Height = 1)", Fixed));

    [Theory]
    [InlineData("3, 3, InputChannels = 3, OutputChannels = 3, Padding = Padding.Same")]
    [InlineData("5, 3, InputChannels = 17, ChannelMultiplier = 3, OutputChannels = 40, StrideWidth = 2, Activation = Activation.HardSwish, DepthwiseActivation = Activation.HardSwish")]
    [InlineData("3, 3, InputChannels = 8, OutputChannels = 8, DepthwiseActivation = Activation.Clamp, DepthwiseActivationMin = 0, DepthwiseActivationMax = 1, Activation = Activation.Clamp, ActivationMin = 0, ActivationMax = 2")]
    [InlineData("3, 3, InputChannels = 8, OutputChannels = 8, DepthwiseActivation = Activation.LeakyRelu, DepthwiseActivationAlpha = 0.1f, Activation = Activation.LeakyRelu, ActivationAlpha = 0.1f")]
    public void Separable(string arguments)
    {
        GeneratorHarness.Run(Sources.Separable($"SeparableConv2D({arguments})"));
        GeneratorHarness.Run(Sources.Separable(
            $"SeparableConv2D({arguments})", "int batch, " + Sources.SeparableParameters + ", ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> bias"));
    }

    [Theory]
    [InlineData("3, 3, InputChannels = 24, ExpandedChannels = 144, OutputChannels = 24, Padding = Padding.Same, Residual = true")]
    [InlineData("1, 1, InputChannels = 1, ExpandedChannels = 1, OutputChannels = 1, Residual = true")]
    [InlineData("7, 2, InputChannels = 3, ExpandedChannels = 3, OutputChannels = 3, Stride = 3, Padding = Padding.SameLower, ExpandActivation = Activation.HardSwish, Activation = Activation.HardSwish")]
    [InlineData("3, 3, InputChannels = 65536, ExpandedChannels = 16, OutputChannels = 8, Dilation = 65536, Padding = Padding.Explicit, PadTop = 65536, ExpandActivation = Activation.Relu6, DepthwiseActivation = Activation.Silu, Activation = Activation.Silu")]
    [InlineData("3, 3, InputChannels = 3, ExpandedChannels = 6, OutputChannels = 4, Padding = Padding.Same")]
    [InlineData("3, 3, InputChannels = 40, ExpandedChannels = 6, OutputChannels = 4, Padding = Padding.Same")]
    public void Inverted(string arguments)
    {
        const string biases = ", ReadOnlySpan<float> expandBias, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> bias";
        GeneratorHarness.Run(Sources.Inverted(arguments));
        GeneratorHarness.Run(Sources.Inverted(arguments, "int batch, " + Sources.InvertedParameters + biases + ", System.Threading.Tasks.ParallelOptions parallelOptions"));
        GeneratorHarness.Run(Sources.Inverted($"{arguments}, Height = 9, Width = 9", "ReadOnlySpan<float> input, PackedWeights weights, Span<float> output"));
    }

    [Theory]
    [InlineData("1, InputChannels = 1")]
    [InlineData("1024, InputChannels = 2, Dilation = 65536, Stride = 65536, Padding = Padding.Explicit, PadLeft = 65536")]
    [InlineData("1024, InputChannels = 2, Dilation = 65536, Padding = Padding.Causal")]
    [InlineData("1024, InputChannels = 1, Padding = Padding.Causal")]
    [InlineData("9, InputChannels = 65536, Padding = Padding.SameLower, Activation = Activation.HardSwish")]
    public void Sequences(string arguments)
    {
        const string bias = ", int batch, ReadOnlySpan<float> bias";
        const string parallel = ", System.Threading.Tasks.ParallelOptions parallelOptions";
        foreach (string attribute in new[] { $"DepthwiseConv1D({arguments})", $"DepthwiseConv1D({arguments}, ChannelMultiplier = 3)", $"Conv1D({arguments}, OutputChannels = 17)" })
        {
            GeneratorHarness.Run(Sources.Depthwise(attribute, Sources.SequenceParameters));
            GeneratorHarness.Run(Sources.Depthwise(attribute, Sources.SequenceParameters + bias + parallel));
            if (arguments.Contains("Causal", StringComparison.Ordinal))
            {
                GeneratorHarness.Run(Sources.Depthwise(attribute, Sources.SequenceParameters + ", StreamingState state"));
                GeneratorHarness.Run(Sources.Depthwise(attribute, "StreamingState state, ReadOnlySpan<float> input, int batch, int width, PackedWeights weights, Span<float> output" + parallel));
            }
        }

        string separable = $"SeparableConv1D({arguments}, ChannelMultiplier = 2, OutputChannels = 5";
        GeneratorHarness.Run(Sources.Separable($"{separable})", Sources.SeparableSequenceParameters + bias));
        GeneratorHarness.Run(Sources.Separable($"{separable}, Width = 9)", "ReadOnlySpan<float> input, PackedWeights weights, Span<float> output"));
    }

    [Theory]
    [InlineData("PackedWeights weights, ")]
    [InlineData("System.Threading.Tasks.ParallelOptions parallelOptions, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> pointwiseFilter, ")]
    [InlineData("System.Threading.Tasks.ParallelOptions parallelOptions, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> depthwiseBias, ReadOnlySpan<float> pointwiseFilter, ReadOnlySpan<float> bias, ")]
    [InlineData("PackedWeights weights, System.Threading.Tasks.ParallelOptions parallelOptions, ")]
    public void Packed_and_parallel(string parameters)
    {
        GeneratorHarness.Run(Sources.Separable(
            "SeparableConv2D(3, 3, InputChannels = 8, OutputChannels = 40)", $"ReadOnlySpan<float> input, int height, int width, {parameters}Span<float> output"));
        GeneratorHarness.Run(Sources.Separable(
            "SeparableConv2D(3, 3, InputChannels = 8, OutputChannels = 40, Height = 7, Width = 7)", $"Span<float> output, int batch, {parameters}ReadOnlySpan<float> input"));
    }

    [Theory]
    [InlineData("Scalar")]
    [InlineData("Avx2")]
    [InlineData("Neon;Avx512")]
    public void Instruction_sets(string list)
    {
        string text = GeneratorHarness.Run(Sources.Depthwise(), new HarnessOptions { InstructionSets = list }).Text;
        Assert.Equal(
            Tiers.Where(set => set == "Scalar" || list.Contains(set, StringComparison.Ordinal)),
            Tiers.Where(set => text.Contains($"class Edge_{set}", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("new float[] { 1 }, new float[] { 1 }")]
    [InlineData("new float[] { -1 }, new float[] { 0, -3 }, Scale = -1e-30f, Offset = 1e30f, Channels = 4")]
    [InlineData("new float[] { 1e-38f, 3e38f }, new float[] { 1e38f, 1e-45f }, Border = Border.Wrap")]
    [InlineData("new float[] { 1, 2, 1 }, new float[] { 1, 2, 1 }, Scale = 1f / 3, Offset = 0.5f, Border = Border.Constant, BorderValue = 200")]
    [InlineData("new float[] { 0.1f, 0.2f, 0.2f, 0.4f }, 2, 2, Border = Border.Replicate")]
    [InlineData("new float[] { 65536, 1, 70000 }, new float[] { 3, 1 }, Scale = 1e-6f")]
    public void Filter(string arguments)
    {
        foreach (string input in new[] { "byte", "ushort", "short", "float" })
        {
            foreach (string output in new[] { "byte", "short", "float" })
            {
                string spans = $"ReadOnlySpan<{input}> input, Span<{output}> output";
                GeneratorHarness.Run(Sources.Method($"[SeparableFilter2D({arguments})] public static partial void Smooth({spans}, int height, int width);"));
            }
        }

        GeneratorHarness.Run(Sources.Method($"[SeparableFilter2D({arguments}, Height = 5, Width = 6)] public static partial void Smooth(ReadOnlySpan<byte> input, Span<byte> output, int batch, System.Threading.Tasks.ParallelOptions parallelOptions);"));
    }
}
