using System;
using System.Collections.Generic;
using System.Linq;
using SepConvGen.Networks.Graphs;

namespace SepConvGen.Networks.Import.Operators;

/// <summary>Operators whose results are constants once all shapes are known, and conversions.</summary>
internal static class Constants
{
    public static Dictionary<string, Normalize> Operators { get; } = new()
    {
        ["Constant"] = Constant,
        ["Shape"] = Shape,
        ["Size"] = operation => operation.Return(operation.Constant(new Tensor([], new long[] { Shapes.Count(operation.Input(0).Shape) }))),
        ["ConstantOfShape"] = Filled,
        ["Range"] = Range,
        ["NonZero"] = NonZero,
        ["Cast"] = Cast,
    };

    private static void Constant(Operation operation) => operation.Return(operation.Constant(
        operation.Tensor("value")
        ?? (operation.Has("value_float") ? new Tensor([], new[] { operation.Float("value_float", 0) })
            : operation.Has("value_int") ? new Tensor([], new[] { operation.Integer("value_int", 0) })
            : operation.Floats("value_floats") is float[] floats ? new Tensor([floats.Length], floats)
            : operation.Integers("value_ints") is long[] integers ? new Tensor([integers.Length], integers)
            : throw new UnsupportedException("it holds neither numbers nor a dense tensor"))));

    private static void Shape(Operation operation)
    {
        int[] shape = operation.Input(0).Shape;
        int start = Bound(operation.Integer("start", 0));
        int end = Math.Max(Bound(operation.Integer("end", shape.Length)), start);
        operation.Return(operation.Constant(new Tensor([end - start], [.. shape.Skip(start).Take(end - start).Select(size => (long)size)])));

        int Bound(long axis) => (int)Math.Max(Math.Min(axis < 0 ? axis + shape.Length : axis, shape.Length), 0);
    }

    private static void Filled(Operation operation)
    {
        long[] sizes = operation.IntegerConstant(0, "sizes");
        if (sizes.Any(size => size is < 0 or > int.MaxValue))
        {
            throw operation.Fault($"has a shape [{string.Join(",", sizes)}]");
        }

        Tensor value = operation.Tensor("value") ?? new Tensor([1], new float[1]);
        int[] shape = [.. sizes.Select(size => (int)size)];
        if ((value.Floats?.Length ?? value.Integers!.Length) != 1)
        {
            throw operation.Fault("has a value of more than one element");
        }

        Value single = operation.Constant(value.Floats is not null ? new Tensor([], value.Floats) : new Tensor([], value.Integers!));
        operation.Return(operation.Add("Expand", [single], shape));
    }

    private static void Range(Operation operation)
    {
        Tensor[] bounds = [operation.Constant(0, "start"), operation.Constant(1, "limit"), operation.Constant(2, "step")];
        if (bounds.Any(bound => (bound.Floats?.Length ?? bound.Integers!.Length) != 1))
        {
            throw operation.Fault("has bounds that are not one number each");
        }

        if (bounds.Any(bound => bound.Floats is not null))
        {
            throw new UnsupportedException("it counts in floats");
        }

        long[] numbers = [.. bounds.Select(bound => bound.Integers![0])];
        (long start, long step) = (numbers[0], numbers[2]);
        if (step == 0)
        {
            throw operation.Fault("has a step of zero");
        }

        double count = Math.Max(Math.Ceiling(((double)numbers[1] - start) / step), 0);
        operation.Return(operation.Made(count, length => new Tensor([length], [.. Enumerable.Range(0, length).Select(i => unchecked(start + (i * step)))])));
    }

    private static void NonZero(Operation operation)
    {
        Tensor x = operation.Constant(0, "elements");
        bool[] set = x.Floats is not null ? [.. x.Floats.Select(value => value != 0)] : [.. x.Integers!.Select(value => value != 0)];
        int[] found = [.. Enumerable.Range(0, set.Length).Where(i => set[i])];
        int[] strides = Shapes.Strides(x.Shape);
        operation.Return(operation.Made((double)found.Length * strides.Length, _ => new Tensor(
            [strides.Length, found.Length],
            [.. strides.SelectMany((stride, axis) => found.Select(i => (long)(i / stride % x.Shape[axis])))])));
    }

    private static void Cast(Operation operation)
    {
        Value x = operation.Input(0);
        string to = operation.Integer("to", 0) switch
        {
            1 or 11 => "float",
            2 => "uint8",
            3 => "int8",
            4 => "uint16",
            5 => "int16",
            6 => "int32",
            7 => "int64",
            9 => "bool",
            12 => "uint32",
            13 => "uint64",
            long other => throw new UnsupportedException($"it converts to the type {other}", "export the model in 32-bit floats"),
        };
        bool isWhole = x.IsPlaces && to is "int32" or "int64" or "uint32" or "uint64";
        operation.Return(x.Constant is null && (to == "float" || isWhole) ? x : operation.Add("Cast", [x], x.Shape, "to".Is(to)));
    }
}
