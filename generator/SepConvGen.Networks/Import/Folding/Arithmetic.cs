using System;
using System.Collections.Generic;
using System.Linq;
using SepConvGen.Networks.Graphs;

namespace SepConvGen.Networks.Import.Folding;

/// <summary>Evaluates the operators that compute element by element: floats in double, rounded once; integers of 64 bits, which wrap.</summary>
internal static class Arithmetic
{
    public static Dictionary<string, Evaluate> Evaluators { get; } = new()
    {
        ["Add"] = Binary((a, b) => a + b, (a, b) => unchecked(a + b)),
        ["Sub"] = Binary((a, b) => a - b, (a, b) => unchecked(a - b)),
        ["Mul"] = Binary((a, b) => a * b, (a, b) => unchecked(a * b)),
        ["Div"] = Binary((a, b) => a / b, Divide),
        ["Mod"] = Binary((a, b) => a - (Math.Floor(a / b) * b), Modulo),
        ["Fmod"] = Binary((a, b) => a % b, Remainder),
        ["Min"] = Binary(Math.Min, Math.Min),
        ["Max"] = Binary(Math.Max, Math.Max),
        ["Pow"] = Binary(Math.Pow, Power),
        ["And"] = Binary(Compare((a, b) => a != 0 && b != 0), (a, b) => a != 0 && b != 0 ? 1 : 0),
        ["Or"] = Binary(Compare((a, b) => a != 0 || b != 0), (a, b) => a != 0 || b != 0 ? 1 : 0),
        ["Equal"] = Comparison((a, b) => a == b, (a, b) => a == b),
        ["Less"] = Comparison((a, b) => a < b, (a, b) => a < b),
        ["LessOrEqual"] = Comparison((a, b) => a <= b, (a, b) => a <= b),
        ["Greater"] = Comparison((a, b) => a > b, (a, b) => a > b),
        ["GreaterOrEqual"] = Comparison((a, b) => a >= b, (a, b) => a >= b),
        ["Abs"] = Unary(Math.Abs, a => a < 0 ? unchecked(-a) : a),
        ["Neg"] = Unary(a => -a, a => unchecked(-a)),
        ["Sign"] = Unary(a => double.IsNaN(a) ? a : Math.Sign(a), a => Math.Sign(a)),
        ["Floor"] = Unary(Math.Floor, a => a),
        ["Ceil"] = Unary(Math.Ceiling, a => a),
        ["Round"] = Unary(Math.Round, a => a),
        ["Not"] = Unary(a => a == 0 ? 1 : 0, a => a == 0 ? 1 : 0),
        ["Sqrt"] = Unary(Math.Sqrt),
        ["Exp"] = Unary(Math.Exp),
        ["Log"] = Unary(Math.Log),
        ["Tanh"] = Unary(Math.Tanh),
        ["Reciprocal"] = Unary(a => 1 / a),
        ["Sigmoid"] = Unary(a => 1 / (1 + Math.Exp(-a))),
        ["Relu"] = Unary(a => Math.Max(a, 0), a => Math.Max(a, 0)),
        ["Clip"] = Clip,
        ["Where"] = Where,
        ["Cast"] = Cast,
    };

    private static Evaluate Unary(Func<double, double> floats, Func<long, long>? integers = null) => (inputs, shape, node) =>
        inputs[0]!.Floats is float[] values ? new Tensor(shape, [.. values.Select(value => (float)floats(value))])
        : integers is not null ? new Tensor(shape, [.. inputs[0]!.Integers!.Select(integers)])
        : throw new InvalidOperationException("is given integers");

    private static Evaluate Binary(Func<double, double, double> floats, Func<long, long, long> integers) => (inputs, shape, _) =>
    {
        (Tensor a, Tensor b) = Pair(inputs, shape);
        return a.Floats is float[] values
            ? new Tensor(shape, [.. values.Zip(b.Floats!, (x, y) => (float)floats(x, y))])
            : new Tensor(shape, [.. a.Integers!.Zip(b.Integers!, integers)]);
    };

    private static Evaluate Comparison(Func<float, float, bool> floats, Func<long, long, bool> integers) => (inputs, shape, _) =>
    {
        (Tensor a, Tensor b) = Pair(inputs, shape);
        IEnumerable<bool> holds = a.Floats is float[] values ? values.Zip(b.Floats!, floats) : a.Integers!.Zip(b.Integers!, integers);
        return Truth(shape, holds);
    };

    private static Func<double, double, double> Compare(Func<double, double, bool> holds) => (a, b) => holds(a, b) ? 1 : 0;

    /// <summary>Both operands under the result's shape.</summary>
    private static (Tensor A, Tensor B) Pair(Tensor?[] inputs, int[] shape)
    {
        Tensor a = Rearranging.Expand(inputs[0]!, shape);
        Tensor b = Rearranging.Expand(inputs[1]!, shape);
        return a.Floats is null == b.Floats is null ? (a, b) : throw new InvalidOperationException("computes with floats and integers at once");
    }

    private static long Divide(long a, long b) => b switch
    {
        0 => throw new InvalidOperationException("divides by zero"),
        -1 => unchecked(-a),
        _ => a / b,
    };

    /// <summary>Of the dividend's sign.</summary>
    private static long Remainder(long a, long b) => b switch
    {
        0 => throw new InvalidOperationException("divides by zero"),
        -1 => 0,
        _ => a % b,
    };

    /// <summary>Of the divisor's sign.</summary>
    private static long Modulo(long a, long b)
    {
        long rest = Remainder(a, b);
        return rest != 0 && rest < 0 != b < 0 ? rest + b : rest;
    }

    private static long Power(long a, long b)
    {
        double power = Math.Pow(a, b);
        return Math.Abs(power) < 1L << 53 ? (long)power : throw new InvalidOperationException("computes a power that is too large");
    }

    private static Tensor Clip(Tensor?[] inputs, int[] shape, Node node)
    {
        if (inputs[0]!.Floats is not float[] floats)
        {
            long[] integers = inputs[0]!.Integers!;
            long from = inputs[1]?.Integers?[0] ?? long.MinValue;
            long to = inputs[2]?.Integers?[0] ?? long.MaxValue;
            return new Tensor(shape, [.. integers.Select(value => Math.Min(Math.Max(value, from), to))]);
        }

        float min = inputs[1]?.Floats?[0] ?? float.NegativeInfinity;
        float max = inputs[2]?.Floats?[0] ?? float.PositiveInfinity;
        return new Tensor(shape, [.. floats.Select(value => Math.Min(Math.Max(value, min), max))]);
    }

    private static Tensor Where(Tensor?[] inputs, int[] shape, Node node)
    {
        long[] condition = Rearranging.Expand(inputs[0]!, shape).Integers ?? throw new InvalidOperationException("has a condition of floats");
        (Tensor a, Tensor b) = Pair([inputs[1], inputs[2]], shape);
        return a.Floats is not null
            ? new Tensor(shape, [.. condition.Select((holds, i) => holds != 0 ? a.Floats[i] : b.Floats![i])])
            : new Tensor(shape, [.. condition.Select((holds, i) => holds != 0 ? a.Integers![i] : b.Integers![i])]);
    }

    private static Tensor Cast(Tensor?[] inputs, int[] shape, Node node)
    {
        string to = node.Attributes["to"].Text!;
        Tensor x = inputs[0]!;
        return to switch
        {
            "float" => x.Floats is not null ? x : new Tensor(shape, [.. x.Integers!.Select(value => (float)value)]),
            "bool" => Truth(shape, x.Floats?.Select(value => value != 0) ?? x.Integers!.Select(value => value != 0)),
            _ => new Tensor(shape, [.. (x.Integers ?? [.. x.Floats!.Select(Truncated)]).Select(value => Wrapped(value, to))]),
        };
    }

    private static Tensor Truth(int[] shape, IEnumerable<bool> holds)
    {
        long[] integers = [.. holds.Select(value => value ? 1L : 0)];
        return new Tensor(shape, integers);
    }

    private static long Truncated(float value) => value switch
    {
        float.NaN => 0,
        >= 9.2233720e18f => long.MaxValue,
        <= -9.2233720e18f => long.MinValue,
        _ => (long)value,
    };

    private static long Wrapped(long value, string to) => to switch
    {
        "int8" => unchecked((sbyte)value),
        "uint8" => unchecked((byte)value),
        "int16" => unchecked((short)value),
        "uint16" => unchecked((ushort)value),
        "int32" => unchecked((int)value),
        "uint32" => unchecked((uint)value),
        _ => value,
    };
}
