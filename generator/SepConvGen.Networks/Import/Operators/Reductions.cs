using System.Collections.Generic;
using System.Linq;
using SepConvGen.Networks.Graphs;

namespace SepConvGen.Networks.Import.Operators;

/// <summary>Operators that make one element of many along axes.</summary>
internal static class Reductions
{
    public static Dictionary<string, Normalize> Operators { get; } = new()
    {
        ["ReduceMean"] = Reduce,
        ["ReduceSum"] = Reduce,
        ["ReduceMax"] = Reduce,
        ["ReduceMin"] = Reduce,
        ["ReduceProd"] = Reduce,
        ["ArgMax"] = Largest,
    };

    /// <summary>The mean over axes, ascending.</summary>
    public static Value Mean(Operation operation, Value x, int[] axes, bool keep)
    {
        int[] shape = Shape(x, axes, keep);
        return axes.All(axis => x.Shape[axis] == 1) ? operation.Reshape(x, shape) : Add(operation, "ReduceMean", x, axes, keep);
    }

    private static void Reduce(Operation operation)
    {
        Value x = operation.Input(0);
        bool keep = operation.Integer("keepdims", 1) != 0;
        long[] stated = operation.AttributeOrInput("axes", 1) ?? [];
        if (stated.Length == 0 && operation.Integer("noop_with_empty_axes", 0) != 0)
        {
            operation.Return(x);
            return;
        }

        int rank = x.Shape.Length;
        int[] axes = stated.Length == 0 ? [.. Enumerable.Range(0, rank)] : operation.Axes(stated, rank);
        operation.Return(x.Constant is not null ? Add(operation, operation.Operator, x, axes, keep)
            : operation.Operator == "ReduceMean" ? Mean(operation, x, axes, keep)
            : operation.Operator == "ReduceSum" ? Sum(operation, x, axes, keep)
            : operation.Operator == "ReduceMax" && axes.SequenceEqual(Enumerable.Range(2, System.Math.Max(rank - 2, 0)))
                ? operation.Reshape(Pools.WholeMaximum(operation, x), Shape(x, axes, keep))
            : Add(operation, operation.Operator, x, axes, keep));
    }

    private static Value Sum(Operation operation, Value x, int[] axes, bool keep)
    {
        Value mean = Mean(operation, x, axes, keep);
        float count = axes.Aggregate(1f, (all, axis) => all * x.Shape[axis]);
        return count == 1 ? mean : operation.Add("Mul", [mean, operation.Scalar(count)], mean.Shape);
    }

    private static Value Add(Operation operation, string @operator, Value x, int[] axes, bool keep) => operation.Add(
        @operator,
        [x],
        Shape(x, axes, keep),
        "axes".Is([.. axes.Select(axis => (long)axis)]),
        "keepdims".Is(keep ? 1 : 0));

    private static int[] Shape(Value x, int[] axes, bool keep) =>
        [.. x.Shape.Select((size, axis) => axes.Contains(axis) ? 1 : size).Where((_, axis) => keep || !axes.Contains(axis))];

    private static void Largest(Operation operation)
    {
        Value x = operation.Input(0);
        int axis = operation.Axis(operation.Integer("axis", 0), x.Shape.Length);
        bool keep = operation.Integer("keepdims", 1) != 0;
        Value places = operation.Add(
            "ArgMax",
            [x],
            Shape(x, [axis], keep),
            "axis".Is(axis),
            "keepdims".Is(keep ? 1 : 0),
            "select_last_index".Is(operation.Integer("select_last_index", 0) != 0 ? 1 : 0));
        places.IsPlaces = true;
        operation.Return(places);
    }
}
