using System;
using System.Collections.Generic;
using System.Linq;
using SepConvGen.Networks.Graphs;

namespace SepConvGen.Networks.Import.Operators;

/// <summary>Operators that give the same elements another shape, or another order of axes.</summary>
internal static class Views
{
    public static Dictionary<string, Normalize> Operators { get; } = new()
    {
        ["Identity"] = operation => operation.Return(operation.Input(0)),
        ["Dropout"] = Dropout,
        ["Reshape"] = Reshape,
        ["Flatten"] = Flatten,
        ["Squeeze"] = Squeeze,
        ["Unsqueeze"] = Unsqueeze,
        ["Transpose"] = operation => operation.Return(Transposed(
            operation,
            operation.Input(0),
            operation.Integers("perm") is { Length: > 0 } order ? order : [.. Enumerable.Range(0, operation.Input(0).Shape.Length).Reverse().Select(axis => (long)axis)])),
        ["DepthToSpace"] = DepthToSpace,
        ["SpaceToDepth"] = SpaceToDepth,
    };

    /// <summary>A value with its axes in another order.</summary>
    public static Value Transposed(Operation operation, Value x, long[] order)
    {
        if (!order.OrderBy(axis => axis).SequenceEqual(Enumerable.Range(0, x.Shape.Length).Select(axis => (long)axis)))
        {
            throw operation.Fault($"has an order of axes {string.Join(",", order)} for {Shapes.Text(x.Shape)}");
        }

        int[] shape = [.. order.Select(axis => x.Shape[axis])];
        long[] large = [.. order.Where(axis => x.Shape[axis] != 1)];
        return large.SequenceEqual(large.OrderBy(axis => axis))
            ? operation.Reshape(x, shape)
            : operation.Add("Transpose", [x], shape, "perm".Is(order));
    }

    private static void Dropout(Operation operation)
    {
        if (operation.Optional(2) is not null && operation.IntegerConstant(2, "training mode").Any(training => training != 0))
        {
            throw new UnsupportedException("it is in training mode", "export the model in evaluation mode");
        }

        operation.Return(operation.Input(0));
    }

    private static void Reshape(Operation operation)
    {
        Value x = operation.Input(0);
        long[] sizes = [.. operation.IntegerConstant(1, "sizes")];
        bool zeros = operation.Integer("allowzero", 0) != 0;
        for (int axis = 0; axis < sizes.Length; axis++)
        {
            if (sizes[axis] == 0 && !zeros)
            {
                sizes[axis] = axis < x.Shape.Length ? x.Shape[axis] : throw Wrong();
            }
        }

        int open = Array.IndexOf(sizes, -1);
        long known = 1;
        for (int axis = 0; axis < sizes.Length; axis++)
        {
            if (axis != open)
            {
                known = sizes[axis] is >= 0 and <= int.MaxValue ? checked(known * sizes[axis]) : throw Wrong();
            }
        }

        int count = Shapes.Count(x.Shape);
        if (open >= 0)
        {
            sizes[open] = known != 0 && count % known == 0 ? count / known : throw Wrong();
            known *= sizes[open];
        }

        operation.Return(known == count ? operation.Reshape(x, [.. sizes.Select(size => (int)size)]) : throw Wrong());

        NetworkException Wrong() => operation.Fault($"makes [{string.Join(",", operation.Input(1).Constant!.Integers!)}] of {Shapes.Text(x.Shape)}");
    }

    private static void Flatten(Operation operation)
    {
        Value x = operation.Input(0);
        int rank = x.Shape.Length;
        long axis = operation.Integer("axis", 1);
        int at = axis == rank ? rank : operation.Axis(axis, rank);
        operation.Return(operation.Reshape(x, [checked((int)Shapes.Product(x.Shape, 0, at)), checked((int)Shapes.Product(x.Shape, at, rank))]));
    }

    private static void Squeeze(Operation operation)
    {
        Value x = operation.Input(0);
        int[] axes = operation.AttributeOrInput("axes", 1) is long[] stated
            ? operation.Axes(stated, x.Shape.Length)
            : [.. Enumerable.Range(0, x.Shape.Length).Where(axis => x.Shape[axis] == 1)];
        operation.Return(axes.All(axis => x.Shape[axis] == 1)
            ? operation.Reshape(x, [.. x.Shape.Where((_, axis) => !axes.Contains(axis))])
            : throw operation.Fault($"leaves axes {string.Join(",", axes)} of {Shapes.Text(x.Shape)} out, which are not all of size 1"));
    }

    private static void Unsqueeze(Operation operation)
    {
        Value x = operation.Input(0);
        long[] stated = operation.AttributeOrInput("axes", 1) ?? throw operation.Fault("has no axes");
        int[] axes = operation.Axes(stated, x.Shape.Length + stated.Length);
        List<int> shape = [.. x.Shape];
        foreach (int axis in axes)
        {
            shape.Insert(axis, 1);
        }

        operation.Return(operation.Reshape(x, [.. shape]));
    }

    private static void DepthToSpace(Operation operation)
    {
        (int[] s, int block) = Blocks(operation);
        int channels = s[1] / block / block;
        bool depthFirst = operation.Text("mode", "DCR") == "DCR";
        if (channels * block * block != s[1])
        {
            throw operation.Fault($"makes blocks of {block} of {Shapes.Text(s)}");
        }

        Value parts = operation.Reshape(operation.Input(0), depthFirst ? [s[0], block, block, channels, s[2], s[3]] : [s[0], channels, block, block, s[2], s[3]]);
        Value moved = Transposed(operation, parts, depthFirst ? [0, 3, 4, 1, 5, 2] : [0, 1, 4, 2, 5, 3]);
        operation.Return(operation.Reshape(moved, [s[0], channels, s[2] * block, s[3] * block]));
    }

    private static void SpaceToDepth(Operation operation)
    {
        (int[] s, int block) = Blocks(operation);
        if (s[2] % block != 0 || s[3] % block != 0)
        {
            throw operation.Fault($"takes blocks of {block} from {Shapes.Text(s)}");
        }

        Value parts = operation.Reshape(operation.Input(0), [s[0], s[1], s[2] / block, block, s[3] / block, block]);
        Value moved = Transposed(operation, parts, [0, 3, 5, 1, 2, 4]);
        operation.Return(operation.Reshape(moved, [s[0], s[1] * block * block, s[2] / block, s[3] / block]));
    }

    private static (int[] Shape, int Block) Blocks(Operation operation)
    {
        int[] shape = operation.Input(0).Shape;
        long block = operation.Integer("blocksize", 0);
        return shape.Length == 4 && block is >= 1 and <= 32768 ? (shape, (int)block) : throw operation.Fault($"has blocks of {block} for {Shapes.Text(shape)}");
    }
}
