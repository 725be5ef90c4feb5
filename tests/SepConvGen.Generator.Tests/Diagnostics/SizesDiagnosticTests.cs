using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SepConvGen.Generator.Diagnostics;
using SepConvGen.Generator.Tests.Harness;
using Xunit;

namespace SepConvGen.Generator.Tests.Diagnostics;

/// <summary>Kernels to which every call gives the same sizes (SCG064), and those of which that is not sure.</summary>
public class SizesDiagnosticTests
{
    private const string Convolution = "Conv2D(3, 3, InputChannels = 3, OutputChannels = 8, Padding = Padding.Same)";

    private const string Twice = "Edge(x, 16, 16, f, y); Edge(x, 16, 16, f, y);";

    [Theory]
    [InlineData("private", Convolution, Twice, "Height = 16, Width = 16")]
    [InlineData("internal", Convolution, "Edge(x, 6, 8, f, y);", "Height = 6, Width = 8")]
    [InlineData("private protected", Convolution, Twice, "Height = 16, Width = 16")]
    [InlineData("private", Convolution, "Edge(x, width: 20, height: 10 + 2, filter: f, output: y); { Edge(x, Rows, 20, f, y); }", "Height = 12, Width = 20")]
    [InlineData("private", "Conv2D(3, 3, InputChannels = 3, OutputChannels = 8, Padding = Padding.Same, Stride = 2)", Twice, "Height = 16, Width = 16")]
    [InlineData("private", "DepthwiseConv2D(3, 3, InputChannels = 3, Padding = Padding.Same)", Twice, "Height = 16, Width = 16")]
    public async Task The_same_at_every_call(string modifiers, string attribute, string calls, string arguments)
    {
        Diagnostic diagnostic = Assert.Single(await AnalyzerHarness.Run(Source(modifiers, attribute, calls), HarnessOptions.Scalar));

        Assert.Equal("SCG064", diagnostic.Id);
        Assert.Equal("int height", AnalyzerHarness.Squiggle(diagnostic));
        Assert.Equal(arguments, diagnostic.Properties[FixData.Arguments]);
        Assert.StartsWith(
            $"Every call gives 'Edge' the same size: state '{arguments}' in the attribute and leave 'height' and 'width' out;",
            diagnostic.GetMessage(CultureInfo.InvariantCulture),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Convolution, "Edge(x, 9, 6, f, y);", "take 1.0 to 2.3 times as long")]
    [InlineData(Convolution, "Edge(x, 7, 14, f, y);", "take up to 2.1 times as long")]
    [InlineData(Convolution, "Edge(x, 99, 28, f, y);", "take up to 2.1 times as long")]
    [InlineData("DepthwiseConv2D(3, 3, InputChannels = 1, Padding = Padding.Same)", "Edge(x, 7, 7, f, y);", "take 1.1 to 1.6 times as long")]
    [InlineData("DepthwiseConv2D(3, 3, InputChannels = 1, Padding = Padding.Same, Stride = 2)", "Edge(x, 28, 28, f, y);", "take up to 1.3 times as long")]
    public async Task The_price_is_that_of_such_maps(string attribute, string calls, string price) => Assert.EndsWith(
        price,
        Assert.Single(await AnalyzerHarness.Run(Source("private", attribute, calls), HarnessOptions.Scalar)).GetMessage(CultureInfo.InvariantCulture),
        StringComparison.Ordinal);

    [Fact]
    public async Task One_size_that_is_left()
    {
        Diagnostic diagnostic = Assert.Single(await AnalyzerHarness.Run(Source(
            "private", "Conv2D(3, 3, InputChannels = 3, OutputChannels = 8, Padding = Padding.Same, Height = 9)", "Edge(x, 20, f, y);", "ReadOnlySpan<float> input, int width, ReadOnlySpan<float> filter, Span<float> output"), HarnessOptions.Scalar));
        Assert.Equal("int width", AnalyzerHarness.Squiggle(diagnostic));
        Assert.Equal("Width = 20", diagnostic.Properties[FixData.Arguments]);
    }

    [Theory]
    [InlineData("private", Convolution, "Edge(x, 16, 16, f, y); Edge(x, 16, 17, f, y);")]
    [InlineData("private", Convolution, "Edge(x, 16, 16, f, y); Edge(x, n, 16, f, y);")]
    [InlineData("private", Convolution, "Edge(x, 16, n, f, y);")]
    [InlineData("private", Convolution, "")]
    [InlineData("private", Convolution, "Edge(x, 16, 16, f, y); Form other = Edge; GC.KeepAlive(other);")]
    [InlineData("private", Convolution, "Edge(x, 0, 16, f, y);")]
    [InlineData("public", Convolution, Twice)]
    [InlineData("protected", Convolution, Twice)]
    [InlineData("protected internal", Convolution, Twice)]
    [InlineData("private", Convolution, "Edge(x, 16, 29, f, y);")]
    [InlineData("private", "Conv2D(3, 3, InputChannels = 3, OutputChannels = 8)", Twice)]
    [InlineData("private", "Conv2D(3, 3, InputChannels = 8, OutputChannels = 8, Padding = Padding.Same)", Twice)]
    [InlineData("private", "DepthwiseConv2D(3, 3, InputChannels = 8, Padding = Padding.Same)", Twice)]
    [InlineData("private", "PointwiseConv2D(InputChannels = 3, OutputChannels = 8)", Twice)]
    public async Task Nothing_to_say(string modifiers, string attribute, string calls) => Assert.Empty(await AnalyzerHarness.Run(Source(modifiers, attribute, calls), HarnessOptions.Scalar));

    [Theory]
    [InlineData("private", 1)]
    [InlineData("internal", 0)]
    public async Task Friends_can_call_what_is_internal(string modifiers, int told) => Assert.Equal(
        told,
        (await AnalyzerHarness.Run("[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Friend\")]\n" + Source(modifiers, Convolution, Twice).Replace("using System;\nusing SepConvGen;\n", "", StringComparison.Ordinal)
            .Replace("namespace Demo;", "namespace Demo;\nusing System;\nusing SepConvGen;", StringComparison.Ordinal), HarnessOptions.Scalar)).Length);

    [Fact]
    public async Task What_an_interface_asks_for_can_be_called_through_it() => Assert.Empty(await AnalyzerHarness.Run(
        Source("public", Convolution, Twice).Replace("public partial class Blocks", "internal interface IEdge { void Edge(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output); }\ninternal partial class Blocks : IEdge", StringComparison.Ordinal), HarnessOptions.Scalar));

    [Theory]
    [InlineData("Other.g.cs", "Blocks.Edge(null, 1, 2, null, null)", 0)]
    [InlineData("Other.g.cs", "Blocks.Equals(null, null)", 1)]
    public async Task Calls_of_other_generators_count(string file, string call, int told)
    {
        var options = new HarnessOptions { MayHaveErrors = true };
        GeneratorRun run = GeneratorHarness.Run(Source("internal", Convolution, Twice), options);
        Compilation compilation = run.Output.AddSyntaxTrees(Compilations.Tree($"namespace Demo; static class Other {{ static void Call() => {call}; }}", file, options));
        ImmutableArray<Diagnostic> diagnostics = await AnalyzerHarness.Analyze(compilation, options);
        Assert.Equal(told, diagnostics.Length);
    }

    private static string Source(string modifiers, string attribute, string calls, string parameters = Sources.Parameters) => $$"""
        using System;
        using SepConvGen;
        namespace Demo;
        public partial class Blocks
        {
            private const int Rows = 12;

            [{{attribute}}]
            {{modifiers}} partial void Edge({{parameters}});

            private delegate void Form({{parameters}});

            public void Run(float[] x, float[] f, float[] y, int n)
            {
                {{calls}}
            }
        }
        """;
}
