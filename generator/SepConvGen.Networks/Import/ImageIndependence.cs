using System;
using System.Collections.Generic;
using System.Linq;
using SepConvGen.Networks.Graphs;

namespace SepConvGen.Networks.Import;

/// <summary>Finds out whether a network does the same to each image, however many there are: by importing it for one and for more.</summary>
internal static class ImageIndependence
{
    /// <summary>The other number of images.</summary>
    public const int Images = 3;

    private const string Help = "set InputShape to fix the number of images";

    /// <summary>The graph for one image, marked as one for any number.</summary>
    /// <param name="one">The graph for one image.</param>
    /// <param name="import">Makes the graph for <see cref="Images"/>.</param>
    public static Graph Checked(Graph one, Func<Graph> import)
    {
        Graph more;
        try
        {
            more = import();
        }
        catch (NetworkException fault)
        {
            throw new NetworkException($"The number of images is open, but the model is not the same for one image and for {Images} ({fault.Message.TrimEnd('.')}): {Help}.");
        }

        foreach (Value input in one.Inputs.Zip(more.Inputs, (a, b) => Scales(a, b) ? null : a).OfType<Value>())
        {
            throw new NetworkException($"The number of images is open, but the input '{input.Name}' is for one image or for a fixed number: {Help}.");
        }

        for (int i = 0; i < Math.Min(one.Nodes.Count, more.Nodes.Count); i++)
        {
            if (!SameNode(one.Nodes[i], more.Nodes[i]) || Mixes(one.Nodes[i]))
            {
                throw new NetworkException($"The number of images is open, but {one.Nodes[i].Operator} '{one.Nodes[i].Name}' does not treat each image alone: {Help}.");
            }
        }

        if (one.Nodes.Count != more.Nodes.Count || one.Outputs.Zip(more.Outputs, Scales).Contains(false))
        {
            throw new NetworkException($"The number of images is open, but the model has other nodes for one image than for {Images}: {Help}.");
        }

        one.DynamicBatch = true;
        return one;
    }

    /// <summary>Whether a value has one part for each image, along its first axis.</summary>
    private static bool Scales(Value one, Value more) =>
        one.Shape.Length > 0 && one.Shape[0] == 1 && more.Shape.Length > 0 && more.Shape[0] == Images && one.Shape.Skip(1).SequenceEqual(more.Shape.Skip(1));

    private static bool SameNode(Node one, Node more) =>
        one.Operator == more.Operator
        && one.Name == more.Name
        && one.Inputs.Count == more.Inputs.Count
        && one.Inputs.Zip(more.Inputs, SameInput).All(same => same)
        && one.Outputs.Zip(more.Outputs, Scales).All(scales => scales)
        && one.Attributes.All(attribute => SameAttribute(attribute.Value, more.Attributes[attribute.Key]));

    private static bool SameInput(Value? one, Value? more) =>
        one is null || more is null ? one is null && more is null
        : one.Constant is null || more.Constant is null ? one.Constant is null && more.Constant is null && one.Name == more.Name
        : Same(one.Constant, more.Constant);

    private static bool Same(Tensor one, Tensor more) =>
        ReferenceEquals(one, more)
        || (one.Shape.SequenceEqual(more.Shape) && Same(one.Floats, more.Floats) && Same(one.Integers, more.Integers));

    private static bool SameAttribute(NodeAttribute one, NodeAttribute more) =>
        one.Integer == more.Integer && Equals(one.Float, more.Float) && one.Text == more.Text && Same(one.Integers, more.Integers) && Same(one.Floats, more.Floats);

    private static bool Same<T>(T[]? one, T[]? more) => one is null || more is null ? one is null && more is null : one.SequenceEqual(more);

    /// <summary>Whether a node computes across the first axis, or sets it against another axis, although the shapes do not show it.</summary>
    private static bool Mixes(Node node)
    {
        List<Value> dynamic = [.. node.Inputs.OfType<Value>().Where(input => input.Constant is null)];
        int rank = node.Outputs[0].Shape.Length;
        return node.Operator switch
        {
            "Softmax" or "LogSoftmax" or "LayerNormalization" or "ArgMax" or "Concat" or "Gather" => node.Attributes["axis"].Integer == 0,
            "Slice" or "ReduceMean" => node.Attributes["axes"].Integers!.Contains(0),
            "Transpose" => node.Attributes["perm"].Integers![0] != 0,
            "Pad" => node.Attributes["pads"].Integers![0] != 0 || node.Attributes["pads"].Integers![rank] != 0,
            "Gemm" => node.Inputs[0]!.Constant is not null || node.Attributes["transA"].Integer != 0 || node.Inputs[1]!.Constant is null
                || (node.Inputs[2] is { Constant: null } added && added.Shape.Length != rank),
            "MatMul" when dynamic.Count == 1 => dynamic[0].Shape.Length < 3 && dynamic[0] == node.Inputs[1],
            "Add" or "Sub" or "Mul" or "Div" or "MatMul" or "Expand" => dynamic.Any(input => input.Shape.Length != rank),
            _ => false,
        };
    }
}
