using System.Collections.Generic;
using System.Linq;
using SepConvGen.Networks.Graphs;
using SepConvGen.Networks.Lowering.Operators;
using SepConvGen.Networks.Manifest;

namespace SepConvGen.Networks.Lowering;

/// <summary>Makes layers over tensors stored channels last of a graph in ONNX's axes.</summary>
internal static class GraphLowering
{
    /// <summary>As many as the library's operators take.</summary>
    private const int MostAxes = 16;

    private static readonly Dictionary<string, LowerNode> Operators = new Dictionary<string, LowerNode>[]
    {
        Convolutions.Operators,
        Pools.Operators,
        Products.Operators,
        Elementwise.Operators,
        Normalizations.Operators,
        Reductions.Operators,
        Views.Operators,
        Selections.Operators,
        Resizing.Operators,
    }.SelectMany(operators => operators).ToDictionary(pair => pair.Key, pair => pair.Value);

    /// <exception cref="NetworkException">With all nodes that become no layers.</exception>
    public static LoweredNetwork Lower(Graph graph)
    {
        LayerList layers = new();
        Dictionary<Value, StoredValue> values = [];
        Dictionary<Value, Node> writers = [];
        List<UnsupportedNode> unsupported = [];
        HashSet<Value> unknown = [];
        List<(string, LoweredTensor)> inputs = [];
        foreach (Value input in graph.Inputs)
        {
            LoweredTensor tensor = new(input.Shape);
            inputs.Add((input.Name, tensor));
            values.Add(input, new(tensor, input.Shape, Orders.Logical(input.Shape.Length)));
        }

        foreach (Node node in graph.Nodes)
        {
            try
            {
                if (node.Inputs.OfType<Value>().Any(unknown.Contains))
                {
                    // What it reads is refused already.
                    unknown.UnionWith(node.Outputs);
                    continue;
                }

                Lower(new NodeLowering(node, layers, values, writers));
                foreach (Value output in node.Outputs)
                {
                    writers[output] = node;
                }
            }
            catch (UnsupportedLoweringException exception)
            {
                unsupported.Add(new(node.Operator, node.Name, exception.Message, exception.Help));
                unknown.UnionWith(node.Outputs);
            }
        }

        if (unsupported.Count > 0)
        {
            throw new NetworkException(unsupported);
        }

        List<(string, LoweredTensor)> outputs = [];
        foreach (Value output in graph.Outputs)
        {
            // Out in the graph's order. What is handed in, or out already, is handed out as a view.
            LoweredTensor tensor = layers.Stored(values[output], Orders.Logical(output.Shape.Length), $"output {output.Name}");
            bool taken = tensor.Layer is null || outputs.Any(other => other.Item2 == tensor);
            outputs.Add((output.Name, taken ? layers.Add("view", tensor.Sizes, [("", tensor)], [], $"output {output.Name}") : tensor));
        }

        return new(layers.Layers, inputs, outputs);
    }

    private static void Lower(NodeLowering node)
    {
        if (!Operators.TryGetValue(node.Operator, out LowerNode? lower) || node.Node.Outputs.Count != 1)
        {
            throw new UnsupportedLoweringException("no layer computes it");
        }

        if (node.Result.Any(size => size == 0) || node.Node.Inputs.OfType<Value>().Any(input => input.Shape.Any(size => size == 0)))
        {
            throw new UnsupportedLoweringException("it has no elements");
        }

        if (node.Result.Length > MostAxes)
        {
            throw new UnsupportedLoweringException($"its result has more than {ManifestNumbers.Text(MostAxes)} axes");
        }

        lower(node);
    }
}

/// <summary>Makes layers of a node.</summary>
internal delegate void LowerNode(NodeLowering node);

/// <summary>A network whose tensors have no names yet.</summary>
/// <param name="Layers">In the order in which they run; some may serve nothing.</param>
/// <param name="Inputs">With the names in the model.</param>
/// <param name="Outputs">With the names in the model; each is another layer's.</param>
internal sealed record LoweredNetwork(
    IReadOnlyList<LoweredLayer> Layers,
    IReadOnlyList<(string Name, LoweredTensor Tensor)> Inputs,
    IReadOnlyList<(string Name, LoweredTensor Tensor)> Outputs);
