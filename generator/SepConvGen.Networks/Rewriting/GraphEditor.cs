using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SepConvGen.Networks.Graphs;

namespace SepConvGen.Networks.Rewriting;

/// <summary>A graph with what a rewrite asks of it: who writes and who reads a value; and the changes that rewrites make.</summary>
internal sealed class GraphEditor
{
    private readonly Graph graph;
    private readonly HashSet<string> names = [];
    private Dictionary<Value, Node>? producers;
    private Dictionary<Value, int> uses = [];

    public GraphEditor(Graph graph)
    {
        this.graph = graph;
        names.UnionWith(graph.Inputs.Select(input => input.Name));
        names.UnionWith(graph.Nodes.SelectMany(node => node.Outputs.Concat(node.Inputs.OfType<Value>())).Select(value => value.Name));
    }

    public IReadOnlyList<Node> Nodes => graph.Nodes;

    /// <summary>The node that writes a value; null for inputs and constants.</summary>
    public Node? Producer(Value? value)
    {
        Index();
        return value is not null && producers!.TryGetValue(value, out Node? node) ? node : null;
    }

    /// <summary>The node that writes a value, if it has this operator.</summary>
    public Node? Producer(Value? value, string @operator) => Producer(value) is Node node && node.Operator == @operator ? node : null;

    /// <summary>Whether a value is read exactly once and handed to no user.</summary>
    public bool ReadOnce(Value value)
    {
        Index();
        return uses.TryGetValue(value, out int count) && count == 1 && !graph.Outputs.Contains(value);
    }

    public bool IsOutput(Value value) => graph.Outputs.Contains(value);

    public int Position(Node node) => graph.Nodes.IndexOf(node);

    /// <summary>A new constant, named after another value.</summary>
    public Value Constant(string basis, int[] shape, float[] elements) => new(NewName(basis), shape) { Constant = new Tensor(shape, elements) };

    /// <summary>A new value, named after another.</summary>
    public Value NewValue(string basis, int[] shape) => new(NewName(basis), shape);

    /// <summary>Puts nodes in the place of one.</summary>
    public void Replace(Node node, params Node[] others)
    {
        int position = Position(node);
        graph.Nodes.RemoveAt(position);
        graph.Nodes.InsertRange(position, others);
        Changed();
    }

    public void Remove(Node node)
    {
        _ = graph.Nodes.Remove(node);
        Changed();
    }

    public void Insert(int position, Node node)
    {
        graph.Nodes.Insert(position, node);
        Changed();
    }

    /// <summary>Removes a node whose result has the elements and the shape of its first input; false if the two names must both stay.</summary>
    public bool Bypass(Node node)
    {
        Value x = node.Inputs[0]!;
        Value result = node.Outputs[0];
        if (!IsOutput(result))
        {
            graph.Nodes.Remove(node);
            Redirect(result, x);
            return true;
        }

        if (Producer(x) is not Node producer || IsOutput(x))
        {
            return false;
        }

        graph.Nodes.Remove(node);
        producer.Outputs[producer.Outputs.IndexOf(x)] = result;
        Redirect(x, result);
        return true;
    }

    /// <summary>Removes the nodes that no output needs; says which.</summary>
    public List<string> Prune()
    {
        HashSet<Value> needed = [.. graph.Outputs];
        List<string> removed = [];
        for (int i = graph.Nodes.Count - 1; i >= 0; i--)
        {
            Node node = graph.Nodes[i];
            if (node.Outputs.Any(needed.Contains))
            {
                needed.UnionWith(node.Inputs.OfType<Value>());
            }
            else
            {
                graph.Nodes.RemoveAt(i);
                removed.Add(node.Name);
            }
        }

        removed.Reverse();
        Changed();
        return removed;
    }

    private void Redirect(Value from, Value to)
    {
        foreach (Node node in graph.Nodes)
        {
            for (int i = 0; i < node.Inputs.Count; i++)
            {
                if (node.Inputs[i] == from)
                {
                    node.Inputs[i] = to;
                }
            }
        }

        Changed();
    }

    private string NewName(string basis)
    {
        string name;
        int number = 0;
        do
        {
            name = string.Format(CultureInfo.InvariantCulture, "{0}.r{1}", basis, number++);
        }
        while (!names.Add(name));
        return name;
    }

    private void Changed() => producers = null;

    private void Index()
    {
        if (producers is not null)
        {
            return;
        }

        producers = [];
        uses = [];
        foreach (Node node in graph.Nodes)
        {
            foreach (Value output in node.Outputs)
            {
                producers[output] = node;
            }

            foreach (Value input in node.Inputs.OfType<Value>())
            {
                _ = uses.TryGetValue(input, out int count);
                uses[input] = count + 1;
            }
        }
    }
}
