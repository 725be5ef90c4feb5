using System.Collections.Generic;
using System.Linq;

namespace SepConvGen.Networks.Lowering.Operators;

/// <summary>Means, places of largest elements, and the softmax functions, over the axis in the middle of three.</summary>
internal static class Reductions
{
    public static Dictionary<string, LowerNode> Operators { get; } = new()
    {
        ["ReduceMean"] = node => Reduce(node, "mean", node.Integers("axes")),
        ["ArgMax"] = node => Reduce(node, "arg-max", [node.Int("axis")], node.Integer("select_last_index") != 0 ? [("last", "true")] : []),
        ["Softmax"] = node => Softmax(node, "softmax"),
        ["LogSoftmax"] = node => Softmax(node, "log-softmax"),
    };

    private static void Softmax(NodeLowering node, string @operator)
    {
        StoredValue x = node.Stored(0);
        int place = System.Array.IndexOf(x.Order, node.Int("axis"));
        LoweredTensor view = node.View(x.Tensor, Three(x.Tensor.Sizes, place, 1));
        node.Return(node.Layer(@operator, view.Sizes, [("", view)]), x.Order);
    }

    private static void Reduce(NodeLowering node, string @operator, int[] axes, params (string Name, string? Value)[] settings)
    {
        StoredValue x = node.Stored(0);
        int rank = x.Shape.Length;

        // Side by side where the first of them is stored; among themselves in any order.
        List<int> order = [.. x.Order.Where(axis => !axes.Contains(axis))];
        int first = x.Order.TakeWhile(axis => !axes.Contains(axis) || x.Shape[axis] == 1).Count(axis => !axes.Contains(axis));
        order.InsertRange(first, x.Order.Where(axes.Contains));
        LoweredTensor input = node.In(x, [.. order]);
        int[] three = Three(input.Sizes, first, axes.Length);
        LoweredTensor result = node.Layer(@operator, [three[0], three[2]], [("", node.View(input, three))], settings);

        if (node.Integer("keepdims") != 0)
        {
            node.Return(result, [.. order]);
            return;
        }

        int[] kept = [.. Enumerable.Range(0, rank).Where(axis => !axes.Contains(axis))];
        node.Return(result, [.. order.Where(axis => !axes.Contains(axis)).Select(axis => System.Array.IndexOf(kept, axis))]);
    }

    /// <summary>Sizes as three: those before some axes, theirs, and those behind.</summary>
    private static int[] Three(int[] sizes, int at, int count) =>
        [Orders.Product(sizes.Take(at)), Orders.Product(sizes.Skip(at).Take(count)), Orders.Product(sizes.Skip(at + count))];
}
