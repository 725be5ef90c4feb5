using System;
using System.Collections.Generic;
using System.Linq;
using SepConvGen.Networks.Graphs;

namespace SepConvGen.Networks.Import.Folding;

/// <summary>Evaluates the operators that only move elements.</summary>
internal static class Rearranging
{
    /// <summary>Marks a position that is none of the operand's.</summary>
    private const int Outside = -1;

    public static Dictionary<string, Evaluate> Evaluators { get; } = new()
    {
        ["Reshape"] = (inputs, shape, _) => Like(inputs[0]!, shape, floats => floats, integers => integers),
        ["Transpose"] = Transpose,
        ["Slice"] = Slice,
        ["Expand"] = (inputs, shape, _) => Expand(inputs[0]!, shape),
        ["Gather"] = Gather,
        ["Pad"] = Pad,
        ["Concat"] = Concat,
    };

    /// <summary>A tensor repeated to a shape.</summary>
    public static Tensor Expand(Tensor x, int[] shape)
    {
        int[] sizes = Shapes.Padded(x.Shape, shape.Length);
        int[] strides = Shapes.Strides(sizes);
        return Pick(x, shape, (axis, i) => sizes[axis] == 1 ? 0 : i * strides[axis]);
    }

    /// <summary>A tensor made of another's elements or of an own kind's.</summary>
    private static Tensor Like(Tensor x, int[] shape, Func<float[], float[]> floats, Func<long[], long[]> integers) =>
        x.Floats is not null ? new Tensor(shape, floats(x.Floats)) : new Tensor(shape, integers(x.Integers!));

    private static Tensor Transpose(Tensor?[] inputs, int[] shape, Node node)
    {
        long[] order = node.Attributes["perm"].Integers!;
        int[] strides = Shapes.Strides(inputs[0]!.Shape);
        return Pick(inputs[0]!, shape, (axis, i) => i * strides[(int)order[axis]]);
    }

    private static Tensor Slice(Tensor?[] inputs, int[] shape, Node node)
    {
        long[] axes = node.Attributes["axes"].Integers!;
        int[] strides = Shapes.Strides(inputs[0]!.Shape);
        int[] first = new int[shape.Length];
        int[] step = [.. Enumerable.Repeat(1, shape.Length)];
        for (int i = 0; i < axes.Length; i++)
        {
            first[axes[i]] = (int)node.Attributes["starts"].Integers![i];
            step[axes[i]] = (int)node.Attributes["steps"].Integers![i];
        }

        return Pick(inputs[0]!, shape, (axis, i) => (first[axis] + (i * step[axis])) * strides[axis]);
    }

    private static Tensor Gather(Tensor?[] inputs, int[] shape, Node node)
    {
        int along = (int)node.Attributes["axis"].Integer!;
        int[] strides = Shapes.Strides(inputs[0]!.Shape);
        return Pick(inputs[0]!, shape, (axis, i) => (axis == along ? (int)inputs[1]!.Integers![i] : i) * strides[axis]);
    }

    private static Tensor Pad(Tensor?[] inputs, int[] shape, Node node)
    {
        int[] sizes = inputs[0]!.Shape;
        int[] strides = Shapes.Strides(sizes);
        long[] pads = node.Attributes["pads"].Integers!;
        string mode = node.Attributes["mode"].Text!;
        return Pick(inputs[0]!, shape, Position, node.Attributes["value"].Float!.Value);

        int Position(int axis, int i)
        {
            int at = i - (int)pads[axis];
            if (at < 0 || at >= sizes[axis])
            {
                at = mode switch
                {
                    "constant" => Outside,
                    "edge" => at < 0 ? 0 : sizes[axis] - 1,
                    _ => at < 0 ? -at : (2 * (sizes[axis] - 1)) - at,
                };
            }

            return at == Outside ? Outside : at * strides[axis];
        }
    }

    private static Tensor Concat(Tensor?[] inputs, int[] shape, Node node)
    {
        int axis = (int)node.Attributes["axis"].Integer!;
        return inputs[0]!.Floats is not null
            ? new Tensor(shape, Joined([.. inputs.Select(input => input!.Floats ?? throw Mixed())]))
            : new Tensor(shape, Joined([.. inputs.Select(input => input!.Integers ?? throw Mixed())]));

        T[] Joined<T>(T[][] parts)
        {
            T[] joined = new T[Shapes.Count(shape)];
            int outer = (int)Shapes.Product(shape, 0, axis);
            int at = 0;
            for (int row = 0; row < outer && joined.Length > 0; row++)
            {
                foreach (T[] part in parts)
                {
                    int length = part.Length / outer;
                    Array.Copy(part, row * length, joined, at, length);
                    at += length;
                }
            }

            return joined;
        }

        static InvalidOperationException Mixed() => new("joins floats with integers");
    }

    /// <summary>Takes for each element of the result the one that lies at the sum of its axes' positions.</summary>
    private static Tensor Pick(Tensor x, int[] shape, Func<int, int, int> position, float otherwise = 0)
    {
        int count = Shapes.Count(shape);
        int[] sources = new int[count];
        if (count > 0)
        {
            int[][] positions = [.. shape.Select((size, axis) => Enumerable.Range(0, size).Select(i => position(axis, i)).ToArray())];
            int inner = 1;
            for (int axis = shape.Length - 1; axis >= 0; axis--)
            {
                for (int i = 0; i < count; i++)
                {
                    int at = positions[axis][i / inner % shape[axis]];
                    sources[i] = at == Outside || sources[i] == Outside ? Outside : sources[i] + at;
                }

                inner *= shape[axis];
            }
        }

        return Like(
            x,
            shape,
            floats => [.. sources.Select(source => source == Outside ? otherwise : floats[source])],
            integers => [.. sources.Select(source => source == Outside ? (long)otherwise : integers[source])]);
    }
}
