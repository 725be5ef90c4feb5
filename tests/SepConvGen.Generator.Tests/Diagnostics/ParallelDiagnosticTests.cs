using Microsoft.CodeAnalysis;
using SepConvGen.Generator.Tests.Harness;
using Xunit;

namespace SepConvGen.Generator.Tests.Diagnostics;

/// <summary>Kernels that get threads in code that a parallel loop runs (SCG062), and code that only looks like that.</summary>
public class ParallelDiagnosticTests
{
    private const string Call = "Edge(x, 8, 8, f, y, [|options|])";

    [Theory]
    [InlineData($"Parallel.For(0, n, i => {Call});")]
    [InlineData($"Parallel.For(0L, n, i => {{ if (i > 1) {{ {Call}; }} }});")]
    [InlineData($"Parallel.For(0, n, options, () => 0, (i, state, sum) => {{ {Call}; return sum; }}, sum => {{ }});")]
    [InlineData($"Parallel.ForEach(items, item => {Call});")]
    [InlineData($"Parallel.ForEachAsync(items, async (item, token) => {{ await Task.Yield(); {Call}; }}).Wait();")]
    [InlineData($"Parallel.ForAsync(0, n, (i, token) => {{ {Call}; return default; }}).Wait();")]
    [InlineData($"Parallel.Invoke(() => {Call}, () => {{ }});")]
    [InlineData($"Parallel.Invoke(new Action[] {{ delegate {{ {Call}; }} }});")]
    [InlineData($"items.AsParallel().ForAll(item => {Call});")]
    [InlineData($"_ = items.AsParallel().Select(item => {{ {Call}; return item; }}).Sum();")]
    [InlineData($"Parallel.For(0, n, Body); void Body(int i) => {Call};")]
    [InlineData($"Parallel.For(0, n, new Action<int>(Body)); void Body(int i) {{ {Call}; }}")]
    [InlineData($"Parallel.For(0, n, i => Array.ForEach(items, item => {Call}));")]
    [InlineData("Parallel.For(0, n, i => Edge(parallelOptions: [|options|], input: x, height: 8, width: 8, filter: f, output: y));")]
    [InlineData("Parallel.For(0, n, i => Edge(x, 8, 8, f, y, [|new ParallelOptions()|]));")]
    [InlineData("Parallel.For(0, n, i => Edge(x, 8, 8, f, y, [|new() { MaxDegreeOfParallelism = 2 }|]));")]
    [InlineData("Parallel.For(0, n, i => Edge(x, 8, 8, f, y, [|all|]));")]
    [InlineData("Parallel.For(0, n, i => Of<int>.Edge(x, 8, 8, f, y, [|options|]));")]
    [InlineData("Parallel.For(0, n, i => { x.Blur(8, 8, y, [|options|]); });")]
    public async Task Threads_upon_threads(string body)
    {
        Markup markup = Markup.Parse(Source(body));
        Diagnostic diagnostic = Assert.Single(await AnalyzerHarness.Run(markup.Source, HarnessOptions.Scalar));
        Assert.Equal("SCG062", diagnostic.Id);
        Assert.Equal(Assert.Single(markup.Marked), AnalyzerHarness.Squiggle(diagnostic));
    }

    [Theory]
    [InlineData("Edge(x, 8, 8, f, y, options); Parallel.For(0, n, i => { });")]
    [InlineData("for (int i = 0; i < n; i++) { Edge(x, 8, 8, f, y, options); }")]
    [InlineData("Parallel.For(0, n, i => Alone(x, i, 8, f, y));")]
    [InlineData("Parallel.For(0, n, i => Edge(x, 8, 8, f, y, one));")]
    [InlineData("Parallel.For(0, n, i => Edge(x, 8, 8, f, y, One));")]
    [InlineData("Parallel.For(0, n, i => Edge(x, 8, 8, f, y, Single));")]
    [InlineData("Parallel.For(0, n, i => Edge(x, 8, 8, f, y, new ParallelOptions { MaxDegreeOfParallelism = 1 }));")]
    [InlineData("Parallel.For(0, n, i => Edge(x, 8, 8, f, y, null!));")]
    [InlineData("Array.ForEach(items, i => Edge(x, 8, 8, f, y, options));")]
    [InlineData("Own.Parallel.For(0, n, i => Edge(x, 8, 8, f, y, options));")]
    [InlineData("Parallel.For(0, n, i => { }); Body(0); void Body(int i) => Edge(x, 8, 8, f, y, options);")]
    [InlineData("Parallel.For(0, n, i => NoKernel(x, options));")]
    [InlineData("_ = items.Select(item => { Edge(x, 8, 8, f, y, options); return item; }).Sum();")]
    public async Task Nothing_to_say(string body) => Assert.Empty(await AnalyzerHarness.Run(Source(body), HarnessOptions.Scalar));

    [Fact]
    public async Task It_names_the_loop_and_the_kernel()
    {
        Diagnostic diagnostic = Assert.Single(await AnalyzerHarness.Run(Markup.Parse(Source($"Parallel.ForEach(items, item => {Call});")).Source, HarnessOptions.Scalar));
        Assert.StartsWith(
            "The body of 'Parallel.ForEach' runs on several threads already, and 'Edge' would start more",
            diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture),
            StringComparison.Ordinal);
    }

    private static string Source(string body) => $$"""
        using System;
        using System.Linq;
        using System.Threading.Tasks;
        using SepConvGen;
        namespace Demo
        {
            public static partial class Blocks
            {
                private static readonly ParallelOptions One = new() { MaxDegreeOfParallelism = 1 };
                private static ParallelOptions Single => new ParallelOptions { MaxDegreeOfParallelism = 1 };

                [DepthwiseConv2D(3, 3, InputChannels = 8)]
                public static partial void Edge({{Sources.Parameters}}, ParallelOptions parallelOptions);

                [DepthwiseConv2D(3, 3, InputChannels = 8)]
                public static partial void Alone({{Sources.Parameters}});

                [SeparableFilter2D(new float[] { 1, 2, 1 }, new float[] { 1, 2, 1 }, InputChannels = 1)]
                public static partial void Blur(this float[] input, int height, int width, float[] output, ParallelOptions parallelOptions);

                public static void NoKernel(float[] input, ParallelOptions parallelOptions) { }

                public static void Run(float[] x, float[] f, float[] y, int n, int[] items, ParallelOptions options)
                {
                    ParallelOptions one = new ParallelOptions { MaxDegreeOfParallelism = 1 }, all = new() { TaskScheduler = null };
                    {{body}}
                    GC.KeepAlive(one);
                    GC.KeepAlive(all);
                    GC.KeepAlive(One);
                }
            }

            public static partial class Of<T>
            {
                [DepthwiseConv2D(3, 3, InputChannels = 8)]
                public static partial void Edge({{Sources.Parameters}}, ParallelOptions parallelOptions);
            }
        }
        namespace Demo.Own
        {
            static class Parallel
            {
                public static void For(int from, int to, Action<int> body) { }
            }
        }
        """;
}
