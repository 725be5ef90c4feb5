using System;
using System.Collections.Generic;
using System.Linq;
using SepConvGen.Networks.Graphs;

namespace SepConvGen.Networks.Import.Operators;

/// <summary>Operators that leave elements out, repeat them, put some around them or join them.</summary>
internal static class Selections
{
    public static Dictionary<string, Normalize> Operators { get; } = new()
    {
        ["Slice"] = Slice,
        ["Split"] = Split,
        ["Gather"] = Gather,
        ["Concat"] = Concat,
        ["Pad"] = Pad,
        ["Expand"] = Expand,
        ["Tile"] = Tile,
    };

    private static void Slice(Operation operation)
    {
        Value x = operation.Input(0);
        long[] starts = operation.AttributeOrInput("starts", 1) ?? throw operation.Fault("has no starts");
        long[] ends = operation.AttributeOrInput("ends", 2) ?? throw operation.Fault("has no ends");
        long[] along = operation.AttributeOrInput("axes", 3) ?? [.. Enumerable.Range(0, starts.Length).Select(axis => (long)axis)];
        long[] steps = operation.AttributeOrInput("steps", 4) ?? [.. Enumerable.Repeat(1L, starts.Length)];
        if (ends.Length != starts.Length || along.Length != starts.Length || steps.Length != starts.Length)
        {
            throw operation.Fault("has starts, ends, axes and steps of different numbers");
        }

        _ = operation.Axes(along, x.Shape.Length);
        List<Range> ranges = [];
        for (int i = 0; i < starts.Length; i++)
        {
            int axis = operation.Axis(along[i], x.Shape.Length);
            ranges.Add(Range.Resolve(axis, x.Shape[axis], starts[i], ends[i], steps[i]) ?? throw operation.Fault("has a step of zero"));
        }

        operation.Return(Sliced(operation, x, ranges));
    }

    /// <summary>A part of a value; the value itself where nothing is left out.</summary>
    private static Value Sliced(Operation operation, Value x, IEnumerable<Range> ranges)
    {
        List<Range> parts = [.. ranges.Where(range => range.Count != x.Shape[range.Axis] || (range.Step != 1 && range.Count > 1)).OrderBy(range => range.Axis)];
        if (parts.Count == 0)
        {
            return x;
        }

        int[] shape = [.. x.Shape];
        foreach (Range range in parts)
        {
            shape[range.Axis] = range.Count;
        }

        return operation.Add(
            "Slice",
            [x],
            shape,
            "starts".Is([.. parts.Select(range => range.Start)]),
            "ends".Is([.. parts.Select(range => range.End)]),
            "axes".Is([.. parts.Select(range => (long)range.Axis)]),
            "steps".Is([.. parts.Select(range => range.Step)]));
    }

    private static void Split(Operation operation)
    {
        Value x = operation.Input(0);
        int axis = operation.Axis(operation.Integer("axis", 0), x.Shape.Length);
        int size = x.Shape[axis];
        int count = operation.OutputCount;
        long[]? sizes = operation.AttributeOrInput("split", 1);
        if (sizes is null && operation.Opset < 18 && size % count != 0)
        {
            throw operation.Fault($"makes {count} equal parts of {size}");
        }

        // The last part is smaller where they cannot be equal.
        long each = ((size + (long)count) - 1) / count;
        sizes ??= [.. Enumerable.Range(0, count).Select(i => Math.Max(Math.Min(each, size - (each * i)), 0))];
        if (sizes.Length != count || sizes.Any(part => part < 0 || part > size) || sizes.Sum() != size)
        {
            throw operation.Fault($"makes {count} parts, {string.Join(",", sizes)}, of {size}");
        }

        long start = 0;
        for (int i = 0; i < count; i++)
        {
            if (operation.Wants(i))
            {
                operation.Return(Sliced(operation, x, [new Range(axis, start, start + sizes[i], 1, (int)sizes[i])]), i);
            }

            start += sizes[i];
        }
    }

    private static void Gather(Operation operation)
    {
        Value x = operation.Input(0);
        int axis = operation.Axis(operation.Integer("axis", 0), x.Shape.Length);
        int size = x.Shape[axis];
        long[] indices = [.. operation.IntegerConstant(1, "indices").Select(index => index < 0 ? index + size : index)];
        if (indices.Any(index => index < 0 || index >= size))
        {
            throw operation.Fault($"has an index beyond its input's size {size}");
        }

        int[] shape = [.. x.Shape.Take(axis), .. operation.Input(1).Shape, .. x.Shape.Skip(axis + 1)];
        long step = indices.Length > 1 ? indices[1] - indices[0] : 1;
        bool sequence = indices.Length > 0 && step != 0 && !indices.Where((index, i) => index != indices[0] + (i * step)).Any();
        Value picked = sequence
            ? Sliced(operation, x, [new Range(axis, indices[0], Math.Min(Math.Max(indices[0] + (indices.Length * step), -1), size), step, indices.Length)])
            : operation.Add(
                "Gather",
                [x, operation.Constant(new Tensor([indices.Length], indices))],
                [.. x.Shape.Take(axis), indices.Length, .. x.Shape.Skip(axis + 1)],
                "axis".Is(axis));
        operation.Return(operation.Reshape(picked, shape));
    }

    private static void Concat(Operation operation)
    {
        if (!operation.Has("axis"))
        {
            throw operation.Fault("has no axis");
        }

        List<Value> parts = [.. Enumerable.Range(0, operation.InputCount).Select(operation.Input)];
        int rank = operation.Input(0).Shape.Length;
        int axis = operation.Axis(operation.Integer("axis", 0), rank);
        long size = 0;
        foreach (Value part in parts)
        {
            if (part.Shape.Length != rank || part.Shape.Where((other, i) => i != axis && other != parts[0].Shape[i]).Any())
            {
                throw operation.Fault($"joins {Shapes.Text(parts[0].Shape)} with {Shapes.Text(part.Shape)} along axis {axis}");
            }

            size += part.Shape[axis];
        }

        if (parts.Any(part => part.Constant is null) && parts.Any(part => part.Constant?.Integers is not null))
        {
            throw new UnsupportedException("it computes with integers that depend on the network's input");
        }

        int[] shape = [.. parts[0].Shape];
        shape[axis] = checked((int)size);
        Value?[] filled = [.. parts.Where(part => part.Shape[axis] > 0)];
        operation.Return(filled.Length == 0 ? parts[0] : filled.Length == 1 ? filled[0]! : operation.Add("Concat", filled, shape, "axis".Is(axis)));
    }

    private static void Pad(Operation operation)
    {
        Value x = operation.Input(0);
        int rank = x.Shape.Length;
        string mode = operation.Text("mode", "constant");
        long[] stated = operation.AttributeOrInput("pads", 1) ?? operation.Integers("paddings") ?? throw operation.Fault("has no pads");
        int[] along = operation.Optional(3) is null
            ? [.. Enumerable.Range(0, rank)]
            : [.. operation.IntegerConstant(3, "axes").Select(axis => operation.Axis(axis, rank))];
        if (stated.Length != 2 * along.Length || stated.Any(pad => pad is > int.MaxValue or < int.MinValue) || along.Distinct().Count() != along.Length)
        {
            throw operation.Fault($"has pads {string.Join(",", stated)} for {along.Length} axes");
        }

        if (mode is not ("constant" or "reflect" or "edge"))
        {
            throw new UnsupportedException($"its mode is '{mode}'", "constant, reflect and edge are supported");
        }

        float value = operation.Float("value", 0);
        if (operation.Optional(2) is not null)
        {
            Tensor constant = operation.Constant(2, "value");
            float[] values = constant.Floats ?? [.. constant.Integers!.Select(integer => (float)integer)];
            value = values.Length == 1 ? values[0] : throw operation.Fault($"has {values.Length} values to pad with");
        }

        long[] pads = new long[2 * rank];
        for (int i = 0; i < along.Length; i++)
        {
            pads[along[i]] = stated[i];
            pads[rank + along[i]] = stated[along.Length + i];
        }

        // Padding below zero takes elements away.
        List<Range> kept = [];
        for (int axis = 0; axis < rank; axis++)
        {
            long first = Math.Max(-pads[axis], 0);
            long end = x.Shape[axis] - Math.Max(-pads[rank + axis], 0);
            kept.Add(end >= first ? new Range(axis, first, end, 1, (int)(end - first)) : throw operation.Fault($"takes more than there is from axis {axis}"));
        }

        x = Sliced(operation, x, kept);
        pads = [.. pads.Select(pad => Math.Max(pad, 0))];
        for (int axis = 0; axis < rank; axis++)
        {
            long most = Math.Max(pads[axis], pads[rank + axis]);
            if (most > 0 && ((mode == "reflect" && most >= x.Shape[axis]) || (mode == "edge" && x.Shape[axis] == 0)))
            {
                throw new UnsupportedException($"it reflects more than there is along axis {axis}");
            }
        }

        int[] shape = [.. x.Shape.Select((size, axis) => checked((int)(size + pads[axis] + pads[rank + axis])))];
        operation.Return(pads.All(pad => pad == 0) ? x : operation.Add("Pad", [x], shape, "pads".Is(pads), "mode".Is(mode), "value".Is(value)));
    }

    private static void Expand(Operation operation)
    {
        Value x = operation.Input(0);
        long[] sizes = operation.IntegerConstant(1, "sizes");
        if (sizes.Any(size => size is < 0 or > int.MaxValue))
        {
            throw operation.Fault($"repeats to [{string.Join(",", sizes)}]");
        }

        int[] shape = Shapes.Broadcast(x.Shape, [.. sizes.Select(size => (int)size)])
            ?? throw operation.Fault($"repeats {Shapes.Text(x.Shape)} to [{string.Join(",", sizes)}]");
        operation.Return(Expanded(operation, x, shape));
    }

    private static Value Expanded(Operation operation, Value x, int[] shape)
    {
        Value aligned = operation.Reshape(x, Shapes.Padded(x.Shape, shape.Length));
        return Shapes.Same(aligned.Shape, shape) ? aligned : operation.Add("Expand", [aligned], shape);
    }

    private static void Tile(Operation operation)
    {
        Value x = operation.Input(0);
        long[] repeats = operation.IntegerConstant(1, "repeats");
        if (repeats.Length != x.Shape.Length || repeats.Any(times => times is < 0 or > int.MaxValue))
        {
            throw operation.Fault($"repeats {Shapes.Text(x.Shape)} [{string.Join(",", repeats)}] times");
        }

        // Repetitions become axes of their own, in front of those that they repeat.
        int[] apart = [.. x.Shape.SelectMany((size, axis) => repeats[axis] != 1 && size != 1 ? new[] { 1, size } : [size])];
        int[] repeated = [.. x.Shape.SelectMany((size, axis) => repeats[axis] == 1 ? [size] : size == 1 ? new[] { (int)repeats[axis] } : [(int)repeats[axis], size])];
        Value result = Expanded(operation, operation.Reshape(x, apart), repeated);
        operation.Return(operation.Reshape(result, [.. x.Shape.Select((size, axis) => checked((int)(size * repeats[axis])))]));
    }

    /// <summary>Positions along an axis.</summary>
    private sealed record Range(int Axis, long Start, long End, long Step, int Count)
    {
        /// <summary>What a slice says, which may lie outside and count from the end; null if it does not go on.</summary>
        public static Range? Resolve(int axis, int size, long start, long end, long step)
        {
            if (step == 0)
            {
                return null;
            }

            step = Math.Max(Math.Min(step, int.MaxValue), -int.MaxValue);
            long first = Math.Max(Math.Min(FromFront(start), step > 0 ? size : size - 1), 0);
            long last = Math.Max(Math.Min(FromFront(end), size), step > 0 ? 0 : -1);
            long count = step > 0 ? (last - first + step - 1) / step : (first - last - step - 1) / -step;
            return new Range(axis, first, last, step, (int)Math.Max(size == 0 ? 0 : count, 0));

            long FromFront(long position) => position < 0 ? position + size : position;
        }
    }
}
