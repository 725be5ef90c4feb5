using System;
using System.Collections.Generic;
using System.Linq;

namespace SepConvGen.Networks.Manifest;

/// <summary>
/// What each operator takes: its operands with their shapes, its settings, and the shape of its result. A layer that keeps the rules
/// can be planned and written without a further check.
/// </summary>
internal static class LayerRules
{
    private static readonly string[] Functions =
    [
        "relu", "relu6", "clamp", "leaky-relu", "hard-swish", "hard-sigmoid", "sigmoid", "silu", "tanh", "gelu",
        "gelu-tanh", "erf", "exp", "sqrt", "negate", "abs", "reciprocal", "log",
    ];

    // Those that a convolution's last step can have.
    private const int Activations = 10;

    private static readonly Dictionary<string, Func<Layer, string?>> Rules = new()
    {
        ["view"] = layer => layer.Takes(1) ?? layer.Settings() ?? Layer.Result(layer.Elements == layer.Output.Elements(), "as many elements as its operand"),
        ["conv"] = Convolution,
        ["depthwise"] = Convolution,
        ["pointwise"] = Pointwise,
        ["conv-transpose"] = Transposed,
        ["max-pool"] = Pool,
        ["average-pool"] = Pool,
        ["mean"] = layer => layer.Takes(1) ?? layer.Settings() ?? layer.Axes(3) ?? Layer.Result(layer.Output.SequenceEqual([layer.Input[0], layer.Input[2]]), "its operand's first and last size"),
        ["arg-max"] = layer => layer.Takes(1) ?? layer.Settings("last") ?? layer.Axes(3)
            ?? (layer.Setting("last") is null or "true" or "false" ? null : "its setting 'last' is neither true nor false")
            ?? (layer.Input[1] is >= 1 and <= 1 << 24 ? null : "its axis has no elements, or more than 2^24")
            ?? Layer.Result(layer.Output.SequenceEqual([layer.Input[0], layer.Input[2]]), "its operand's first and last size"),
        ["matmul"] = layer => layer.Takes(2) ?? layer.Settings() ?? layer.Axes(3)
            ?? (layer.Second is { Length: 3 } right && right[1] == layer.Input[2] && (right[0] == layer.Input[0] || right[0] == 1 || layer.Input[0] == 1) ? null : "its matrices do not meet")
            ?? Layer.Result(layer.Output.SequenceEqual([layer.Input[0] == 1 ? layer.Second[0] : layer.Input[0], layer.Input[1], layer.Second[2]]), "a matrix for each pair, with the rows of one and the columns of the other"),
        ["add"] = Binary,
        ["subtract"] = Binary,
        ["multiply"] = Binary,
        ["divide"] = Binary,
        ["activation"] = layer => layer.Takes(1) ?? layer.Settings("function!") ?? layer.Function("function", Functions.Length) ?? layer.SameShape(),
        ["prelu"] = layer => layer.Takes(1, "slope!") ?? layer.Settings() ?? layer.SameShape() ?? layer.Has("slope", layer.Input.LastOrDefault()),
        ["softmax"] = layer => layer.Takes(1) ?? layer.Settings() ?? layer.Axes(3) ?? layer.SameShape(),
        ["log-softmax"] = layer => layer.Takes(1) ?? layer.Settings() ?? layer.Axes(3) ?? layer.SameShape(),
        ["normalize"] = layer => layer.Takes(1, "scale", "bias") ?? layer.Settings("groups", "epsilon!") ?? layer.Axes(3) ?? layer.SameShape()
            ?? layer.Has("scale", layer.Input[2]) ?? layer.Has("bias", layer.Input[2])
            ?? (layer.Integer("groups", 1) is >= 1 and var groups && layer.Input[2] % groups == 0 ? null : "its groups do not divide its channels")
            ?? (ManifestNumbers.Float(layer.Setting("epsilon")!) is >= 0 ? null : "its epsilon is no number of 0 or more"),
        ["resize-nearest"] = layer => layer.Takes(1, "rows!", "columns!") ?? layer.Settings() ?? layer.Axes(4) ?? layer.Image(layer.Input[3])
            ?? layer.Positions("rows", layer.Output[1]) ?? layer.Positions("columns", layer.Output[2]),
        ["resize-linear"] = layer => layer.Takes(1, "rows!", "row-weights!", "columns!", "column-weights!") ?? layer.Settings() ?? layer.Axes(4) ?? layer.Image(layer.Input[3])
            ?? layer.Positions("rows", layer.Output[1], 2) ?? layer.Positions("columns", layer.Output[2], 2)
            ?? layer.Has("row-weights", layer.Output[1]) ?? layer.Has("column-weights", layer.Output[2]),
        ["concat"] = Concatenation,
        ["slice"] = Slice,
        ["transpose"] = layer => layer.Takes(1) ?? layer.Settings("order!") ?? layer.Order(),
        ["pad"] = Pad,
        ["gather"] = layer => layer.Takes(1, "indices!") ?? layer.Settings() ?? layer.Axes(3)
            ?? (layer.Shape("indices") is { Length: 1 } && layer.IsInteger("indices") ? null : "its indices are no list of integers")
            ?? Layer.Result(layer.Output.SequenceEqual([layer.Input[0], layer.Shape("indices")![0], layer.Input[2]]), "its operand's sizes, but for the axis in the middle"),
        ["expand"] = layer => layer.Takes(1) ?? layer.Settings() ?? Layer.Result(
            layer.Input.Length == layer.Output.Length && layer.Input.Zip(layer.Output, (size, result) => size == result || size == 1).All(fits => fits), "its operand's sizes, or any for a size of 1"),
    };

    /// <summary>What is wrong with a layer; null for nothing.</summary>
    /// <param name="layer">The layer; its operands are known.</param>
    /// <param name="tensors">The shapes of all that it can read.</param>
    /// <param name="integers">Those of them that are constants of integers.</param>
    public static string? Fault(ManifestLayer layer, IReadOnlyDictionary<string, int[]> tensors, ICollection<string> integers)
    {
        if (!Rules.TryGetValue(layer.Operator, out Func<Layer, string?>? rule))
        {
            return $"'{layer.Operator}' is no operator";
        }

        return rule(new Layer(layer, tensors, integers)) is { } fault ? $"layer '{layer.Output.Name}' ({layer.Operator}): {fault}" : null;
    }

    private static string? Convolution(Layer layer)
    {
        bool depthwise = layer.Operator == "depthwise";
        string? fault = layer.Takes(1, "filter!", "bias", "residual", "slope")
            ?? (depthwise ? layer.Settings("strides", "dilations", "pads", "activation") : layer.Settings("strides", "dilations", "pads", "groups", "activation"))
            ?? layer.Axes(4) ?? layer.Window() ?? layer.Function("activation", Activations);
        if (fault is not null)
        {
            return fault;
        }

        int groups = depthwise ? 1 : layer.Integer("groups", 1);
        if (layer.Shape("filter") is not { Length: 4 } filter || groups < 1 || layer.Input[3] % groups != 0 || filter[2] != layer.Input[3] / groups || filter[3] < 1 || filter[3] % groups != 0)
        {
            return "its filter does not fit its channels and groups";
        }

        int outputs = depthwise ? layer.Input[3] * filter[3] : filter[3];
        return layer.Swept(filter[0], filter[1], outputs) ?? layer.Has("bias", outputs) ?? layer.Has("slope", outputs) ?? layer.OneActivation() ?? layer.Residual();
    }

    private static string? Pointwise(Layer layer) =>
        layer.Takes(1, "filter!", "bias", "residual", "slope") ?? layer.Settings("activation") ?? layer.Function("activation", Activations)
        ?? (layer.Input.Length >= 1 && layer.Shape("filter") is { Length: 2 } filter && filter[0] == layer.Input[layer.Input.Length - 1] && filter.All(size => size > 0) ? null : "its filter does not fit its operand's last axis")
        ?? Layer.Result(layer.Output.SequenceEqual([.. layer.Input.Take(layer.Input.Length - 1), layer.Shape("filter")![1]]), "its operand's sizes, and for the last one its filter's")
        ?? layer.Has("bias", layer.Shape("filter")![1]) ?? layer.Has("slope", layer.Shape("filter")![1]) ?? layer.OneActivation() ?? layer.Residual();

    private static string? Transposed(Layer layer) =>
        layer.Takes(1, "filter!", "bias") ?? layer.Settings("strides", "dilations", "pads", "groups") ?? layer.Axes(4) ?? layer.Window()
        ?? (layer.Integer("groups", 1) is >= 1 and var groups && layer.Shape("filter") is { Length: 4 } filter && filter[2] == layer.Input[3] && layer.Input[3] % groups == 0 && filter.All(size => size > 0)
            ? layer.Image(filter[3] * groups) ?? layer.Has("bias", filter[3] * groups)
            : "its filter does not fit its channels and groups");

    private static string? Pool(Layer layer) =>
        layer.Takes(1)
        ?? (layer.Operator == "max-pool" ? layer.Settings("kernel!", "strides", "dilations", "pads") : layer.Settings("kernel!", "strides", "dilations", "pads", "count-padding"))
        ?? layer.Axes(4) ?? layer.Window()
        ?? (layer.Integers("kernel", 2) is { } kernel && kernel.All(size => size > 0) ? layer.Image(layer.Input[3]) : "its kernel is not two sizes of 1 or more")
        ?? (layer.Setting("count-padding") is null or "true" or "false" ? null : "count-padding is true or false");

    private static string? Binary(Layer layer)
    {
        if ((layer.Takes(2) ?? layer.Settings()) is { } fault)
        {
            return fault;
        }

        int[] second = layer.Second;
        return layer.Input.Length == second.Length && layer.Input.Zip(second, (a, b) => a == b || a == 1 || b == 1).All(fits => fits)
            ? Layer.Result(layer.Output.SequenceEqual(layer.Input.Zip(second, (a, b) => a == 1 ? b : a)), "the larger sizes of its operands")
            : "its operands have other sizes, which are not 1";
    }

    private static string? Concatenation(Layer layer)
    {
        if ((layer.TakesAny() ?? layer.Settings("axis!")) is { } fault)
        {
            return fault;
        }

        int axis = layer.Integer("axis", -1);
        int[][] parts = [.. layer.Inputs];
        if (axis < 0 || axis >= layer.Output.Length || parts.Any(part => part.Length != layer.Output.Length))
        {
            return "its axis is none of its operands'";
        }

        return Layer.Result(
            Enumerable.Range(0, layer.Output.Length).All(each => each == axis ? parts.Sum(part => (long)part[each]) == layer.Output[each] : parts.All(part => part[each] == layer.Output[each])),
            "its operands' sizes, added along the axis");
    }

    private static string? Slice(Layer layer)
    {
        if ((layer.Takes(1) ?? layer.Settings("starts!", "steps!")) is { } fault)
        {
            return fault;
        }

        int axes = layer.Input.Length;
        if (layer.Output.Length != axes || layer.Integers("starts", axes) is not { } starts || layer.Integers("steps", axes) is not { } steps)
        {
            return "it has other axes than its operand, or not a start and a step for each";
        }

        for (int axis = 0; axis < axes; axis++)
        {
            long last = starts[axis] + ((layer.Output[axis] - 1L) * steps[axis]);
            if (layer.Output[axis] > 0 && (starts[axis] < 0 || starts[axis] >= layer.Input[axis] || last < 0 || last >= layer.Input[axis]))
            {
                return $"it reaches beyond axis {ManifestNumbers.Text(axis)} of its operand";
            }
        }

        return null;
    }

    private static string? Pad(Layer layer)
    {
        if ((layer.Takes(1) ?? layer.Settings("before!", "mode!", "value")) is { } fault)
        {
            return fault;
        }

        int axes = layer.Input.Length;
        if (layer.Output.Length != axes || layer.Integers("before", axes) is not { } before)
        {
            return "it has other axes than its operand, or not a padding for each";
        }

        bool reflects = layer.Setting("mode") == "reflect";
        for (int axis = 0; axis < axes; axis++)
        {
            long after = (long)layer.Output[axis] - layer.Input[axis] - before[axis];
            if (layer.Setting("mode") == "edge" && layer.Input[axis] == 0 && layer.Output[axis] > 0)
            {
                return $"its padding of axis {ManifestNumbers.Text(axis)} repeats an edge that is not there";
            }

            if (before[axis] < 0 || after < 0 || (reflects && Math.Max(before[axis], after) >= Math.Max(1, layer.Input[axis])))
            {
                return $"its padding of axis {ManifestNumbers.Text(axis)} is negative, or reflects more than there is";
            }
        }

        return layer.Setting("mode") is not ("constant" or "reflect" or "edge") ? "its mode is constant, reflect or edge"
            : layer.Setting("value") is { } value && ManifestNumbers.Float(value) is null ? "its value is no number"
            : null;
    }

    private static long Elements(this int[] shape) => shape.Aggregate(1L, (all, size) => all * size);

    /// <summary>A layer with the shapes of what it reads. What is wrong with a part of it is a text, otherwise null.</summary>
    private sealed class Layer(ManifestLayer layer, IReadOnlyDictionary<string, int[]> tensors, ICollection<string> integers)
    {
        public string Operator => layer.Operator;

        public int[] Output { get; } = [.. layer.Output.Shape];

        public IEnumerable<int[]> Inputs => layer.Inputs.Select(name => tensors[name]);

        public int[] Input => Inputs.First();

        public int[] Second => Inputs.ElementAt(1);

        public long Elements => Input.Elements();

        public string? Setting(string name) => layer.Setting(name);

        public int[]? Shape(string operand) => layer.Operand(operand) is { } name ? tensors[name] : null;

        public bool IsInteger(string operand) => layer.Operand(operand) is { } name && integers.Contains(name);

        /// <summary>So many operands without a name, and those with names; those with "!" must be there.</summary>
        public string? Takes(int count, params string[] named)
        {
            string[] known = [.. named.Select(name => name.TrimEnd('!'))];
            return layer.Inputs.Count() != count ? $"it takes {ManifestNumbers.Text(count)} operand{(count == 1 ? "" : "s")} without a name"
                : layer.Inputs.Any(integers.Contains) ? "it takes floats"
                : layer.Operands.FirstOrDefault(operand => operand.Name.Length > 0 && Array.IndexOf(known, operand.Name) < 0) is { } unknown ? $"it has no operand '{unknown.Name}'"
                : layer.Operands.GroupBy(operand => operand.Name).Any(same => same.Key.Length > 0 && same.Count() > 1) ? "an operand is given twice"
                : named.FirstOrDefault(name => name.EndsWith("!", StringComparison.Ordinal) && layer.Operand(name.TrimEnd('!')) is null) is { } missing ? $"it takes an operand '{missing.TrimEnd('!')}'"
                : null;
        }

        public string? TakesAny() => layer.Operands.Count == 0 || layer.Operands.Any(operand => operand.Name.Length > 0 || integers.Contains(operand.Tensor)) ? "it takes operands without names, of floats" : null;

        /// <summary>The settings that it may have; those with "!" must be there.</summary>
        public string? Settings(params string[] named)
        {
            string[] known = [.. named.Select(name => name.TrimEnd('!'))];
            return layer.Settings.FirstOrDefault(setting => Array.IndexOf(known, setting.Name) < 0) is { } unknown ? $"it has no setting '{unknown.Name}'"
                : layer.Settings.GroupBy(setting => setting.Name).Any(same => same.Count() > 1) ? "a setting is given twice"
                : named.FirstOrDefault(name => name.EndsWith("!", StringComparison.Ordinal) && layer.Setting(name.TrimEnd('!')) is null) is { } missing ? $"it takes a setting '{missing.TrimEnd('!')}'"
                : null;
        }

        public string? Axes(int count) => Input.Length == count ? null : $"its operand has {ManifestNumbers.Text(count)} axes";

        public static string? Result(bool fits, string shape) => fits ? null : $"its result has {shape}";

        public string? SameShape() => Result(Output.SequenceEqual(Input), "its operand's shape");

        public string? Image(int channels) => Result(Output.Length == 4 && Output[0] == Input[0] && Output[3] == channels, $"the shape [{ManifestNumbers.Text(Input[0])}, rows, columns, {ManifestNumbers.Text(channels)}]");

        /// <summary>An operand, if it is there, is a list of so many floats.</summary>
        public string? Has(string operand, int count) =>
            Shape(operand) is not { } shape || (shape.SequenceEqual([count]) && !IsInteger(operand)) ? null : $"its {operand} has {ManifestNumbers.Text(count)} floats";

        public string? OneActivation() => layer.Operand("slope") is null || Setting("activation") is null ? null : "it has slopes and another activation";

        public string? Residual() => layer.Operand("residual") is not { } name || (tensors[name].SequenceEqual(Output) && !integers.Contains(name)) ? null : "its residual has another shape than its result";

        public string? Positions(string operand, int count, int each = 1) =>
            IsInteger(operand) && Shape(operand)!.SequenceEqual(each == 1 ? [count] : [count, each]) ? null : $"its {operand} are no integers for each position of its result";

        public int Integer(string name, int other) => Setting(name) is not { } text ? other : ManifestNumbers.Integers(text) is { Length: 1 } values ? values[0] : int.MinValue;

        public int[]? Integers(string name, int count) => Setting(name) is { } text && ManifestNumbers.Integers(text) is { } values && values.Length == count ? values : null;

        /// <summary>Strides, dilations and pads, where they are given.</summary>
        public string? Window()
        {
            foreach (string name in new[] { "strides", "dilations" })
            {
                if (Setting(name) is not null && !(Integers(name, 2) is { } values && values.All(value => value is >= 1 and <= 65_536)))
                {
                    return $"its {name} are not two numbers from 1 to 65536";
                }
            }

            return Setting("pads") is null || (Integers("pads", 4) is { } pads && pads.All(pad => pad is >= 0 and <= 65_536)) ? null : "its pads are not four numbers from 0 to 65536";
        }

        /// <summary>The result has as many positions as a window finds.</summary>
        public string? Swept(int rows, int columns, int channels)
        {
            if (rows is < 1 or > 1024 || columns is < 1 or > 1024)
            {
                return "its filter has 1 to 1024 rows and columns";
            }

            int[] strides = Integers("strides", 2) ?? [1, 1];
            int[] dilations = Integers("dilations", 2) ?? [1, 1];
            int[] pads = Integers("pads", 4) ?? [0, 0, 0, 0];
            long height = Positions(Input[1], rows, strides[0], dilations[0], pads[0], pads[2]);
            long width = Positions(Input[2], columns, strides[1], dilations[1], pads[1], pads[3]);
            return Image(channels) ?? Result(Output[1] == height && Output[2] == width, $"{ManifestNumbers.Text(height)} rows and {ManifestNumbers.Text(width)} columns");

            static long Positions(int size, int kernel, int stride, int dilation, int before, int after)
            {
                // A window larger than the padded image has none; a division rounds to 0 and would find one.
                long last = (long)size + before + after - (((kernel - 1L) * dilation) + 1);
                return last < 0 ? 0 : (last / stride) + 1;
            }
        }

        public string? Function(string setting, int count) =>
            Setting(setting) is not { } text ? null
            : ManifestNumbers.Function(text) is var (name, arguments) && Array.IndexOf(Functions, name) is >= 0 and var index && index < count && arguments.Length == Arguments(name, arguments.Length)
                && !(name == "clamp" && !(arguments[0] <= arguments[1]))
                ? null
                : $"'{text}' is no {setting} that it can have";

        // A layer's last step has the hard sigmoid of the kernels, which has no arguments.
        private int Arguments(string name, int given) => name switch
        {
            "clamp" => 2,
            "leaky-relu" => 1,
            "hard-sigmoid" => layer.Operator == "activation" && given > 0 ? 2 : 0,
            _ => 0,
        };

        public string? Order() =>
            Integers("order", Input.Length) is { } order && order.OrderBy(axis => axis).SequenceEqual(Enumerable.Range(0, Input.Length))
                ? Result(Output.SequenceEqual(order.Select(axis => Input[axis])), "its operand's sizes, in the order")
                : "its order is not each axis of its operand once";
    }
}
