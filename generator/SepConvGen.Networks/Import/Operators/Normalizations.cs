using System.Collections.Generic;
using System.Linq;
using SepConvGen.Networks.Graphs;

namespace SepConvGen.Networks.Import.Operators;

/// <summary>Normalisations of batches, instances, groups and layers.</summary>
internal static class Normalizations
{
    public static Dictionary<string, Normalize> Operators { get; } = new()
    {
        ["BatchNormalization"] = Batch,
        ["InstanceNormalization"] = Instance,
        ["GroupNormalization"] = Group,
        ["LayerNormalization"] = Layer,
    };

    private static void Batch(Operation operation)
    {
        if (operation.Integer("training_mode", 0) != 0)
        {
            throw new UnsupportedException("it is in training mode", "export the model in evaluation mode");
        }

        if (operation.Integer("spatial", 1) != 1)
        {
            throw new UnsupportedException("it has statistics of each pixel (spatial = 0)");
        }

        Value x = operation.Input(0);
        int channels = Channels(operation, x, 2);
        operation.Return(operation.Add(
            "BatchNormalization",
            [
                x,
                Vector(operation, 1, "scale", channels), Vector(operation, 2, "bias", channels),
                Vector(operation, 3, "mean", channels), Vector(operation, 4, "variance", channels),
            ],
            x.Shape,
            "epsilon".Is(operation.Float("epsilon", 1e-5f))));
    }

    private static void Instance(Operation operation)
    {
        Value x = operation.Input(0);
        int channels = Channels(operation, x, 3);
        operation.Return(operation.Add(
            "InstanceNormalization",
            [x, Vector(operation, 1, "scale", channels), Vector(operation, 2, "bias", channels)],
            x.Shape,
            "epsilon".Is(operation.Float("epsilon", 1e-5f))));
    }

    private static void Group(Operation operation)
    {
        Value x = operation.Input(0);
        int channels = Channels(operation, x, 2);
        long groups = operation.Integer("num_groups", 0);
        if (groups < 1 || channels % groups != 0)
        {
            throw operation.Fault($"has {groups} groups of {channels} channels");
        }

        // Before opset 21, one for each group.
        int each = operation.Opset < 21 ? (int)(channels / groups) : 1;
        operation.Return(operation.Add(
            "GroupNormalization",
            [x, Repeated(1, "scale"), Repeated(2, "bias")],
            x.Shape,
            "num_groups".Is(groups),
            "epsilon".Is(operation.Float("epsilon", 1e-5f))));

        Value Repeated(int index, string what)
        {
            float[] values = operation.FloatConstant(index, what);
            _ = Vector(operation, index, what, channels / each);
            return operation.Made(channels, count => new Tensor([count], [.. Enumerable.Range(0, count).Select(channel => values[channel / each])]));
        }
    }

    private static void Layer(Operation operation)
    {
        Value x = operation.Input(0);
        int axis = operation.Axis(operation.Integer("axis", -1), x.Shape.Length);
        int[] shape = [.. x.Shape.Skip(axis)];
        operation.Return(operation.Add(
            "LayerNormalization",
            [x, Repeated(1, "scale"), operation.Optional(2) is null ? null : Repeated(2, "bias")],
            x.Shape,
            "axis".Is(axis),
            "epsilon".Is(operation.Float("epsilon", 1e-5f))));

        Value Repeated(int index, string what)
        {
            _ = operation.FloatConstant(index, what);
            Value value = operation.Input(index);
            if (Shapes.Same(value.Shape, shape))
            {
                return value;
            }

            return Shapes.Broadcast(value.Shape, shape) is int[] both && Shapes.Same(both, shape)
                ? operation.Add("Expand", [value], shape)
                : throw operation.Fault($"has a {what} {Shapes.Text(value.Shape)} for {Shapes.Text(shape)}");
        }
    }

    private static int Channels(Operation operation, Value x, int rank) => x.Shape.Length >= rank
        ? x.Shape[1]
        : throw operation.Fault($"has an input {Shapes.Text(x.Shape)}");

    private static Value Vector(Operation operation, int index, string what, int channels)
    {
        _ = operation.FloatConstant(index, what);
        Value value = operation.Input(index);
        return value.Shape.Length == 1 && value.Shape[0] == channels
            ? value
            : throw operation.Fault($"has a {what} {Shapes.Text(value.Shape)} where there are {channels}");
    }
}
