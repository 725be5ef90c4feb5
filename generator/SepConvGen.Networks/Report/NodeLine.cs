using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SepConvGen.Networks.Graphs;

namespace SepConvGen.Networks.Report;

/// <summary>A node of a model's graph in words.</summary>
/// <param name="Operator">What it computes.</param>
/// <param name="Name">Its name.</param>
/// <param name="Inputs">What it reads, without what is left out.</param>
/// <param name="Outputs">What it writes.</param>
/// <param name="Settings">Its attributes: "group=1 strides=2,2".</param>
internal sealed record NodeLine(string Operator, string Name, IReadOnlyList<NodeValue> Inputs, IReadOnlyList<NodeValue> Outputs, string Settings)
{
    /// <summary>The nodes of a graph as they are now; rewrites change a graph in place.</summary>
    public static NodeLine[] Of(Graph graph) => [.. graph.Nodes.Select(Of)];

    private static NodeLine Of(Node node) => new(
        node.Operator,
        node.Name,
        [.. node.Inputs.OfType<Value>().Select(NodeValue.Of)],
        [.. node.Outputs.Select(NodeValue.Of)],
        string.Join(" ", node.Attributes.Select(attribute => $"{attribute.Key}={Text(attribute.Value)}")));

    private static string Text(NodeAttribute attribute) =>
        attribute.Integer?.ToString(CultureInfo.InvariantCulture)
        ?? attribute.Float?.ToString(CultureInfo.InvariantCulture)
        ?? attribute.Text
        ?? (attribute.Integers is { } integers ? string.Join(",", integers) : null)
        ?? (attribute.Floats is { } floats ? string.Join(",", floats.Select(number => number.ToString(CultureInfo.InvariantCulture))) : "…");
}

/// <summary>What a node reads or writes.</summary>
/// <param name="Name">Its name in the model.</param>
/// <param name="Shape">"1×3×224×224", in ONNX's order; "scalar" for no axes.</param>
/// <param name="IsConstant">Whether it does not depend on the inputs.</param>
internal sealed record NodeValue(string Name, string Shape, bool IsConstant)
{
    public static NodeValue Of(Value value) =>
        new(value.Name, value.Shape.Length == 0 ? "scalar" : string.Join("×", value.Shape), value.Constant is not null);
}
