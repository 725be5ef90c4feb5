using System.Collections.Generic;
using System.Linq;
using SepConvGen.Networks.Graphs;

namespace SepConvGen.Networks.Lowering.Operators;

/// <summary>Products of matrices: by constants they are pointwise layers.</summary>
internal static class Products
{
    public static Dictionary<string, LowerNode> Operators { get; } = new()
    {
        ["Gemm"] = General,
        ["MatMul"] = Plain,
    };

    private static void General(NodeLowering node)
    {
        double alpha = node.Float("alpha");
        double beta = node.Float("beta");
        bool transposedA = node.Integer("transA") != 0;
        bool transposedB = node.Integer("transB") != 0;
        float[] b = Right(node);
        int rows = node.Input(1).Shape[0];
        int columns = node.Input(1).Shape[1];
        b = transposedB ? Orders.Transposed(b, [rows, columns], [1, 0]) : b;
        float[] filter = alpha == 1 ? b : [.. b.Select(weight => (float)(alpha * weight))];

        // The right side's columns last.
        StoredValue a = node.Stored(0);
        int[] order = transposedA ? [1, 0] : [0, 1];
        LoweredTensor input = transposedA ? node.In(a, order) : Flattened(node, ref filter) ?? node.In(a, order);

        Value? c = beta == 0 ? null : node.Optional(2);
        float[]? bias = c is null ? null : Bias(c, node.Result[1], beta);
        if (c is null || bias is not null)
        {
            Finish(node, input, filter, bias, [0, 1], addend: null);
            return;
        }

        // Another one for each row, or one that the network computes.
        StoredValue addend = node.Stored(c);
        if (beta != 1)
        {
            (LoweredTensor scaled, int[] kept) = Elementwise.Binary(node, "multiply", addend, Scalar((float)beta), addend.Shape);
            addend = new(scaled, addend.Shape, kept);
        }

        Finish(node, input, filter, null, [0, 1], addend);
    }

    private static void Plain(NodeLowering node)
    {
        Value b = node.Input(1);
        if (b.Constant is null && node.Input(0).Constant is not null)
        {
            Turned(node);
            return;
        }

        if (b.Constant is null && Enumerable.Range(2, 3).All(index => node.Optional(index) is null) && node.OptionalText("activation") is null)
        {
            OfTwo(node);
            return;
        }

        float[] filter = Right(node);
        int rank = node.Result.Length;
        if (b.Shape.Take(b.Shape.Length - 2).Any(size => size != 1))
        {
            throw new UnsupportedLoweringException("its right side has a matrix for each of several left ones");
        }

        // The columns last, the rest as it is stored.
        StoredValue a = node.Padded(node.Stored(0), rank);
        int[] order = [.. a.Order.Where(axis => axis != rank - 1), rank - 1];
        LoweredTensor input = node.Input(0).Shape.Length == 2 && rank == 2 ? Flattened(node, ref filter) ?? node.In(a, order) : node.In(a, order);
        Finish(node, input, filter, node.OptionalConstant(2), order, addend: null);
    }

    /// <summary>Both are computed: as many matrices on both sides, or one that meets all others.</summary>
    private static void OfTwo(NodeLowering node)
    {
        int[] outer = [.. node.Result.Take(node.Result.Length - 2)];
        int[] order = Orders.Logical(node.Result.Length);
        LoweredTensor left = Matrices(0);
        LoweredTensor right = Matrices(1);
        node.Return(node.Layer("matmul", [Orders.Product(outer), left.Sizes[1], right.Sizes[2]], [("", left), ("", right)]), order);

        LoweredTensor Matrices(int index)
        {
            StoredValue side = node.Padded(node.Stored(index), node.Result.Length);
            int[] before = [.. side.Shape.Take(outer.Length)];
            return before.SequenceEqual(outer) || before.All(size => size == 1)
                ? node.View(node.In(side, order), [Orders.Product(before), side.Shape[outer.Length], side.Shape[outer.Length + 1]])
                : throw new UnsupportedLoweringException("some of its matrices meet several others, and some only one", "expand both sides to the same axes");
        }
    }

    /// <summary>A constant by what is computed: the product of both transposed, read as it is.</summary>
    private static void Turned(NodeLowering node)
    {
        int rank = node.Result.Length;
        Value left = node.Input(0);
        if (left.Shape.Take(left.Shape.Length - 2).Any(size => size != 1) || Enumerable.Range(2, 3).Any(index => node.Optional(index) is not null))
        {
            throw new UnsupportedLoweringException("its left side has a matrix for each of several right ones");
        }

        int rows = left.Shape[left.Shape.Length - 2];
        int inner = left.Shape[left.Shape.Length - 1];
        StoredValue b = node.Padded(node.Stored(1), rank);
        int[] order = [.. b.Order.Where(axis => axis != rank - 2), rank - 2];
        float[] filter = Orders.Transposed(node.Constant(0), [rows, inner], [1, 0]);
        node.Return(
            node.Layer(
                "pointwise",
                Orders.Sizes(node.Result, order),
                [("", node.In(b, order)), ("filter", new([inner, rows]) { Floats = filter })],
                ("activation", node.OptionalText("activation"))),
            order);
    }

    /// <summary>The layer; what it cannot take comes behind it: an addend with other sizes than its bias, and all that comes after that.</summary>
    private static void Finish(NodeLowering node, LoweredTensor input, float[] filter, float[]? bias, int[] order, StoredValue? addend)
    {
        int[] sizes = Orders.Sizes(node.Result, order);
        int outputs = sizes[sizes.Length - 1];
        StoredValue? residual = node.Optional(3) is null ? null : node.Stored(3);
        LoweredTensor? slope = NodeLowering.OptionalVector(node.OptionalConstant(4));
        string? activation = node.OptionalText("activation");
        if (addend is not null && residual is null && addend.Shape.SequenceEqual(node.Result) && !addend.Tensor.IsConstant)
        {
            (residual, addend) = (addend, null);
        }

        bool apart = addend is not null;
        LoweredTensor result = node.Layer(
            "pointwise",
            sizes,
            [
                ("", input),
                ("filter", new([filter.Length / outputs, outputs]) { Floats = filter }),
                ("bias", NodeLowering.OptionalVector(bias)),
                ("residual", apart || residual is null ? null : node.In(residual, order)),
                ("slope", apart ? null : slope),
            ],
            ("activation", apart ? null : activation));
        if (apart)
        {
            foreach (StoredValue term in new[] { addend, residual }.OfType<StoredValue>())
            {
                result = node.Layer("add", sizes, [("", result), ("", node.In(node.Padded(term, order.Length), order))]);
            }

            result = slope is null ? result : node.Layer("prelu", sizes, [("", result), ("slope", slope)]);
            result = activation is null ? result : node.Layer("activation", sizes, [("", result)], ("function", activation));
        }

        node.Return(result, order);
    }

    /// <summary>
    /// The left side [rows, columns] as the image that it was made of is stored, with the right side's rows in that order: nothing is
    /// moved. null where the left side is no such image, or lies right already.
    /// </summary>
    private static LoweredTensor? Flattened(NodeLowering node, ref float[] filter)
    {
        Value a = node.Input(0);
        if (node.Writer(a) is not { Operator: "Reshape" } reshape)
        {
            return null;
        }

        StoredValue image = node.Stored(reshape.Inputs[0]!);
        int rank = image.Shape.Length;
        int split = 0;
        int rows = 1;
        while (split < rank && rows < a.Shape[0])
        {
            rows *= image.Shape[split++];
        }

        // Sizes of 1 count as columns, wherever they are.
        if (rows != a.Shape[0] || image.Shape.Length < 2)
        {
            return null;
        }

        int[] large = [.. Orders.Large(image.Shape, image.Order)];
        int[] leading = [.. large.Where(axis => axis < split)];
        int[] columns = [.. large.Where(axis => axis >= split)];
        if (!large.Take(leading.Length).SequenceEqual(leading.OrderBy(axis => axis)) || columns.SequenceEqual(columns.OrderBy(axis => axis)))
        {
            return null;
        }

        // The right side's rows stand for the columns' axes in the graph's order.
        int[] ascending = [.. columns.OrderBy(axis => axis)];
        int[] sizes = [.. ascending.Select(axis => image.Shape[axis])];
        filter = Orders.Transposed(
            filter,
            [.. sizes, filter.Length / a.Shape[1]],
            [.. columns.Select(axis => System.Array.IndexOf(ascending, axis)), columns.Length]);
        return node.View(image.Tensor, a.Shape);
    }

    private static float[] Right(NodeLowering node) => node.Input(1).Constant?.Floats
        ?? throw new UnsupportedLoweringException("its right side depends on the network's input", "products with constant weights are supported");

    /// <summary>A constant addend as one number for each column; null where it has more.</summary>
    private static float[]? Bias(Value c, int columns, double beta) =>
        c.Constant?.Floats is not { } floats ? null
        : c.Shape.Length > 0 && c.Shape[c.Shape.Length - 1] == columns && floats.Length == columns ? [.. floats.Select(value => (float)(beta * value))]
        : floats.Length == 1 ? [.. Enumerable.Repeat((float)(beta * floats[0]), columns)]
        : null;

    private static StoredValue Scalar(float value) => new(new([]) { Floats = [value] }, [], []);
}
