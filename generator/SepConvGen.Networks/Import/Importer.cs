using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SepConvGen.Networks.Graphs;
using SepConvGen.Networks.Import.Folding;
using SepConvGen.Networks.Onnx;

namespace SepConvGen.Networks.Import;

/// <summary>Makes the graph of a model for given shapes of its inputs.</summary>
internal sealed class Importer
{
    private readonly OnnxModel model;
    private readonly NodeOrder order;
    private readonly Graph graph;
    private readonly FoldingBudget budget;

    /// <summary>By their names in the file; null for what cannot be known because its node is not supported.</summary>
    private readonly Dictionary<string, Value?> values = [];
    private readonly HashSet<string> names = [];
    private readonly List<UnsupportedNode> unsupported = [];

    /// <summary>Outputs that are not computed, which is a matter only if somebody reads them.</summary>
    private readonly Dictionary<string, UnsupportedNode> withheld = [];

    public Importer(OnnxModel model, NodeOrder order, IEnumerable<KeyValuePair<string, int[]>> inputs)
    {
        this.model = model;
        this.order = order;
        graph = new Graph { Name = model.Graph.Name };
        budget = new FoldingBudget(model.Size);
        foreach (KeyValuePair<string, int[]> input in inputs)
        {
            _ = Shapes.Count(input.Value);
            Value value = new(input.Key, input.Value);
            graph.Inputs.Add(value);
            values.Add(input.Key, value);
        }

        names.UnionWith(model.Graph.Nodes.SelectMany(node => node.Outputs));
        names.UnionWith(values.Keys);
        names.UnionWith(model.Graph.Initializers.Select(constant => constant.Name));
    }

    public Graph Run()
    {
        Dictionary<string, OnnxTensor> constants = model.Graph.Initializers.ToDictionary(constant => constant.Name);
        foreach (OnnxNode node in order.Nodes)
        {
            foreach (string input in node.Inputs.Where(input => input.Length > 0 && !values.ContainsKey(input)))
            {
                Tensor tensor = constants[input].Read();
                values.Add(input, new Value(input, tensor.Shape) { Constant = tensor });
            }

            Import(node);
        }

        foreach (OnnxValueInfo output in model.Graph.Outputs)
        {
            Demand(output.Name);
        }

        if (unsupported.Count > 0)
        {
            throw new NetworkException(unsupported) { Rest = Rest() };
        }

        foreach (OnnxValueInfo output in model.Graph.Outputs)
        {
            graph.Outputs.Add(Output(output.Name));
        }

        Prune();
        return graph;
    }

    /// <summary>What was understood, as a graph whose outputs are whatever no node in it reads.</summary>
    private Graph Rest()
    {
        HashSet<Value> read = [.. graph.Nodes.SelectMany(node => node.Inputs).OfType<Value>()];
        graph.Outputs.AddRange(graph.Nodes.SelectMany(node => node.Outputs).Where(output => !read.Contains(output)));
        return graph;
    }

    private void Import(OnnxNode node)
    {
        node.Inputs.ForEach(Demand);
        if (node.Domain.Length > 0 || !Normalization.Operators.TryGetValue(node.Operator, out Normalize? normalize))
        {
            string why = node.Domain.Length > 0 ? $"operators of '{node.Domain}' are not known" : "the operator is not known";
            Refuse(node, why, node.Domain.Length > 0 ? "" : Normalization.Help(node.Operator));
            return;
        }

        List<Value?> inputs = [.. node.Inputs.Select(input => input.Length > 0 ? values[input] : null)];
        if (node.Inputs.Where((input, index) => input.Length > 0 && inputs[index] is null).Any())
        {
            // What it reads is refused already.
            Unknown(node);
            return;
        }

        Operation operation = new(node, inputs, model.Opset, budget, NewName);
        try
        {
            normalize(operation);
        }
        catch (UnsupportedException exception)
        {
            Refuse(node, exception.Message, exception.Help);
            return;
        }

        foreach (KeyValuePair<string, Value> result in operation.Results())
        {
            values.Add(result.Key, result.Value);
        }

        graph.Nodes.AddRange(operation.Nodes);
        for (int i = 0; i < node.Outputs.Count; i++)
        {
            string output = node.Outputs[i];
            if (output.Length > 0 && !values.ContainsKey(output))
            {
                values.Add(output, null);
                withheld.Add(output, new UnsupportedNode(node.Operator, node.Name, $"its output {i} ('{output}') is used", ""));
            }
        }
    }

    /// <summary>Refuses a node whose output is not computed and is asked for, once.</summary>
    private void Demand(string name)
    {
        if (withheld.TryGetValue(name, out UnsupportedNode? node))
        {
            _ = withheld.Remove(name);
            unsupported.Add(node);
        }
    }

    private void Refuse(OnnxNode node, string why, string help)
    {
        unsupported.Add(new UnsupportedNode(node.Operator, node.Name, why, help));
        Unknown(node);
    }

    private void Unknown(OnnxNode node)
    {
        foreach (string output in node.Outputs.Where(output => output.Length > 0))
        {
            values.Add(output, null);
        }
    }

    private string NewName(string basis)
    {
        int number = 0;
        string name;
        do
        {
            name = string.Format(CultureInfo.InvariantCulture, "{0}.{1}", basis, number++);
        }
        while (!names.Add(name));
        return name;
    }

    /// <summary>The value of an output, under the output's name.</summary>
    private Value Output(string name)
    {
        if (!values.TryGetValue(name, out Value? value) || value!.Constant is not null)
        {
            throw new NetworkException($"The model's output '{name}' does not depend on its inputs: remove it from the model.");
        }

        if (value.Name == name)
        {
            return value;
        }

        Value output = new(name, value.Shape);
        if (graph.Inputs.Contains(value) || graph.Outputs.Contains(value) || model.Graph.Outputs.Any(other => other.Name == value.Name))
        {
            // Handed out twice: the second time as another view of the same elements.
            Node view = new("Reshape", name);
            view.Inputs.Add(value);
            view.Outputs.Add(output);
            graph.Nodes.Add(view);
            return output;
        }

        foreach (Node node in graph.Nodes)
        {
            Replace(node.Inputs, value, output);
            Replace(node.Outputs!, value, output);
        }

        foreach (string alias in values.Where(pair => pair.Value == value).Select(pair => pair.Key).ToList())
        {
            values[alias] = output;
        }

        return output;
    }

    private static void Replace(List<Value?> values, Value value, Value other)
    {
        for (int i = 0; i < values.Count; i++)
        {
            values[i] = values[i] == value ? other : values[i];
        }
    }

    /// <summary>Leaves out the nodes that no output needs any more: of some values only the shape was asked for.</summary>
    private void Prune()
    {
        HashSet<Value> needed = [.. graph.Outputs];
        List<Node> nodes = [];
        for (int i = graph.Nodes.Count - 1; i >= 0; i--)
        {
            Node node = graph.Nodes[i];
            if (node.Outputs.Any(needed.Contains))
            {
                nodes.Add(node);
                needed.UnionWith(node.Inputs.OfType<Value>());
            }
        }

        nodes.Reverse();
        graph.Nodes.Clear();
        graph.Nodes.AddRange(nodes);
    }
}
