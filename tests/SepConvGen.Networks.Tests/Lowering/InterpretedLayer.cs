using System.Globalization;
using SepConvGen.Networks.Manifest;

namespace SepConvGen.Networks.Tests.Lowering;

/// <summary>One layer of a manifest, computed from the definition of its operator.</summary>
/// <param name="layer">The layer.</param>
/// <param name="floats">Tensors by name.</param>
/// <param name="integers">Constants of integers by name.</param>
internal sealed class InterpretedLayer(ManifestLayer layer, Func<string, DoubleTensor> floats, Func<string, int[]> integers)
{
    private int[] Shape => [.. layer.Output.Shape];

    private DoubleTensor X => floats(layer.Inputs.First());

    public DoubleTensor Run()
    {
        DoubleTensor x = X;
        switch (layer.Operator)
        {
            case "view":
                return new(Shape, x.Elements);
            case "conv":
                return Stepped(Convolution(x));
            case "depthwise":
                return Stepped(Depthwise(x));
            case "pointwise":
                return Stepped(Pointwise(x));
            case "conv-transpose":
                return Stepped(Transposed(x));
            case "max-pool":
                return Pooled(x, (inside, _) => inside.Max());
            case "average-pool":
                bool counts = layer.Setting("count-padding") == "true";
                return Pooled(x, (inside, padded) => inside.Sum() / (counts ? padded : inside.Count));
            case "mean":
                return DoubleTensor.Of(Shape, at => Enumerable.Range(0, x.Shape[1]).Sum(r => x[at[0], r, at[1]]) / x.Shape[1]);
            case "arg-max":
                return DoubleTensor.Of(Shape, at => Enumerable.Range(0, x.Shape[1]).OrderBy(r => layer.Setting("last") == "true" ? -r : r).MaxBy(r => x[at[0], r, at[1]]));
            case "matmul":
                DoubleTensor y = floats(layer.Inputs.ElementAt(1));
                return DoubleTensor.Of(Shape, at => Enumerable.Range(0, x.Shape[2]).Sum(k => x[x.Shape[0] == 1 ? 0 : at[0], at[1], k] * y[y.Shape[0] == 1 ? 0 : at[0], k, at[2]]));
            case "add":
                return Binary((a, b) => a + b);
            case "subtract":
                return Binary((a, b) => a - b);
            case "multiply":
                return Binary((a, b) => a * b);
            case "divide":
                return Binary((a, b) => a / b);
            case "activation":
                return DoubleTensor.Of(Shape, at => ManifestFunctions.Apply(layer.Setting("function")!, x[at]));
            case "prelu":
                return DoubleTensor.Of(Shape, at => x[at] < 0 ? floats(layer.Operand("slope")!)[at[^1]] * x[at] : x[at]);
            case "softmax":
                return Softmax(x, logarithm: false);
            case "log-softmax":
                return Softmax(x, logarithm: true);
            case "normalize":
                return Normalized(x);
            case "resize-nearest":
                int[] rows = integers(layer.Operand("rows")!);
                int[] columns = integers(layer.Operand("columns")!);
                return DoubleTensor.Of(Shape, at => x[at[0], rows[at[1]], columns[at[2]], at[3]]);
            case "resize-linear":
                return Linear(x);
            case "concat":
                return Concatenated();
            case "slice":
                int[] starts = Integers("starts");
                int[] steps = Integers("steps");
                return DoubleTensor.Of(Shape, at => x[[.. at.Select((place, axis) => starts[axis] + (place * steps[axis]))]]);
            case "transpose":
                int[] order = Integers("order");
                return DoubleTensor.Of(Shape, at => x[[.. order.Select((_, axis) => at[Array.IndexOf(order, axis)])]]);
            case "pad":
                return Padded(x);
            case "gather":
                int[] indices = integers(layer.Operand("indices")!);
                return DoubleTensor.Of(Shape, at => x[at[0], indices[at[1]], at[2]]);
            case "expand":
                return DoubleTensor.Of(Shape, at => x[[.. at.Select((place, axis) => x.Shape[axis] == 1 ? 0 : place)]]);
            default:
                throw new InvalidOperationException($"no operator '{layer.Operator}'");
        }
    }

    private int[] Integers(string setting, params int[] otherwise) => layer.Setting(setting) is { } text ? ManifestNumbers.Integers(text)! : otherwise;

    private DoubleTensor Binary(Func<double, double, double> combine)
    {
        DoubleTensor a = X;
        DoubleTensor b = floats(layer.Inputs.ElementAt(1));
        return DoubleTensor.Of(Shape, at => combine(a[Repeated(a, at)], b[Repeated(b, at)]));

        static int[] Repeated(DoubleTensor tensor, int[] at) => [.. at.Select((place, axis) => tensor.Shape[axis] == 1 ? 0 : place)];
    }

    /// <summary>Sums with what comes behind them: bias, residual, activation, slope.</summary>
    private DoubleTensor Stepped(Func<int[], double> sum)
    {
        DoubleTensor? bias = Optional("bias");
        DoubleTensor? residual = Optional("residual");
        DoubleTensor? slope = Optional("slope");
        string? activation = layer.Setting("activation");
        return DoubleTensor.Of(Shape, at =>
        {
            double value = sum(at) + (bias?[at[^1]] ?? 0) + (residual?[at] ?? 0);
            value = activation is null ? value : ManifestFunctions.Apply(activation, value);
            return slope is not null && value < 0 ? slope[at[^1]] * value : value;
        });

        DoubleTensor? Optional(string name) => layer.Operand(name) is { } tensor ? floats(tensor) : null;
    }

    private Func<int[], double> Convolution(DoubleTensor x)
    {
        DoubleTensor filter = floats(layer.Operand("filter")!);
        int groups = Integers("groups", 1)[0];
        int channels = filter.Shape[2];
        int each = filter.Shape[3] / groups;
        return at =>
        {
            double sum = 0;
            foreach ((int row, int column, int y, int xx) in Taps(x, at, filter.Shape[0], filter.Shape[1]))
            {
                for (int channel = 0; channel < channels; channel++)
                {
                    sum += x[at[0], y, xx, (at[3] / each * channels) + channel] * filter[row, column, channel, at[3]];
                }
            }

            return sum;
        };
    }

    private Func<int[], double> Depthwise(DoubleTensor x)
    {
        DoubleTensor filter = floats(layer.Operand("filter")!);
        int multiples = filter.Shape[3];
        return at => Taps(x, at, filter.Shape[0], filter.Shape[1])
            .Sum(tap => x[at[0], tap.Y, tap.X, at[3] / multiples] * filter[tap.Row, tap.Column, at[3] / multiples, at[3] % multiples]);
    }

    private Func<int[], double> Pointwise(DoubleTensor x)
    {
        DoubleTensor filter = floats(layer.Operand("filter")!);
        return at => Enumerable.Range(0, filter.Shape[0]).Sum(k => x[[.. at[..^1], k]] * filter[k, at[^1]]);
    }

    private Func<int[], double> Transposed(DoubleTensor x)
    {
        DoubleTensor filter = floats(layer.Operand("filter")!);
        int[] strides = Integers("strides", 1, 1);
        int[] dilations = Integers("dilations", 1, 1);
        int[] pads = Integers("pads", 0, 0, 0, 0);
        int each = filter.Shape[3];
        int channels = filter.Shape[2] / Integers("groups", 1)[0];
        return at =>
        {
            // Each input pixel adds its filter from (its place · stride - pad) on.
            double sum = 0;
            for (int row = 0; row < filter.Shape[0]; row++)
            {
                for (int column = 0; column < filter.Shape[1]; column++)
                {
                    int y = at[1] + pads[0] - (row * dilations[0]);
                    int xx = at[2] + pads[1] - (column * dilations[1]);
                    if (y < 0 || xx < 0 || y % strides[0] != 0 || xx % strides[1] != 0 || y / strides[0] >= x.Shape[1] || xx / strides[1] >= x.Shape[2])
                    {
                        continue;
                    }

                    for (int channel = at[3] / each * channels; channel < ((at[3] / each) + 1) * channels; channel++)
                    {
                        sum += x[at[0], y / strides[0], xx / strides[1], channel] * filter[row, column, channel, at[3] % each];
                    }
                }
            }

            return sum;
        };
    }

    private DoubleTensor Pooled(DoubleTensor x, Func<List<double>, int, double> pool)
    {
        int[] kernel = Integers("kernel");
        int[] pads = Integers("pads", 0, 0, 0, 0);
        return DoubleTensor.Of(Shape, at => pool(
            [.. Taps(x, at, kernel[0], kernel[1]).Select(tap => x[at[0], tap.Y, tap.X, at[3]])],
            Taps(x, at, kernel[0], kernel[1], pads).Count()));
    }

    /// <summary>The taps of a window that lie inside the image, or inside the image with a margin.</summary>
    private IEnumerable<(int Row, int Column, int Y, int X)> Taps(DoubleTensor x, int[] at, int rows, int columns, int[]? margin = null)
    {
        int[] strides = Integers("strides", 1, 1);
        int[] dilations = Integers("dilations", 1, 1);
        int[] pads = Integers("pads", 0, 0, 0, 0);
        margin ??= [0, 0, 0, 0];
        return
            from row in Enumerable.Range(0, rows)
            from column in Enumerable.Range(0, columns)
            let y = (at[1] * strides[0]) - pads[0] + (row * dilations[0])
            let xx = (at[2] * strides[1]) - pads[1] + (column * dilations[1])
            where y >= -margin[0] && y < x.Shape[1] + margin[2] && xx >= -margin[1] && xx < x.Shape[2] + margin[3]
            select (row, column, y, xx);
    }

    private DoubleTensor Softmax(DoubleTensor x, bool logarithm) => DoubleTensor.Of(Shape, at =>
    {
        double[] all = [.. Enumerable.Range(0, x.Shape[1]).Select(r => x[at[0], r, at[2]])];
        double largest = all.Max();
        double sum = all.Sum(value => Math.Exp(value - largest));
        return logarithm ? x[at] - largest - Math.Log(sum) : Math.Exp(x[at] - largest) / sum;
    });

    private DoubleTensor Normalized(DoubleTensor x)
    {
        int groups = Integers("groups", 1)[0];
        int each = x.Shape[2] / groups;
        double epsilon = float.Parse(layer.Setting("epsilon")!, CultureInfo.InvariantCulture);
        (double Mean, double Variance)[,] statistics = new (double, double)[x.Shape[0], groups];
        for (int n = 0; n < x.Shape[0]; n++)
        {
            for (int part = 0; part < groups; part++)
            {
                double[] all = [.. from p in Enumerable.Range(0, x.Shape[1]) from c in Enumerable.Range(part * each, each) select x[n, p, c]];
                double mean = all.Average();
                statistics[n, part] = (mean, all.Average(value => (value - mean) * (value - mean)));
            }
        }

        return DoubleTensor.Of(Shape, at =>
        {
            (double mean, double variance) = statistics[at[0], at[2] / each];
            double value = (x[at] - mean) / Math.Sqrt(variance + epsilon);
            value *= layer.Operand("scale") is { } scale ? floats(scale)[at[2]] : 1;
            return value + (layer.Operand("bias") is { } bias ? floats(bias)[at[2]] : 0);
        });
    }

    private DoubleTensor Linear(DoubleTensor x)
    {
        int[] rows = integers(layer.Operand("rows")!);
        int[] columns = integers(layer.Operand("columns")!);
        DoubleTensor rowWeights = floats(layer.Operand("row-weights")!);
        DoubleTensor columnWeights = floats(layer.Operand("column-weights")!);
        return DoubleTensor.Of(Shape, at =>
        {
            double down = rowWeights[at[1]];
            double right = columnWeights[at[2]];
            return ((1 - down) * Row(rows[2 * at[1]])) + (down * Row(rows[(2 * at[1]) + 1]));

            double Row(int row) => ((1 - right) * x[at[0], row, columns[2 * at[2]], at[3]]) + (right * x[at[0], row, columns[(2 * at[2]) + 1], at[3]]);
        });
    }

    private DoubleTensor Concatenated()
    {
        int axis = Integers("axis")[0];
        DoubleTensor[] parts = [.. layer.Inputs.Select(floats)];
        return DoubleTensor.Of(Shape, at =>
        {
            int[] place = [.. at];
            int part = 0;
            while (place[axis] >= parts[part].Shape[axis])
            {
                place[axis] -= parts[part++].Shape[axis];
            }

            return parts[part][place];
        });
    }

    private DoubleTensor Padded(DoubleTensor x)
    {
        int[] before = Integers("before");
        double value = layer.Setting("value") is { } text ? float.Parse(text, CultureInfo.InvariantCulture) : 0;
        string mode = layer.Setting("mode")!;
        return DoubleTensor.Of(Shape, at =>
        {
            int[] place = [.. at.Select((each, axis) => each - before[axis])];
            if (mode == "constant")
            {
                return x.Has(place) ? x[place] : value;
            }

            return x[[.. place.Select((each, axis) => mode == "edge" ? Math.Clamp(each, 0, x.Shape[axis] - 1) : Reflected(each, x.Shape[axis]))]];
        });

        // About the first and the last element, which are not repeated.
        static int Reflected(int place, int size) => place < 0 ? -place : place >= size ? (2 * (size - 1)) - place : place;
    }
}
