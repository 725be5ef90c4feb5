using System;
using System.Collections.Generic;
using System.Linq;
using SepConvGen.Networks.Graphs;

namespace SepConvGen.Networks.Import.Operators;

/// <summary>What computes each element from those in its place, and the softmax functions.</summary>
internal static class Elementwise
{
    public static Dictionary<string, Normalize> Operators { get; } = All();

    private static Dictionary<string, Normalize> All()
    {
        Dictionary<string, Normalize> operators = new()
        {
            ["LeakyRelu"] = operation => Unary(operation, "alpha".Is(operation.Float("alpha", 0.01f))),
            ["HardSigmoid"] = operation => Unary(operation, "alpha".Is(operation.Float("alpha", 0.2f)), "beta".Is(operation.Float("beta", 0.5f))),
            ["Gelu"] = operation => Unary(operation, "approximate".Is(operation.Text("approximate", "none"))),
            ["Clip"] = Clip,
            ["PRelu"] = ParametricRelu,
            ["Pow"] = Power,
            ["Sum"] = operation => operation.Return(Chain(operation, "Add")),
            ["Max"] = operation => operation.Return(Bounded(operation, "Max")),
            ["Min"] = operation => operation.Return(Bounded(operation, "Min")),
            ["Mod"] = operation => operation.Return(Binary(operation, operation.Integer("fmod", 0) != 0 ? "Fmod" : "Mod", operation.Input(0), operation.Input(1))),
            ["Where"] = Where,
            ["Softmax"] = Softmax,
            ["LogSoftmax"] = Softmax,
        };
        foreach (string unary in new[] { "Abs", "Ceil", "Erf", "Exp", "Floor", "HardSwish", "Log", "Neg", "Not", "Reciprocal", "Relu", "Round", "Sigmoid", "Sign", "Sqrt", "Tanh" })
        {
            operators.Add(unary, operation => Unary(operation));
        }

        foreach (string binary in new[] { "Add", "And", "Div", "Equal", "Greater", "GreaterOrEqual", "Less", "LessOrEqual", "Mul", "Or", "Sub" })
        {
            operators.Add(binary, operation => operation.Return(Binary(operation, binary, operation.Input(0), operation.Input(1))));
        }

        return operators;
    }

    private static void Unary(Operation operation, params (string Name, NodeAttribute Value)[] attributes)
    {
        Value x = operation.Input(0);
        operation.Return(operation.Add(operation.Operator, [x], x.Shape, attributes));
    }

    private static Value Binary(Operation operation, string @operator, Value a, Value b)
    {
        int[] shape = Shapes.Broadcast(a.Shape, b.Shape) ?? throw operation.Fault($"combines {Shapes.Text(a.Shape)} with {Shapes.Text(b.Shape)}");
        if ((a.Constant is null && b.Constant?.Integers is not null) || (b.Constant is null && a.Constant?.Integers is not null))
        {
            throw new UnsupportedException("it computes with integers that depend on the network's input");
        }

        return operation.Add(@operator, [a, b], shape);
    }

    private static Value Chain(Operation operation, string @operator)
    {
        Value all = operation.Input(0);
        for (int i = 1; i < operation.InputCount; i++)
        {
            all = Binary(operation, @operator, all, operation.Input(i));
        }

        return all;
    }

    /// <summary>The smaller or the larger of two, where one is a constant of one element: a bound.</summary>
    private static Value Bounded(Operation operation, string @operator)
    {
        if (operation.InputCount != 2 || operation.Input(0).Constant is null == operation.Input(1).Constant is null)
        {
            return Chain(operation, @operator);
        }

        Value x = operation.Input(operation.Input(0).Constant is null ? 0 : 1);
        Value bound = operation.Input(operation.Input(0).Constant is null ? 1 : 0);
        if (bound.Constant!.Floats is not { Length: 1 } single || bound.Shape.Length > x.Shape.Length)
        {
            return Chain(operation, @operator);
        }

        Value scalar = operation.Scalar(single[0]);
        return operation.Add("Clip", @operator == "Max" ? [x, scalar, null] : [x, null, scalar], x.Shape);
    }

    private static void Clip(Operation operation)
    {
        Value x = operation.Input(0);
        operation.Return(operation.Add("Clip", [x, Bound("min", 1), Bound("max", 2)], x.Shape));

        Value? Bound(string attribute, int index)
        {
            if (operation.Optional(index) is Value bound)
            {
                Tensor constant = operation.Constant(index, "bounds");
                return (constant.Floats?.Length ?? constant.Integers!.Length) == 1 && constant.Floats is null == (x.Constant?.Integers is not null)
                    ? bound
                    : throw operation.Fault($"has a bound {Shapes.Text(bound.Shape)}");
            }

            return operation.Has(attribute) ? operation.Scalar(operation.Float(attribute, 0)) : null;
        }
    }

    private static void ParametricRelu(Operation operation)
    {
        Value x = operation.Input(0);
        float[] slope = operation.FloatConstant(1, "slopes");
        int[] shape = operation.Input(1).Shape;
        if (!(Shapes.Broadcast(shape, x.Shape) is int[] both && Shapes.Same(both, x.Shape)))
        {
            throw operation.Fault($"has slopes {Shapes.Text(shape)} for {Shapes.Text(x.Shape)}");
        }

        int[] padded = Shapes.Padded(shape, x.Shape.Length);
        if (x.Shape.Length < 2 || padded.Where((size, axis) => axis != 1 && size != 1).Any())
        {
            throw new UnsupportedException($"its slopes {Shapes.Text(shape)} are not one for each channel");
        }

        Value channels = operation.Made(x.Shape[1], count => new Tensor([count], slope.Length == count ? slope : [.. Enumerable.Repeat(slope[0], count)]));
        operation.Return(operation.Add("PRelu", [x, channels], x.Shape));
    }

    private static void Power(Operation operation)
    {
        Value x = operation.Input(0);
        Value exponent = operation.Input(1);
        if (x.Constant is not null && exponent.Constant is not null)
        {
            // Exponents may be of another type.
            exponent = x.Constant.Floats is not null && exponent.Constant.Integers is not null
                ? operation.Add("Cast", [exponent], exponent.Shape, "to".Is("float"))
                : exponent;
            operation.Return(Binary(operation, "Pow", x, exponent));
            return;
        }

        Tensor constant = operation.Constant(1, "exponents");
        float[] exponents = constant.Floats ?? [.. constant.Integers!.Select(value => (float)value)];
        if (exponents.Length == 0 || exponents.Distinct().Count() > 1 || exponent.Shape.Length > x.Shape.Length || x.Constant is not null)
        {
            throw new UnsupportedException("its exponents are not one constant");
        }

        operation.Return(exponents[0] switch
        {
            1 => x,
            2 => Times(x, x),
            3 => Times(Times(x, x), x),
            0.5f => Own("Sqrt", x),
            -0.5f => Own("Reciprocal", Own("Sqrt", x)),
            -1 => Own("Reciprocal", x),
            _ => throw new UnsupportedException($"its exponent is {exponents[0].ToString(System.Globalization.CultureInfo.InvariantCulture)}", "1, 2, 3, 0.5, -0.5 and -1 are supported"),
        });

        Value Own(string @operator, Value value) => operation.Add(@operator, [value], value.Shape);

        Value Times(Value a, Value b) => operation.Add("Mul", [a, b], a.Shape);
    }

    private static void Where(Operation operation)
    {
        Value condition = operation.Input(0);
        Value a = operation.Input(1);
        Value b = operation.Input(2);
        int[]? both = Shapes.Broadcast(a.Shape, b.Shape);
        int[]? shape = both is null ? null : Shapes.Broadcast(condition.Shape, both);
        operation.Return(operation.Add(
            "Where",
            [condition, a, b],
            shape ?? throw operation.Fault($"combines {Shapes.Text(condition.Shape)}, {Shapes.Text(a.Shape)} and {Shapes.Text(b.Shape)}")));
    }

    private static void Softmax(Operation operation)
    {
        Value x = operation.Input(0);
        int rank = x.Shape.Length;
        if (operation.Opset >= 13)
        {
            operation.Return(operation.Add(operation.Operator, [x], x.Shape, "axis".Is(operation.Axis(operation.Integer("axis", -1), rank))));
            return;
        }

        // Over all elements from this axis on.
        int from = operation.Axis(operation.Integer("axis", 1), rank);
        int[] large = [.. Enumerable.Range(from, rank - from).Where(axis => x.Shape[axis] != 1)];
        if (large.Length <= 1)
        {
            operation.Return(operation.Add(operation.Operator, [x], x.Shape, "axis".Is(large.Length == 1 ? large[0] : from)));
            return;
        }

        Value flat = operation.Reshape(x, [.. x.Shape.Take(from), checked((int)Shapes.Product(x.Shape, from, rank))]);
        Value result = operation.Add(operation.Operator, [flat], flat.Shape, "axis".Is(from));
        operation.Return(operation.Reshape(result, x.Shape));
    }
}
