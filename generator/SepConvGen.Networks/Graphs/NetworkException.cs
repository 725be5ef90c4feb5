using System;
using System.Collections.Generic;

namespace SepConvGen.Networks.Graphs;

/// <summary>A file that cannot be compiled: its fault in one sentence, or the list of everything that is not supported.</summary>
internal sealed class NetworkException : Exception
{
    public NetworkException(string message)
        : base(message)
    {
    }

    /// <summary>All nodes that cannot be compiled, in one message.</summary>
    public NetworkException(IReadOnlyCollection<UnsupportedNode> nodes)
        : base(UnsupportedNode.Text(nodes))
    {
        Nodes = nodes;
    }

    public IReadOnlyCollection<UnsupportedNode> Nodes { get; } = [];

    /// <summary>The nodes that were understood, in which there may be more that become no layers; null where that is known.</summary>
    public Graph? Rest { get; init; }
}

/// <summary>A node that cannot be compiled.</summary>
/// <param name="Operator">What it computes.</param>
/// <param name="Name">Its name in the file.</param>
/// <param name="Why">What is not supported.</param>
/// <param name="Help">What would help; "" for nothing known.</param>
internal sealed record UnsupportedNode(string Operator, string Name, string Why, string Help)
{
    public static string Text(IReadOnlyCollection<UnsupportedNode> nodes)
    {
        List<string> lines = [];
        foreach (UnsupportedNode node in nodes)
        {
            lines.Add($"{node.Operator} '{node.Name}': {node.Why}{(node.Help.Length > 0 ? $" ({node.Help})" : "")}");
        }

        return $"{nodes.Count} {(nodes.Count == 1 ? "node is" : "nodes are")} not supported: {string.Join("; ", lines)}";
    }
}
