using SepConvGen.Networks.Graphs;
using SepConvGen.Networks.Import;
using SepConvGen.Networks.Import.Folding;
using SepConvGen.Networks.Tests.Harness;
using SepConvGen.Tests.Shared;
using Xunit;

namespace SepConvGen.Networks.Tests.Import;

/// <summary>The networks that exporters made are imported.</summary>
public sealed class KnownNetworkTests
{
    public static TheoryData<string> Names => [.. TestedNetworks.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_network_has_the_shapes_that_it_was_exported_with(string name)
    {
        KnownNetwork network = TestedNetworks.Load(name);
        Graph graph = GraphImport.Load(network.Model, new ImportOptions());
        Assert.Equal(network.DynamicBatch, graph.DynamicBatch);
        int images = network.Batch ?? 1;
        Assert.Equal(network.InputShape, Sizes(graph.Inputs.Single(), images));
        Assert.Equal(network.Outputs.Select(output => output.Name), graph.Outputs.Select(output => output.Name));
        foreach ((Value output, KnownNetwork.Output expected) in graph.Outputs.Zip(network.Outputs))
        {
            Assert.Equal(expected.Shape, Sizes(output, images));
        }

        HashSet<Value> known = [.. graph.Inputs];
        foreach (Node node in graph.Nodes)
        {
            Assert.True(Evaluation.Runs(node.Operator), node.Operator);
            Assert.All(node.Inputs.OfType<Value>(), input => Assert.True(input.Constant is not null || known.Contains(input), input.Name));
            known.UnionWith(node.Outputs);
        }

        Assert.All(graph.Outputs, output => Assert.Contains(output, known));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_network_computes_what_its_exporter_computed(string name)
    {
        KnownNetwork network = TestedNetworks.Load(name);
        Graph graph = GraphImport.Load(network.Model, new ImportOptions());
        double[] image = [.. network.Input()];
        int images = network.Batch ?? 1;
        double[][] parts = [.. image.Chunk(image.Length / images)];
        List<Dictionary<string, double[]>> runs = [.. parts.Select(part => GraphRun.Of(graph, new Dictionary<string, double[]> { [graph.Inputs[0].Name] = part }))];
        foreach (KnownNetwork.Output output in network.Outputs)
        {
            float[] expected = network.Expected(output);
            double[] actual = [.. runs.SelectMany(run => run[output.Name])];
            Assert.Equal(expected.Length, actual.Length);
            Assert.All(expected.Zip(actual), pair => Assert.InRange(pair.Second, pair.First - output.Tolerance, pair.First + output.Tolerance));
        }
    }

    private static int[] Sizes(Value value, int images) => [value.Shape[0] * images, .. value.Shape.Skip(1)];
}
