using SepConvGen.Networks.Graphs;

namespace SepConvGen.Networks.Tests.Harness;

/// <summary>Runs the nodes of a graph that move windows over images, or resize them, as ONNX defines them.</summary>
internal static class ImageRun
{
    public static double[] Result(Node node, double[]?[] inputs) => node.Operator switch
    {
        "Conv" => Convolution(node, inputs),
        "ConvTranspose" => Transposed(node, inputs),
        "MaxPool" => Pool(node, inputs[0]!, taps => taps.Max()),
        "AveragePool" => Pool(node, inputs[0]!, taps => taps.Average()),
        "Resize" => Resized(node, inputs[0]!),
        _ => throw new NotSupportedException(node.Operator),
    };

    private static int[] Integers(Node node, string name) => [.. node.Attributes[name].Integers!.Select(number => (int)number)];

    private static double[] Convolution(Node node, double[]?[] inputs)
    {
        int[] x = node.Inputs[0]!.Shape;
        int[] w = node.Inputs[1]!.Shape;
        int[] y = node.Outputs[0].Shape;
        int group = (int)node.Attributes["group"].Integer!;
        (int[] strides, int[] dilations, int[] pads) = (Integers(node, "strides"), Integers(node, "dilations"), Integers(node, "pads"));
        double[] result = new double[y.Aggregate(1, (all, size) => all * size)];
        int[][] kernel = [.. GraphRun.Positions(w[2..]).Select(at => at.ToArray())];
        int i = 0;
        foreach (int[] at in GraphRun.Positions(y))
        {
            double sum = inputs.ElementAtOrDefault(2)?[at[1]] ?? 0;
            int first = at[1] / (w[0] / group) * w[1];
            for (int t = 0; t < kernel.Length; t++)
            {
                int[] from = [.. kernel[t].Select((k, axis) => (at[axis + 2] * strides[axis]) - pads[axis] + (k * dilations[axis]))];
                if (Inside(from, x))
                {
                    int pixel = GraphRun.Offset(x[2..], from);
                    int size = x[2..].Aggregate(1, (all, one) => all * one);
                    for (int c = 0; c < w[1]; c++)
                    {
                        sum += inputs[0]![(((at[0] * x[1]) + first + c) * size) + pixel] * inputs[1]![(((at[1] * w[1]) + c) * kernel.Length) + t];
                    }
                }
            }

            result[i++] = sum;
        }

        return result;
    }

    private static double[] Transposed(Node node, double[]?[] inputs)
    {
        int[] x = node.Inputs[0]!.Shape;
        int[] w = node.Inputs[1]!.Shape;
        int[] y = node.Outputs[0].Shape;
        int group = (int)node.Attributes["group"].Integer!;
        (int[] strides, int[] dilations, int[] pads) = (Integers(node, "strides"), Integers(node, "dilations"), Integers(node, "pads"));
        double[] result = [.. GraphRun.Positions(y).Select(at => inputs.ElementAtOrDefault(2)?[at[1]] ?? 0)];
        foreach (int[] at in GraphRun.Positions(x))
        {
            int part = at[1] / (x[1] / group);
            foreach (int[] tap in GraphRun.Positions(w[1..]))
            {
                int[] to = [.. at[2..].Select((i, axis) => (i * strides[axis]) - pads[axis] + (tap[axis + 1] * dilations[axis]))];
                if (Inside(to, y))
                {
                    result[GraphRun.Offset(y, [at[0], (part * w[1]) + tap[0], .. to])] += inputs[0]![GraphRun.Offset(x, at)] * inputs[1]![GraphRun.Offset(w, [at[1], .. tap])];
                }
            }
        }

        return result;
    }

    private static double[] Pool(Node node, double[] x, Func<List<double>, double> pool)
    {
        int[] shape = node.Inputs[0]!.Shape;
        int[] kernel = Integers(node, "kernel_shape");
        (int[] strides, int[] dilations, int[] pads) = (Integers(node, "strides"), Integers(node, "dilations"), Integers(node, "pads"));
        bool padding = node.Attributes.TryGetValue("count_include_pad", out NodeAttribute? counted) && counted.Integer != 0;
        List<double> result = [];
        foreach (int[] at in GraphRun.Positions(node.Outputs[0].Shape))
        {
            List<double> taps = [];
            foreach (int[] tap in GraphRun.Positions(kernel))
            {
                int[] from = [.. tap.Select((k, axis) => (at[axis + 2] * strides[axis]) - pads[axis] + (k * dilations[axis]))];
                if (Inside(from, shape))
                {
                    taps.Add(x[GraphRun.Offset(shape, [at[0], at[1], .. from])]);
                }
                else if (padding)
                {
                    taps.Add(0);
                }
            }

            result.Add(pool(taps));
        }

        return [.. result];
    }

    private static bool Inside(int[] at, int[] image) => at.Select((i, axis) => i >= 0 && i < image[axis + 2]).All(inside => inside);

    private static double[] Resized(Node node, double[] x)
    {
        int[] from = node.Inputs[0]!.Shape;
        int[] to = node.Outputs[0].Shape;
        bool linear = node.Attributes["mode"].Text == "linear";
        List<double> result = [];
        foreach (int[] at in GraphRun.Positions(to))
        {
            double[] source = [.. at.Select((i, axis) => axis < 2 ? i : Coordinate(node, axis, i, from[axis], to[axis]))];
            result.Add(linear ? Between(x, from, source, 2) : x[GraphRun.Offset(from, [.. source.Select((p, axis) => axis < 2 ? (int)p : Nearest(node, p, from[axis]))])]);
        }

        return [.. result];
    }

    private static double Coordinate(Node node, int axis, int i, int from, int to)
    {
        double scale = node.Attributes["scales"].Floats![axis];
        double ratio = to / (from * scale);
        return node.Attributes["coordinate_transformation_mode"].Text switch
        {
            "half_pixel" => ((i + 0.5) / scale) - 0.5,
            "half_pixel_symmetric" => (from / 2.0 * (1 - ratio)) + ((i + 0.5) / scale) - 0.5,
            "pytorch_half_pixel" => to > 1 ? ((i + 0.5) / scale) - 0.5 : 0,
            "align_corners" => to > 1 ? i * (from - 1.0) / (to - 1) : 0,
            "asymmetric" => i / scale,
            _ => (i + 0.5) / scale,
        };
    }

    private static int Nearest(Node node, double position, int size) => (int)Math.Clamp(
        node.Attributes["nearest_mode"].Text switch
        {
            "round_prefer_floor" => Math.Ceiling(position - 0.5),
            "round_prefer_ceil" => Math.Floor(position + 0.5),
            "floor" => Math.Floor(position),
            _ => Math.Ceiling(position),
        },
        0,
        size - 1);

    /// <summary>The value between the neighbours along this axis and those behind it.</summary>
    private static double Between(double[] x, int[] shape, double[] at, int axis)
    {
        if (axis == at.Length)
        {
            return x[GraphRun.Offset(shape, [.. at.Select(i => (int)i)])];
        }

        double position = Math.Clamp(at[axis], 0, shape[axis] - 1);
        double low = Math.Floor(position);
        double Value(double i) => Between(x, shape, [.. at[..axis], i, .. at[(axis + 1)..]], axis + 1);
        return low == position ? Value(low) : ((low + 1 - position) * Value(low)) + ((position - low) * Value(low + 1));
    }
}
