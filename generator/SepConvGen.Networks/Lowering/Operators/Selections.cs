using System.Collections.Generic;
using System.Linq;
using SepConvGen.Networks.Graphs;
using SepConvGen.Networks.Manifest;

namespace SepConvGen.Networks.Lowering.Operators;

/// <summary>What leaves elements out, repeats them, puts some around them or joins them, as they are stored.</summary>
internal static class Selections
{
    public static Dictionary<string, LowerNode> Operators { get; } = new()
    {
        ["Slice"] = Slice,
        ["Concat"] = Concat,
        ["Pad"] = Pad,
        ["Gather"] = Gather,
        ["Expand"] = Expand,
    };

    private static void Slice(NodeLowering node)
    {
        StoredValue x = node.Stored(0);
        int[] axes = node.Integers("axes");
        int[] starts = new int[x.Shape.Length];
        int[] steps = [.. Enumerable.Repeat(1, x.Shape.Length)];
        for (int i = 0; i < axes.Length; i++)
        {
            starts[axes[i]] = node.Integers("starts")[i];

            // Of one position, a step may lead anywhere.
            steps[axes[i]] = node.Result[axes[i]] == 1 ? 1 : node.Integers("steps")[i];
        }

        node.Return(
            node.Layer(
                "slice",
                Orders.Sizes(node.Result, x.Order),
                [("", x.Tensor)],
                ("starts", Ordered(starts, x.Order)),
                ("steps", Ordered(steps, x.Order))),
            x.Order);
    }

    private static void Concat(NodeLowering node)
    {
        StoredValue[] parts = [.. Enumerable.Range(0, node.InputCount).Select(node.Stored)];
        int[] order = parts.OrderBy(part => part.Tensor.IsConstant).ThenByDescending(part => part.Tensor.Length).ThenBy(part => Orders.IsIdentity(part.Order)).First().Order;
        node.Return(
            node.Layer(
                "concat",
                Orders.Sizes(node.Result, order),
                parts.Select(part => ("", (LoweredTensor?)node.In(part, order))),
                ("axis", ManifestNumbers.Text(System.Array.IndexOf(order, node.Int("axis"))))),
            order);
    }

    private static void Pad(NodeLowering node)
    {
        StoredValue x = node.Stored(0);
        int[] pads = node.Integers("pads");
        string mode = node.Text("mode");
        node.Return(
            node.Layer(
                "pad",
                Orders.Sizes(node.Result, x.Order),
                [("", x.Tensor)],
                ("before", Ordered(pads, x.Order)),
                ("mode", mode),
                ("value", mode == "constant" ? ManifestNumbers.Text(node.Float("value")) : null)),
            x.Order);
    }

    private static void Gather(NodeLowering node)
    {
        StoredValue x = node.Stored(0);
        Value positions = node.Input(1);
        int[] indices = [.. (positions.Constant?.Integers ?? throw new UnsupportedLoweringException("its indices are no constant")).Select(index => checked((int)index))];
        int place = System.Array.IndexOf(x.Order, node.Int("axis"));
        int before = Orders.Product(x.Tensor.Sizes.Take(place));
        int behind = Orders.Product(x.Tensor.Sizes.Skip(place + 1));
        LoweredTensor view = node.View(x.Tensor, [before, x.Tensor.Sizes[place], behind]);
        node.Return(
            node.Layer("gather", [before, indices.Length, behind], [("", view), ("indices", new([indices.Length]) { Integers = indices })]),
            x.Order);
    }

    private static void Expand(NodeLowering node)
    {
        StoredValue x = node.Padded(node.Stored(0), node.Result.Length);
        node.Return(node.Layer("expand", Orders.Sizes(node.Result, x.Order), [("", x.Tensor)]), x.Order);
    }

    private static string Ordered(int[] values, int[] order) => ManifestNumbers.List(order.Select(axis => values[axis]));
}
