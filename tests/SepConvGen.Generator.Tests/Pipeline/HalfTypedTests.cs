using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SepConvGen.Generator.Tests.Harness;
using SepConvGen.Tests.Shared;
using Xunit;

namespace SepConvGen.Generator.Tests.Pipeline;

/// <summary>Code is typed from left to right: at no point may generator or analyzer throw. (A run that is not thorough tries each eleventh point.)</summary>
public class HalfTypedTests
{
    public static TheoryData<string> Methods =>
    [
        """
        namespace Demo;
        partial class Blocks<T> where T : class
        {
            /// <summary>Edges.</summary>
            [DepthwiseConv2D(3, kernelWidth: 5, InputChannels = 24, ChannelMultiplier = 2, StrideHeight = 2, Padding = Padding.Explicit, PadTop = 1)]
            public static partial void Edge(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output);
        }
        """,
        """
        partial record struct Blocks
        {
            [PointwiseConv2D(InputChannels = 8, OutputChannels = 16, Height = 7, Width = 7, Activation = Activation.Clamp, ActivationMin = -1f, ActivationMax = 1f)]
            internal readonly partial void @for(ReadOnlySpan<float> input, int batch, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);
        }
        """,
        """
        namespace Demo { partial interface IBlocks { partial class @class {
            [SeparableConv2D(3, 3, InputChannels = 8, OutputChannels = 8, DepthwiseActivation = Activation.LeakyRelu, DepthwiseActivationAlpha = 0.1f)]
            private protected static unsafe partial void Block(scoped ReadOnlySpan<float> input, int height, int width,
                ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> pointwiseFilter, Span<float> output);
        } } }
        """,
        """
        static partial class Blocks
        {
            [InvertedResidual2D(3, 3, InputChannels = 8, ExpandedChannels = 24, OutputChannels = 8, Padding = Padding.Same, Residual = true, ExpandActivation = Activation.Relu6)]
            public static partial void Block(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> expandFilter, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> projectFilter, Span<float> output);
        }
        """,
        """
        static partial class Blocks
        {
            [SeparableConv2D(3, 3, InputChannels = 8, OutputChannels = 8)]
            public static partial void Block(ReadOnlySpan<float> input, int height, int width, PackedWeights weights, System.Threading.Tasks.ParallelOptions parallelOptions, Span<float> output);
        }
        """,
        """
        static partial class Blocks
        {
            [Conv2D(3, 5, InputChannels = 8, OutputChannels = 12, Groups = 4, Stride = 2, Padding = Padding.SameLower)]
            public static partial void Mix(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, Span<float> output);
        }
        """,
        """
        static partial class Blocks
        {
            [DepthwiseConv1D(3, InputChannels = 8, Dilation = 2, Padding = Padding.Causal, Activation = Activation.Relu)]
            public static partial void Listen(ReadOnlySpan<float> input, int batch, int width, ReadOnlySpan<float> filter, StreamingState state, Span<float> output);
        }
        """,
        """
        static partial class Blocks
        {
            [SeparableConv1D(kernelWidth: 3, InputChannels = 8, OutputChannels = 4, Width = 49, Padding = Padding.Explicit, PadLeft = 1, DepthwiseActivation = Activation.Relu)]
            public static partial void Hear(ReadOnlySpan<float> input, PackedWeights weights, Span<float> output);

            [Conv1D(3, InputChannels = 8, OutputChannels = 4, Groups = 2, Stride = 2)]
            public static partial void Steps(ReadOnlySpan<float> input, int width, ReadOnlySpan<float> filter, Span<float> output);
        }
        """,
        """
        static partial class Filters
        {
            [SeparableFilter2D(new float[] { -1, 0, 1, -2, 0, 2 }, 2, kernelWidth: 3, Channels = 3, Scale = 0.5f, Border = Border.Constant, BorderValue = 1)]
            public static partial void Sobel(ReadOnlySpan<byte> input, int height, int width, Span<short> output);
            [SeparableFilter2D(new[] { 1f, 2f }, rowTaps: [1f], Offset = -1)] static partial void Mean(Span<float> output, ReadOnlySpan<ushort> input, int height, int width);
        }
        """,
        """
        static partial class Blocks
        {
            [SeparableConv2D(3, 3, InputChannels = 8, OutputChannels = 8, Width = 9)]
            public static partial System.Numerics.Tensors.Tensor<float> Block(System.Numerics.Tensors.ReadOnlyTensorSpan<float> input, float[] depthwiseFilter, ReadOnlyMemory<float> pointwiseFilter);
            [Conv1D(3, InputChannels = 8, OutputChannels = 4)] static partial void Steps(float[] input, int width, System.Numerics.Tensors.Tensor<float> filter, Memory<float> output);
        }
        """,
        """
        class Wrong<T> { [DepthwiseConv2D(3, 3), PointwiseConv2D] [DepthwiseConv2D] static int Edge<U>(this ref int @in, params float[] d, in Span<float> input = default) where U : T => 1;
            int P { [PointwiseConv2D] get { [DepthwiseConv2D(3, 3)] void F() { } var f = [SeparableConv2D(1, 1)] (int x) => x; return 1; } }
        """,
    ];

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task No_prefix_makes_generator_or_analyzer_throw(string source)
    {
        CSharpCompilation compilation = Compilations.Of(Compilations.Usings, new HarnessOptions());
        GeneratorDriver driver = GeneratorHarness.Driver(new HarnessOptions());
        foreach (int length in Enumerable.Range(0, source.Length + 1).Some(11))
        {
            string prefix = source[..length];
            driver = driver.RunGeneratorsAndUpdateCompilation(
                compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], Compilations.Tree(Compilations.Usings + prefix, "Source.cs")),
                out Compilation output,
                out _,
                TestContext.Current.CancellationToken);
            Assert.True(Assert.Single(driver.GetRunResult().Results).Exception is null, prefix);
            Assert.Equal(GeneratorHarness.Files(Fresh(prefix)), GeneratorHarness.Files(driver));
            Assert.All(await AnalyzerHarness.Analyze(output), diagnostic => Assert.True(diagnostic.Id != "AD0001", $"{prefix}\n{diagnostic}"));
        }
    }

    // A driver that has seen nothing of what was typed before.
    private static GeneratorDriver Fresh(string prefix) => GeneratorHarness.Driver(new HarnessOptions())
        .RunGenerators(Compilations.Of(Compilations.Usings + prefix, new HarnessOptions()), TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("[DepthwiseConv2D(3, 3, InputChannels = \"8\")] partial void Edge(" + Sources.Parameters + ");")]
    [InlineData("[DepthwiseConv2D(3, InputChannels = 8)] partial void Edge(" + Sources.Parameters + ");")]
    [InlineData("[DepthwiseConv2D(3, 3, InputChannels = Missing)] partial void Edge(" + Sources.Parameters + ");")]
    [InlineData("[DepthwiseConv2D(3, 3, InputChannels = 8)] partial void Edge(ReadOnlySpam<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output);")]
    [InlineData("[DepthwiseConv2D(3, 3, InputChannels = 8)] partial Void Edge(" + Sources.Parameters + ");")]
    public async Task What_the_compiler_explains_is_left_to_it(string method)
    {
        GeneratorRun run = GeneratorHarness.Run(Sources.Method("static " + method), new HarnessOptions { MayHaveErrors = true });

        Assert.Empty(run.Files);
        Assert.Empty(await AnalyzerHarness.Analyze(run.Output));
        Assert.Contains(run.Problems, problem => problem.Severity == DiagnosticSeverity.Error);
    }
}
