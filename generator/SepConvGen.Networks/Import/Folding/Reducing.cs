using System;
using System.Collections.Generic;
using System.Linq;
using SepConvGen.Networks.Graphs;

namespace SepConvGen.Networks.Import.Folding;

/// <summary>Evaluates the operators that make one element of many.</summary>
internal static class Reducing
{
    public static Dictionary<string, Evaluate> Evaluators { get; } = new()
    {
        ["ReduceSum"] = Reduce(0, (a, b) => a + b, (a, b) => unchecked(a + b)),
        ["ReduceProd"] = Reduce(1, (a, b) => a * b, (a, b) => unchecked(a * b)),
        ["ReduceMin"] = Reduce(null, Math.Min, Math.Min),
        ["ReduceMax"] = Reduce(null, Math.Max, Math.Max),
        ["ReduceMean"] = Mean,
    };

    /// <param name="empty">What nothing gives; null for the first of the elements.</param>
    /// <param name="floats">How two floats become one.</param>
    /// <param name="integers">How two integers become one.</param>
    private static Evaluate Reduce(int? empty, Func<double, double, double> floats, Func<long, long, long> integers) => (inputs, shape, node) =>
        inputs[0]!.Floats is float[] values
            ? new Tensor(shape, [.. Reduced([.. values.Select(value => (double)value)], inputs[0]!, shape, node, empty, floats).Select(value => (float)value)])
            : new Tensor(shape, Reduced(inputs[0]!.Integers!, inputs[0]!, shape, node, empty, integers));

    private static Tensor Mean(Tensor?[] inputs, int[] shape, Node node)
    {
        double[] values = [.. (inputs[0]!.Floats ?? throw new InvalidOperationException("takes the mean of integers")).Select(value => (double)value)];
        double[] sums = Reduced(values, inputs[0]!, shape, node, 0, (a, b) => a + b);
        return new Tensor(shape, [.. sums.Select(sum => (float)(sum / ((double)values.Length / sums.Length)))]);
    }

    private static T[] Reduced<T>(T[] values, Tensor x, int[] shape, Node node, int? empty, Func<T, T, T> both)
    {
        long[] axes = node.Attributes["axes"].Integers!;
        int[] kept = [.. x.Shape.Select((size, axis) => axes.Contains(axis) ? 1 : size)];
        int[] strides = Shapes.Strides(kept);
        T[] reduced = new T[Shapes.Count(shape)];
        bool[] begun = new bool[reduced.Length];
        if (empty is int start)
        {
            for (int i = 0; i < reduced.Length; i++)
            {
                reduced[i] = (T)Convert.ChangeType(start, typeof(T), System.Globalization.CultureInfo.InvariantCulture);
                begun[i] = true;
            }
        }

        for (int i = 0; i < values.Length; i++)
        {
            int rest = i;
            int at = 0;
            for (int axis = x.Shape.Length - 1; axis >= 0; axis--)
            {
                at += kept[axis] == 1 ? 0 : rest % x.Shape[axis] * strides[axis];
                rest /= x.Shape[axis];
            }

            reduced[at] = begun[at] ? both(reduced[at], values[i]) : values[i];
            begun[at] = true;
        }

        return begun.All(has => has) ? reduced : throw new InvalidOperationException("reduces nothing");
    }
}
