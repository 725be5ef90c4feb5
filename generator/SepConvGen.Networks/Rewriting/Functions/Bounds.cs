using SepConvGen.Networks.Graphs;

namespace SepConvGen.Networks.Rewriting.Functions;

/// <summary>The bounds of a Clip or a Relu; infinite where one is left out.</summary>
internal readonly record struct Bounds(float Min, float Max)
{
    /// <summary>null for another operator, for bounds that cross, and for those that are no numbers.</summary>
    public static Bounds? Of(Node? node)
    {
        if (node?.Operator == "Relu")
        {
            return new Bounds(0, float.PositiveInfinity);
        }

        if (node?.Operator != "Clip")
        {
            return null;
        }

        Bounds bounds = new(
            node.Input(1) is Value min ? (float)(Constants.Scalar(min) ?? double.NaN) : float.NegativeInfinity,
            node.Input(2) is Value max ? (float)(Constants.Scalar(max) ?? double.NaN) : float.PositiveInfinity);
        return bounds.Min <= bounds.Max ? bounds : null;
    }
}
