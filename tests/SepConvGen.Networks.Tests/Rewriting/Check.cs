using SepConvGen.Networks.Graphs;
using SepConvGen.Networks.Rewriting;
using Xunit;

namespace SepConvGen.Networks.Tests.Rewriting;

/// <summary>Runs rewrites on a graph and compares what it computes before and after.</summary>
internal static class Check
{
    /// <summary>By one rewrite, or by several that run in turns.</summary>
    public static List<string> Rewritten(GraphBuilder builder, params Rewrite[] rewrites) =>
        Compared(builder.Graph, () => GraphRewriter.Rewrite(builder.Graph, [rewrites]));

    public static List<string> Compared(Graph graph, Func<List<string>> rewrite)
    {
        double[][] expected = Evaluator.Run(graph);
        List<string> names = [.. graph.Outputs.Select(output => output.Name)];
        List<string> lines = rewrite();
        Assert.Equal(names, graph.Outputs.Select(output => output.Name));
        double[][] actual = Evaluator.Run(graph);
        for (int output = 0; output < expected.Length; output++)
        {
            double scale = Math.Max(1, expected[output].Max(Math.Abs));
            Assert.All(expected[output].Zip(actual[output]), pair => Assert.InRange(Math.Abs(pair.First - pair.Second), 0, scale * 1e-6));
        }

        return lines;
    }

    /// <summary>The operators that are left, in their order.</summary>
    public static string Operators(GraphBuilder builder) => string.Join(" ", builder.Graph.Nodes.Select(node => node.Operator));

    /// <summary>The rewrite leaves the graph as it is.</summary>
    public static void Unchanged(GraphBuilder builder, params Rewrite[] rewrites)
    {
        string before = Operators(builder);
        Assert.Empty(Rewritten(builder, rewrites));
        Assert.Equal(before, Operators(builder));
    }
}
