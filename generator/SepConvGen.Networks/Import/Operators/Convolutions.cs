using System.Collections.Generic;
using System.Linq;
using SepConvGen.Networks.Graphs;

namespace SepConvGen.Networks.Import.Operators;

/// <summary>Convolutions, and transposed ones.</summary>
internal static class Convolutions
{
    public static Dictionary<string, Normalize> Operators { get; } = new()
    {
        ["Conv"] = Convolution,
        ["ConvTranspose"] = Transposed,
    };

    private static void Convolution(Operation operation)
    {
        Value x = operation.Input(0);
        int[] filter = Filter(operation, x);
        long group = Group(operation, x.Shape[1], filter[0], filter[1] * operation.Integer("group", 1));
        Window window = new(operation, [.. x.Shape.Skip(2)], Kernel(operation, filter));
        Bias(operation, filter[0]);
        operation.Return(operation.Add(
            "Conv",
            [x, operation.Input(1), operation.Optional(2)],
            [x.Shape[0], filter[0], .. window.Results],
            "kernel_shape".Is(window.Kernel),
            "strides".Is(window.Strides),
            "dilations".Is(window.Dilations),
            "pads".Is(window.Pads),
            "group".Is(group)));
    }

    private static void Transposed(Operation operation)
    {
        Value x = operation.Input(0);
        int[] filter = Filter(operation, x);
        int axes = filter.Length - 2;
        if (axes is < 1 or > 2)
        {
            throw new UnsupportedException($"it has {axes} spatial axes, and 1 or 2 are supported");
        }

        long group = operation.Integer("group", 1);
        long outputs = filter[1] * group;
        _ = Group(operation, filter[0], outputs, x.Shape[1]);
        Bias(operation, outputs);
        long[] kernel = Window.Checked(operation, "kernel_shape", Kernel(operation, filter), axes);
        long[] strides = Window.Checked(operation, "strides", operation.Integers("strides"), axes);
        long[] dilations = Window.Checked(operation, "dilations", operation.Integers("dilations"), axes);
        long[] more = operation.Integers("output_padding") is { Length: > 0 } given ? given : new long[axes];
        if (more.Length != axes || more.Where((pad, axis) => pad < 0 || pad >= System.Math.Max(strides[axis], dilations[axis])).Any())
        {
            throw operation.Fault($"has an output_padding {string.Join(",", more)} for strides {string.Join(",", strides)}");
        }

        // What the windows cover before the padding is taken off.
        long[] whole = [.. kernel.Select((taps, axis) => (strides[axis] * (x.Shape[axis + 2] - 1L)) + more[axis] + ((taps - 1) * dilations[axis]) + 1)];
        long[] pads = TransposedPads(operation, x, whole, strides);
        long[] sizes = [.. whole.Select((size, axis) => size - pads[axis] - pads[axes + axis])];
        if (sizes.Any(size => size is < 1 or > int.MaxValue))
        {
            throw operation.Fault($"has results of the sizes {string.Join(",", sizes)}");
        }

        operation.Return(operation.Add(
            "ConvTranspose",
            [x, operation.Input(1), operation.Optional(2)],
            [x.Shape[0], checked((int)outputs), .. sizes.Select(size => (int)size)],
            "kernel_shape".Is(kernel),
            "strides".Is(strides),
            "dilations".Is(dilations),
            "pads".Is(pads),
            "output_padding".Is(more),
            "group".Is(group)));
    }

    private static long[] TransposedPads(Operation operation, Value x, long[] whole, long[] strides)
    {
        int axes = whole.Length;
        string automatic = operation.Text("auto_pad", "NOTSET");
        long[]? sizes = operation.Integers("output_shape") is { Length: > 0 } given ? [.. given.Skip(given.Length - axes)] : null;
        if (sizes is not null && sizes.Length != axes)
        {
            throw operation.Fault($"has an output_shape of {sizes.Length} sizes for {axes} spatial axes");
        }

        if (sizes is null)
        {
            switch (automatic)
            {
                case "NOTSET" or "":
                    return Window.ExplicitPads(operation, axes);
                case "VALID":
                    return new long[2 * axes];
                case "SAME_UPPER" or "SAME_LOWER":
                    sizes = [.. strides.Select((stride, axis) => stride * x.Shape[axis + 2])];
                    break;
                default:
                    throw operation.Fault($"has an auto_pad '{automatic}'");
            }
        }

        long[] pads = new long[2 * axes];
        for (int axis = 0; axis < axes; axis++)
        {
            if (sizes[axis] is < 1 or > int.MaxValue || sizes[axis] > whole[axis])
            {
                throw new UnsupportedException($"its result is to be larger than its windows reach ({sizes[axis]} along axis {axis + 2})");
            }

            long all = whole[axis] - sizes[axis];
            pads[axis] = automatic == "SAME_UPPER" ? all / 2 : all - (all / 2);
            pads[axes + axis] = all - pads[axis];
        }

        return pads;
    }

    /// <summary>The shape of the filter.</summary>
    private static int[] Filter(Operation operation, Value x)
    {
        _ = operation.FloatConstant(1, "weights");
        int[] filter = operation.Input(1).Shape;
        return filter.Length == x.Shape.Length && filter.Length >= 3
            ? filter
            : throw operation.Fault($"has weights {Shapes.Text(filter)} for an input {Shapes.Text(x.Shape)}");
    }

    private static long[] Kernel(Operation operation, int[] filter)
    {
        long[] kernel = [.. filter.Skip(2).Select(size => (long)size)];
        return operation.Integers("kernel_shape") is not { Length: > 0 } given || given.SequenceEqual(kernel)
            ? kernel
            : throw operation.Fault($"has a kernel_shape {string.Join(",", given)} and weights {Shapes.Text(filter)}");
    }

    private static long Group(Operation operation, int channels, long outputs, long expected)
    {
        long group = operation.Integer("group", 1);
        return group is >= 1 and <= int.MaxValue && expected == channels && channels % group == 0 && outputs > 0 && outputs % group == 0
            ? group
            : throw operation.Fault($"has weights {Shapes.Text(operation.Input(1).Shape)} and {group} groups for an input {Shapes.Text(operation.Input(0).Shape)}");
    }

    private static void Bias(Operation operation, long outputs)
    {
        if (operation.Optional(2) is Value bias && operation.FloatConstant(2, "bias").Length != outputs | bias.Shape.Length != 1)
        {
            throw operation.Fault($"has a bias {Shapes.Text(bias.Shape)} for {outputs} channels");
        }
    }
}
