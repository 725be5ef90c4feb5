using System.Collections.Generic;
using System.Linq;
using SepConvGen.Networks.Graphs;

namespace SepConvGen.Networks.Import.Operators;

/// <summary>Products of matrices.</summary>
internal static class Products
{
    public static Dictionary<string, Normalize> Operators { get; } = new()
    {
        ["Gemm"] = General,
        ["MatMul"] = Plain,
    };

    private static void General(Operation operation)
    {
        Value a = operation.Input(0);
        Value b = operation.Input(1);
        bool transposeA = operation.Integer("transA", 0) != 0;
        bool transposeB = operation.Integer("transB", 0) != 0;
        if (a.Shape.Length != 2 || b.Shape.Length != 2 || a.Shape[transposeA ? 0 : 1] != b.Shape[transposeB ? 1 : 0])
        {
            throw operation.Fault($"multiplies {Shapes.Text(a.Shape)} by {Shapes.Text(b.Shape)}");
        }

        int[] shape = [a.Shape[transposeA ? 1 : 0], b.Shape[transposeB ? 0 : 1]];
        Value? c = operation.Optional(2);
        if (c is not null && !(Shapes.Broadcast(c.Shape, shape) is int[] both && Shapes.Same(both, shape)))
        {
            throw operation.Fault($"adds {Shapes.Text(c.Shape)} to {Shapes.Text(shape)}");
        }

        operation.Return(operation.Add(
            "Gemm",
            [a, b, c],
            shape,
            "alpha".Is(operation.Float("alpha", 1)),
            "beta".Is(operation.Float("beta", 1)),
            "transA".Is(transposeA ? 1 : 0),
            "transB".Is(transposeB ? 1 : 0)));
    }

    private static void Plain(Operation operation)
    {
        Value a = operation.Input(0);
        Value b = operation.Input(1);
        if (a.Shape.Length == 0 || b.Shape.Length == 0)
        {
            throw operation.Fault("multiplies a number without axes");
        }

        // A vector is a row on the left and a column on the right, and that axis is left out of the result.
        bool row = a.Shape.Length == 1;
        bool column = b.Shape.Length == 1;
        a = row ? operation.Reshape(a, [1, a.Shape[0]]) : a;
        b = column ? operation.Reshape(b, [b.Shape[0], 1]) : b;
        int[]? outer = Shapes.Broadcast(Outer(a), Outer(b));
        if (outer is null || a.Shape[a.Shape.Length - 1] != b.Shape[b.Shape.Length - 2])
        {
            throw operation.Fault($"multiplies {Shapes.Text(a.Shape)} by {Shapes.Text(b.Shape)}");
        }

        int rows = a.Shape[a.Shape.Length - 2];
        int columns = b.Shape[b.Shape.Length - 1];
        Value product = operation.Add("MatMul", [a, b], [.. outer, rows, columns]);
        operation.Return(operation.Reshape(product, [.. outer, .. row ? [] : new[] { rows }, .. column ? [] : new[] { columns }]));
    }

    private static int[] Outer(Value value) => [.. value.Shape.Take(value.Shape.Length - 2)];
}
