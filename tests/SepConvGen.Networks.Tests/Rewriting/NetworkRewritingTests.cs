using SepConvGen.Networks.Graphs;
using SepConvGen.Networks.Import;
using SepConvGen.Networks.Rewriting;
using SepConvGen.Networks.Tests.Harness;
using Xunit;

namespace SepConvGen.Networks.Tests.Rewriting;

/// <summary>The networks that exporters made are rewritten.</summary>
public sealed class NetworkRewritingTests
{
    public static TheoryData<string> Names => [.. TestedNetworks.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_rewritten_network_can_run_in_its_order_and_is_rewritten_the_same_way_again(string name)
    {
        string path = TestedNetworks.Load(name).Model;
        Graph graph = GraphImport.Load(path, new ImportOptions());
        Graph other = GraphImport.Load(path, new ImportOptions());
        int before = graph.Nodes.Count;
        List<string> lines = GraphRewriter.Rewrite(graph);
        Assert.Equal(lines, GraphRewriter.Rewrite(other));
        Assert.Equal(GraphText.Of(graph), GraphText.Of(other));
        Assert.Empty(GraphRewriter.Rewrite(graph));
        Assert.True(graph.Nodes.Count < before);
        HashSet<Value> known = [.. graph.Inputs];
        foreach (Node node in graph.Nodes)
        {
            Assert.All(node.Inputs.OfType<Value>(), input => Assert.True(input.Constant is not null || known.Contains(input), input.Name));
            known.UnionWith(node.Outputs);
        }

        Assert.All(graph.Outputs, output => Assert.Contains(output, known));
        string[] gone = ["BatchNormalization", "Relu", "Clip", "PRelu", "LeakyRelu", "Erf"];
        Assert.DoesNotContain(graph.Nodes, node => gone.Contains(node.Operator));
    }
}
