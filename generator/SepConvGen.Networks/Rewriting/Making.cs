using System;
using System.Collections.Generic;
using System.Linq;
using SepConvGen.Networks.Graphs;

namespace SepConvGen.Networks.Rewriting;

/// <summary>Nodes made of others.</summary>
internal static class Making
{
    public static Node New(string @operator, IEnumerable<string> names, IEnumerable<Value?> inputs, Value output, params (string Name, NodeAttribute Value)[] attributes)
    {
        Node node = new(@operator, string.Join(" + ", names));
        node.Inputs.AddRange(inputs);
        node.Outputs.Add(output);
        foreach ((string name, NodeAttribute value) in attributes)
        {
            node.Attributes.Add(name, value);
        }

        return node;
    }

    /// <summary>The same node with one name more and another result.</summary>
    public static Node Extended(Node node, Node absorbed, Value output)
    {
        Node extended = New(node.Operator, [node.Name, absorbed.Name], node.Inputs, output);
        foreach (KeyValuePair<string, NodeAttribute> attribute in node.Attributes)
        {
            extended.Attributes.Add(attribute.Key, attribute.Value);
        }

        return extended;
    }

    /// <summary>The names of nodes, each once, in this order.</summary>
    public static IEnumerable<string> Names(params Node[] nodes) => nodes.Select(node => node.Name).Distinct();

    /// <summary>The name of the first node that a node came from.</summary>
    public static string Head(this Node node) => node.Name.IndexOf(" + ", StringComparison.Ordinal) is >= 0 and int end ? node.Name.Substring(0, end) : node.Name;

    /// <summary>The input at a position; null where there are fewer.</summary>
    public static Value? Input(this Node node, int index) => index < node.Inputs.Count ? node.Inputs[index] : null;

    /// <summary>Sets an input, with null for those before it that are left out.</summary>
    public static void SetInput(this Node node, int index, Value value)
    {
        while (node.Inputs.Count <= index)
        {
            node.Inputs.Add(null);
        }

        node.Inputs[index] = value;
    }

    public static long[] Integers(this Node node, string name) => node.Attributes[name].Integers!;

    public static long Integer(this Node node, string name) => node.Attributes[name].Integer!.Value;

    public static float Float(this Node node, string name) => node.Attributes[name].Float!.Value;

    public static NodeAttribute Is(float value) => new() { Float = value };

    public static NodeAttribute Is(long value) => new() { Integer = value };

    public static NodeAttribute Is(string value) => new() { Text = value };

    public static NodeAttribute Is(long[] values) => new() { Integers = values };
}
