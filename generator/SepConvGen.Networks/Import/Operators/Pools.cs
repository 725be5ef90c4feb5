using System.Collections.Generic;
using System.Linq;
using SepConvGen.Networks.Graphs;

namespace SepConvGen.Networks.Import.Operators;

/// <summary>Pools, and those over the whole image.</summary>
internal static class Pools
{
    public static Dictionary<string, Normalize> Operators { get; } = new()
    {
        ["MaxPool"] = Maximum,
        ["AveragePool"] = Average,
        ["GlobalMaxPool"] = operation => operation.Return(WholeMaximum(operation, Image(operation))),
        ["GlobalAveragePool"] = operation =>
        {
            Value x = Image(operation);
            operation.Return(Reductions.Mean(operation, x, [.. Enumerable.Range(2, x.Shape.Length - 2)], keep: true));
        },
    };

    /// <summary>The maximum over all spatial axes, which stay with size 1.</summary>
    public static Value WholeMaximum(Operation operation, Value x)
    {
        int axes = x.Shape.Length - 2;
        if (axes is < 1 or > 2)
        {
            throw new UnsupportedException($"it has {axes} spatial axes, and 1 or 2 are supported");
        }

        long[] ones = [.. Enumerable.Repeat(1L, axes)];
        return operation.Add(
            "MaxPool",
            [x],
            [x.Shape[0], x.Shape[1], .. ones.Select(one => (int)one)],
            "kernel_shape".Is([.. x.Shape.Skip(2).Select(size => (long)size)]),
            "strides".Is(ones),
            "dilations".Is(ones),
            "pads".Is(new long[2 * axes]));
    }

    private static void Maximum(Operation operation)
    {
        Value x = Image(operation);
        Window window = Window(operation, x);
        operation.Return(operation.Add(
            "MaxPool",
            [x],
            [x.Shape[0], x.Shape[1], .. window.Results],
            "kernel_shape".Is(window.Kernel),
            "strides".Is(window.Strides),
            "dilations".Is(window.Dilations),
            "pads".Is(window.AllPads)));
    }

    private static void Average(Operation operation)
    {
        Value x = Image(operation);
        int axes = x.Shape.Length - 2;
        Window window = Window(operation, x);
        long[] pads = window.AllPads;
        bool counted = operation.Integer("count_include_pad", 0) != 0 && window.Pads.Any(pad => pad > 0);
        if (counted && window.CeilingPads.Any(pad => pad > 0))
        {
            // Zeros of the padding are counted, what lies behind it is not.
            int[] padded = [.. x.Shape.Select((size, axis) => axis < 2 ? size : checked((int)(size + window.Pads[axis - 2] + window.Pads[axis - 2 + axes])))];
            x = operation.Add(
                "Pad",
                [x],
                padded,
                "pads".Is([0, 0, .. window.Pads.Take(axes), 0, 0, .. window.Pads.Skip(axes)]),
                "mode".Is("constant"),
                "value".Is(0f));
            pads = [.. new long[axes], .. window.CeilingPads];
            counted = false;
        }

        operation.Return(operation.Add(
            "AveragePool",
            [x],
            [x.Shape[0], x.Shape[1], .. window.Results],
            "kernel_shape".Is(window.Kernel),
            "strides".Is(window.Strides),
            "dilations".Is(window.Dilations),
            "pads".Is(pads),
            "count_include_pad".Is(counted ? 1 : 0)));
    }

    private static Window Window(Operation operation, Value x)
    {
        if (operation.Integer("storage_order", 0) != 0)
        {
            throw new UnsupportedException("its storage_order is by columns");
        }

        Window window = new(operation, [.. x.Shape.Skip(2)], operation.Integers("kernel_shape") ?? throw operation.Fault("has no kernel_shape"));
        for (int axis = 0; axis < window.Kernel.Length; axis++)
        {
            long reach = (window.Kernel[axis] - 1) * window.Dilations[axis];
            if (window.Pads[axis] > reach || ((window.Results[axis] - 1L) * window.Strides[axis]) - window.Pads[axis] >= x.Shape[axis + 2])
            {
                throw new UnsupportedException("one of its windows lies in the padding alone");
            }
        }

        return window;
    }

    private static Value Image(Operation operation)
    {
        Value x = operation.Input(0);
        return x.Shape.Length >= 3 ? x : throw operation.Fault($"has an input {Shapes.Text(x.Shape)} without spatial axes");
    }
}
