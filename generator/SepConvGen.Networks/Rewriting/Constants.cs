using System;
using System.Collections.Generic;
using System.Linq;
using SepConvGen.Networks.Graphs;
using SepConvGen.Networks.Import;

namespace SepConvGen.Networks.Rewriting;

/// <summary>Questions about constants.</summary>
internal static class Constants
{
    /// <summary>The number of a constant of one element; null for all else.</summary>
    public static double? Scalar(Value? value) => value?.Constant?.Floats is { Length: 1 } single ? single[0] : null;

    public static bool All(Value? value, float number) => value?.Constant?.Floats is { } elements && elements.All(element => element == number);

    /// <summary>Whether a number is another as far as an exporter's rounding to floats, or to seven digits, lets one tell.</summary>
    public static bool Near(double one, double other) => Math.Abs(one - other) <= 1e-6 * Math.Abs(other);

    /// <summary>Of a node with two operands of which one is a constant and the other has the result's shape: the two; null for all else.</summary>
    public static (Value X, Value Constant, bool ConstantFirst)? Split(Node node)
    {
        if (node.Operator is not ("Add" or "Sub" or "Mul" or "Div"))
        {
            return null;
        }

        Value a = node.Inputs[0]!;
        Value b = node.Inputs[1]!;
        bool first = a.Constant?.Floats is not null;
        if (first == b.Constant?.Floats is not null)
        {
            return null;
        }

        Value x = first ? b : a;
        return Shapes.Same(x.Shape, node.Outputs[0].Shape) ? (x, first ? a : b, first) : null;
    }

    /// <summary>A constant that differs along one axis of a shape at most, as one number for each position of that axis; null for any other.</summary>
    public static double[]? Along(Value constant, int[] shape, int axis)
    {
        float[] elements = constant.Constant!.Floats!;
        int size = shape[axis];
        if (constant.Shape.Length > shape.Length)
        {
            return null;
        }

        int[] padded = Shapes.Padded(constant.Shape, shape.Length);
        if (padded.Where((other, index) => other != 1 && index != axis).Any())
        {
            return null;
        }

        return elements.Length == size ? [.. elements.Select(element => (double)element)] : elements.Length == 1 ? [.. Enumerable.Repeat((double)elements[0], size)] : null;
    }

    public static float[] Rounded(IEnumerable<double> numbers) => [.. numbers.Select(number => (float)number)];

    public static bool Finite(IEnumerable<double> numbers) => numbers.All(number => !double.IsNaN(number) && !double.IsInfinity(number));
}
