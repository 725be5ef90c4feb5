using System.Globalization;
using SepConvGen.Networks.Graphs;

namespace SepConvGen.Networks.Tests.Harness;

/// <summary>A graph as text, for comparisons and for a reader.</summary>
internal static class GraphText
{
    public static string Of(Graph graph) => string.Join("\n", graph.Nodes.Select(Of));

    /// <summary>"y [1,8] = Gemm(x [1,4], w = [8,4]) alpha=1 beta=1 transA=0 transB=1".</summary>
    public static string Of(Node node)
    {
        IEnumerable<string> inputs = node.Inputs.Select(input => input is null ? "-" : $"{input.Name}{(input.Constant is null ? "" : " =")} {Shape(input)}");
        IEnumerable<string> attributes = node.Attributes.Select(attribute => $" {attribute.Key}={Of(attribute.Value)}");
        return $"{string.Join(", ", node.Outputs.Select(output => $"{output.Name} {Shape(output)}"))} = {node.Operator}({string.Join(", ", inputs)}){string.Concat(attributes)}";
    }

    private static string Shape(Value value) => $"[{string.Join(",", value.Shape)}]";

    private static string Of(NodeAttribute attribute) =>
        attribute.Integer?.ToString(CultureInfo.InvariantCulture)
        ?? attribute.Float?.ToString(CultureInfo.InvariantCulture)
        ?? attribute.Text
        ?? (attribute.Integers is not null ? string.Join(",", attribute.Integers) : null)
        ?? (attribute.Floats is not null ? string.Join(",", attribute.Floats.Select(number => number.ToString(CultureInfo.InvariantCulture))) : "?");
}
