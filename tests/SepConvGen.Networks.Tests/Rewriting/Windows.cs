using SepConvGen.Networks.Graphs;
using SepConvGen.Networks.Import;
using SepConvGen.Networks.Rewriting;

namespace SepConvGen.Networks.Tests.Rewriting;

/// <summary>What reads a window around each position, by definition.</summary>
internal static class Windows
{
    public static double[] Conv(Node node, double[] x, double[] weights, double[]? bias)
    {
        int[] filter = node.Inputs[1]!.Shape;
        int outputs = filter[0] / (int)node.Integer("group");
        return [.. Evaluator.Positions(node.Outputs[0].Shape).Select(at =>
        {
            double sum = bias?[at[1]] ?? 0;
            int tap = at[1] * filter.Skip(1).Aggregate((a, b) => a * b);
            for (int channel = 0; channel < filter[1]; channel++)
            {
                foreach (int? index in Taps(node, at, (at[1] / outputs * filter[1]) + channel))
                {
                    sum += index is int there ? x[there] * weights[tap] : 0;
                    tap++;
                }
            }

            return sum;
        })];
    }

    public static double[] Average(Node node, double[] x) => [.. Evaluator.Positions(node.Outputs[0].Shape).Select(at =>
    {
        List<int?> taps = [.. Taps(node, at, at[1])];
        return taps.Sum(index => index is int there ? x[there] : 0) / (node.Integer("count_include_pad") != 0 ? taps.Count : taps.Count(index => index is not null));
    })];

    /// <summary>Zeros, or another number, around.</summary>
    public static double[] Pad(Node node, double[] x)
    {
        int[] shape = node.Inputs[0]!.Shape;
        long[] pads = node.Integers("pads");
        return [.. Evaluator.Positions(node.Outputs[0].Shape).Select(at =>
        {
            int[] from = [.. at.Select((position, axis) => position - (int)pads[axis])];
            if (node.Attributes["mode"].Text == "edge")
            {
                from = [.. from.Select((position, axis) => Math.Clamp(position, 0, shape[axis] - 1))];
            }

            return from.Where((position, axis) => position < 0 || position >= shape[axis]).Any() ? node.Float("value") : x[Index(shape, from)];
        })];
    }

    /// <summary>Where the taps of a window are in its image; null for one outside.</summary>
    private static IEnumerable<int?> Taps(Node node, int[] at, int channel)
    {
        int[] shape = node.Inputs[0]!.Shape;
        int[] kernel = [.. node.Integers("kernel_shape").Select(size => (int)size)];
        foreach (int[] tap in Evaluator.Positions(kernel))
        {
            int[] from = [at[0], channel, .. tap.Select((offset, axis) =>
                (at[axis + 2] * (int)node.Integers("strides")[axis]) + (offset * (int)node.Integers("dilations")[axis]) - (int)node.Integers("pads")[axis])];
            yield return from.Where((position, axis) => position < 0 || position >= shape[axis]).Any() ? null : Index(shape, from);
        }
    }

    private static int Index(int[] shape, int[] position) => position.Select((at, axis) => at * Shapes.Strides(shape)[axis]).Sum();
}
