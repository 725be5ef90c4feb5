using System.Globalization;
using Microsoft.CodeAnalysis;
using SepConvGen.Generator.Tests.Harness;
using Xunit;

namespace SepConvGen.Generator.Tests.Diagnostics;

/// <summary>Kernels that could be one (SCG065), and pairs that could not, or of which it is not sure.</summary>
public class StepsDiagnosticTests
{
    private const string Buffer = "float[] t = new float[n];";

    [Theory]
    [InlineData($"{Buffer} Edge(x, 8, n, f, t); [|Mix|](t, 8, n, f, y);")]
    [InlineData("var t = new float[n * n]; Edge(x, 8, n, f, t); [|Blocks.Mix|](output: y, input: t, height: 8, width: n, filter: f);")]
    [InlineData("Span<float> t = new float[n]; Edge(x, 8, n, f, t); [|Mix|](t, 8, n, f, y);")]
    [InlineData("Span<float> t = stackalloc float[64]; Edge(x, 8, n, f, t); [|Mix|](t, 8, n, f, y);")]
    [InlineData($"{Buffer} Edge(x, 8, n, f, t); float[] z = new float[MixOutputLength(8, n)]; [|Mix|](t, 8, n, f, z); GC.KeepAlive(z);")]
    [InlineData($"for (int i = 0; i < n; i++) {{ {Buffer} Edge(x, 8, n, f, t); [|Mix|](t, 8, n, f, y); }}")]
    [InlineData($"Action later = () => {{ {Buffer} Edge(x, 8, n, f, t); [|Mix|](t, 8, n, f, y); }}; later();")]
    [InlineData("float[] t = EdgeOf(x, 8, n, f); [|Mix|](t, 8, n, f, y);")]
    [InlineData("float[] t = EdgeOf(x, 8, n, f); float[] z = [|MixOf|](t, 8, n, f); GC.KeepAlive(z);")]
    [InlineData("float[] t = EdgeOf(x, 8, n, f); y = [|MixOf|](t, 8, n, f);")]
    [InlineData("[|Mix|](EdgeOf(x, 8, n, f), 8, n, f, y);")]
    [InlineData("GC.KeepAlive([|MixOf|](EdgeOf(x, 8, n, f), 8, n, f));")]
    [InlineData($"{Buffer} Edge(x, 8, n, f, t); [|MixAdd|](t, 8, n, f, x, y);")]
    [InlineData($"{Buffer} Widen(x, 8, n, f, t); [|Block|](t, 8, n, f, f, y);")]
    public async Task Two_that_could_be_one(string body)
    {
        Markup markup = Markup.Parse(Source(body));
        Diagnostic diagnostic = Assert.Single(await AnalyzerHarness.Run(markup.Source, HarnessOptions.Scalar));
        Assert.Equal("SCG065", diagnostic.Id);
        Assert.Equal(Assert.Single(markup.Marked), AnalyzerHarness.Squiggle(diagnostic));
    }

    [Theory]
    [InlineData($"{Buffer} Edge(x, 8, n, f, t); Mix(t, 8, n, f, y); GC.KeepAlive(t);")]
    [InlineData($"{Buffer} Edge(x, 8, n, f, t); Mix(t, 8, n, f, y); Action later = () => t[0] = 1; later();")]
    [InlineData($"{Buffer} Edge(x, 8, n, f, t); x[0] = 1; Mix(t, 8, n, f, y);")]
    [InlineData($"{Buffer} Edge(x, 8, n, f, t); Mix(t, 8, n, f, x);")]
    [InlineData($"{Buffer} Edge(x.AsSpan(0, n), 8, n, f, t); Mix(t, 8, n, f, x.AsSpan(n));")]
    [InlineData($"{Buffer} Edge(x, 8, n, f, t); if (n > 3) {{ Mix(t, 8, n, f, y); }}")]
    [InlineData($"{Buffer} if (n > 3) {{ Edge(x, 8, n, f, t); }} Mix(t, 8, n, f, y);")]
    [InlineData($"{Buffer} Edge(x, 8, n, f, t); if (n > 3) Mix(t, 8, n, f, y);")]
    [InlineData("float[] t = field; Edge(x, 8, n, f, t); Mix(t, 8, n, f, y);")]
    [InlineData("Edge(x, 8, n, f, field); Mix(field, 8, n, f, y);")]
    [InlineData("Edge(x, 8, n, f, y); Mix(y, 8, n, f, field);")]
    [InlineData($"{Buffer} EdgeAdd(x, 8, n, f, y, t); Mix(t, 8, n, f, y);")]
    [InlineData($"{Buffer} Edge(x, 8, n, f, t); MixPlanes(t, 8, n, f, y);")]
    [InlineData($"{Buffer} Edge(x, 8, n, f, t); Narrow(t, 8, n, f, y);")]
    [InlineData($"{Buffer} Mix(x, 8, n, f, t); Edge(t, 8, n, f, y);")]
    [InlineData($"{Buffer} Mix(x, 8, n, f, t); Mix(t, 8, n, f, y);")]
    [InlineData($"{Buffer} Widen(x, 8, n, f, t); Repeated(t, 8, n, f, f, y);")]
    [InlineData($"{Buffer} Edge(x, 8, n, f, t.AsSpan(0, n)); Mix(t, 8, n, f, y);")]
    [InlineData("float[] t = EdgeOf(x, 8, n, f); Mix(t, 8, n, f, y); GC.KeepAlive(t);")]
    [InlineData("float[] t = new float[n], u = new float[n]; Edge(x, 8, n, f, u); Mix(t, 8, n, f, y);")]
    public async Task Nothing_to_say(string body) => Assert.Empty(await AnalyzerHarness.Run(Source(body), HarnessOptions.Scalar));

    [Theory]
    [InlineData($"{Buffer} Edge(x, 8, n, f, t); Mix(t, 8, n, f, y);", "Only 'Mix' reads what 'Edge' writes: one SeparableConv2D kernel has the same bits, and keeps the 8 channels between them in the cache")]
    [InlineData($"{Buffer} Widen(x, 8, n, f, t); Block(t, 8, n, f, f, y);", "Only 'Block' reads what 'Widen' writes: one InvertedResidual2D kernel has the same bits, and keeps the 48 channels between them in the cache")]
    public async Task It_names_the_attribute_that_has_both(string body, string message) => Assert.Equal(
        message, Assert.Single(await AnalyzerHarness.Run(Source(body), HarnessOptions.Scalar)).GetMessage(CultureInfo.InvariantCulture));

    private static string Source(string body) => $$"""
        using System;
        using SepConvGen;
        namespace Demo;
        public static partial class Blocks
        {
            private static float[] field = new float[64];

            [DepthwiseConv2D(3, 3, InputChannels = 8, Padding = Padding.Same)]
            public static partial void Edge({{Sources.Parameters}});

            [DepthwiseConv2D(3, 3, InputChannels = 8, Padding = Padding.Same)]
            public static partial void EdgeAdd(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> residual, Span<float> output);

            [DepthwiseConv2D(3, 3, InputChannels = 8, Padding = Padding.Same)]
            public static partial float[] EdgeOf(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter);

            [PointwiseConv2D(InputChannels = 8, OutputChannels = 8)]
            public static partial void Mix({{Sources.Parameters}});

            [PointwiseConv2D(InputChannels = 8, OutputChannels = 8, Layout = Layout.Nchw)]
            public static partial void MixPlanes({{Sources.Parameters}});

            [PointwiseConv2D(InputChannels = 8, OutputChannels = 8)]
            public static partial void MixAdd(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> residual, Span<float> output);

            [PointwiseConv2D(InputChannels = 8, OutputChannels = 8)]
            public static partial float[] MixOf(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter);

            [PointwiseConv2D(InputChannels = 4, OutputChannels = 8)]
            public static partial void Narrow({{Sources.Parameters}});

            [PointwiseConv2D(InputChannels = 8, OutputChannels = 48)]
            public static partial void Widen({{Sources.Parameters}});

            [SeparableConv2D(3, 3, InputChannels = 48, OutputChannels = 8)]
            public static partial void Block({{Sources.SeparableParameters}});

            [SeparableConv2D(3, 3, InputChannels = 48, ChannelMultiplier = 2, OutputChannels = 8)]
            public static partial void Repeated({{Sources.SeparableParameters}});

            public static void Run(float[] x, float[] f, float[] y, int n)
            {
                {{body}}
                GC.KeepAlive(field);
            }
        }
        """;
}
