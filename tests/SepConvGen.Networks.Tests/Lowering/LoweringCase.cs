using SepConvGen.Networks.Build;
using SepConvGen.Networks.Graphs;
using SepConvGen.Networks.Import;
using SepConvGen.Networks.Manifest;
using SepConvGen.Networks.Tests.Harness;
using Xunit;

namespace SepConvGen.Networks.Tests.Lowering;

/// <summary>A small model whose manifest is compared with what ONNX defines.</summary>
internal static class LoweringCase
{
    private static readonly string Hash = new('0', 64);

    /// <summary>Compiles a model, with rewrites and without, and compares its outputs; gives back the manifest without.</summary>
    public static NetworkManifest Check(ModelBuilder model)
    {
        Graph graph = GraphImport.Import(model.Model(), new());
        Random random = new(3);
        float[][] inputs = [.. graph.Inputs.Select(input => Enumerable.Range(0, DoubleTensor.Count(input.Shape)).Select(_ => (random.NextSingle() * 4) - 2).ToArray())];
        Dictionary<string, double[]> expected = GraphRun.Of(
            graph,
            graph.Inputs.Select((input, i) => (input.Name, inputs[i])).ToDictionary(pair => pair.Name, pair => pair.Item2.Select(value => (double)value).ToArray()));

        _ = Compared(model, new() { Rewrites = true }, graph, inputs, expected);
        return Compared(model, new() { Rewrites = false }, graph, inputs, expected);
    }

    public static NetworkManifest Compiled(ModelBuilder model) =>
        ManifestReader.Read(NetworkCompiler.Compile(model.Model(), "test", Hash, new() { Rewrites = false }).Manifest);

    public static string Operators(NetworkManifest manifest) => string.Join(" ", manifest.Layers.Select(layer => layer.Operator));

    private static NetworkManifest Compared(ModelBuilder model, CompileOptions options, Graph graph, float[][] inputs, Dictionary<string, double[]> expected)
    {
        CompiledNetwork compiled = NetworkCompiler.Compile(model.Model(), "test", Hash, options);
        NetworkManifest manifest = ManifestReader.Read(compiled.Manifest);
        double[][] outputs = ManifestInterpreter.Run(manifest, compiled.Weights, inputs);

        Assert.Equal(graph.Outputs.Count, outputs.Length);
        for (int i = 0; i < outputs.Length; i++)
        {
            Assert.Equal(graph.Outputs[i].Shape, manifest.Outputs[i].Shape);
            double[] right = expected[graph.Outputs[i].Name];
            double scale = Math.Max(1, right.Max(Math.Abs));
            for (int element = 0; element < right.Length; element++)
            {
                Assert.True(
                    Math.Abs(outputs[i][element] - right[element]) <= scale * 2e-6,
                    $"{graph.Outputs[i].Name}[{element}] is {outputs[i][element]} and not {right[element]}:\n{compiled.Manifest}");
            }
        }

        return manifest;
    }
}
