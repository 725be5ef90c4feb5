using System.Collections.Generic;
using System.Linq;
using SepConvGen.Networks.Graphs;
using SepConvGen.Networks.Manifest;

namespace SepConvGen.Networks.Lowering.Operators;

/// <summary>Convolutions: pointwise, depthwise and others, and transposed ones.</summary>
internal static class Convolutions
{
    public static Dictionary<string, LowerNode> Operators { get; } = new()
    {
        ["Conv"] = Convolution,
        ["ConvTranspose"] = Transposed,
    };

    private static void Convolution(NodeLowering node)
    {
        Value x = node.Input(0);
        int[] filter = Filter(node);
        int groups = node.Int("group");
        int outputs = filter[0];
        WindowSettings window = new(node);
        string? activation = node.OptionalText("activation");
        if (groups == 1 && window.IsPoint && filter[2] * filter[3] == 1)
        {
            int[] order = Orders.ChannelsLast(x.Shape.Length);
            LoweredTensor result = node.Layer(
                "pointwise",
                Orders.Sizes(node.Result, order),
                [
                    ("", node.In(0, order)),
                    ("filter", new([filter[1], outputs]) { Floats = Orders.Transposed(node.Constant(1), [outputs, filter[1]], [1, 0]) }),
                    ("bias", NodeLowering.OptionalVector(node.OptionalConstant(2))),
                    ("residual", node.Optional(3) is null ? null : node.In(3, order)),
                    ("slope", NodeLowering.OptionalVector(node.OptionalConstant(4))),
                ],
                ("activation", activation));
            node.Return(result, order);
            return;
        }

        // Of a depthwise filter [C·M, 1, rows, columns], the multiples of a channel stand side by side.
        bool depthwise = groups > 1 && groups == x.Shape[1];
        LoweredTensor moved = depthwise
            ? new([filter[2], filter[3], groups, outputs / groups]) { Floats = Orders.Transposed(node.Constant(1), [outputs, filter[2], filter[3]], [1, 2, 0]) }
            : new([filter[2], filter[3], filter[1], outputs]) { Floats = Orders.Transposed(node.Constant(1), filter, [2, 3, 1, 0]) };
        node.ReturnImage(node.Layer(
            depthwise ? "depthwise" : "conv",
            node.ResultImage,
            [
                ("", node.Image(x)),
                ("filter", moved),
                ("bias", NodeLowering.OptionalVector(node.OptionalConstant(2))),
                ("residual", node.Optional(3) is { } residual ? node.Image(residual) : null),
                ("slope", NodeLowering.OptionalVector(node.OptionalConstant(4))),
            ],
            ("strides", window.Strides),
            ("dilations", window.Dilations),
            ("pads", window.Pads),
            ("groups", depthwise ? null : ManifestNumbers.Text(groups)),
            ("activation", activation)));
    }

    private static void Transposed(NodeLowering node)
    {
        // [C, O/groups, rows, columns].
        int[] filter = Filter(node);
        WindowSettings window = new(node);
        if (Phases.Lower(node, filter, window))
        {
            return;
        }

        node.ReturnImage(node.Layer(
            "conv-transpose",
            node.ResultImage,
            [
                ("", node.Image(node.Input(0))),
                ("filter", new([filter[2], filter[3], filter[0], filter[1]]) { Floats = Orders.Transposed(node.Constant(1), filter, [2, 3, 0, 1]) }),
                ("bias", NodeLowering.OptionalVector(node.OptionalConstant(2))),
            ],
            ("strides", window.Strides),
            ("dilations", window.Dilations),
            ("pads", window.Pads),
            ("groups", ManifestNumbers.Text(node.Int("group")))));
    }

    /// <summary>The sizes of the filter, that of a sequence with one row.</summary>
    private static int[] Filter(NodeLowering node)
    {
        int[] filter = node.Input(1).Shape;
        return filter.Length switch
        {
            3 => [filter[0], filter[1], 1, filter[2]],
            4 => filter,
            _ => throw new UnsupportedLoweringException($"it has {ManifestNumbers.Text(filter.Length - 2)} spatial axes, and 1 or 2 are supported"),
        };
    }
}

/// <summary>The settings of a window over an image; a sequence is an image of one row.</summary>
internal sealed class WindowSettings
{
    public WindowSettings(NodeLowering node)
    {
        int[] kernel = node.Integers("kernel_shape");
        int[] strides = node.Integers("strides");
        int[] dilations = node.Integers("dilations");
        int[] pads = node.Integers("pads");
        if (kernel.Length is < 1 or > 2)
        {
            throw new UnsupportedLoweringException($"it has {ManifestNumbers.Text(kernel.Length)} spatial axes, and 1 or 2 are supported");
        }

        bool sequence = kernel.Length == 1;
        Kernel = ManifestNumbers.List(sequence ? [1, kernel[0]] : kernel);
        Strides = ManifestNumbers.List(sequence ? [1, strides[0]] : strides);
        Dilations = ManifestNumbers.List(sequence ? [1, dilations[0]] : dilations);
        Pads = ManifestNumbers.List(sequence ? [0, pads[0], 0, pads[1]] : pads);
        IsPoint = strides.All(stride => stride == 1) && pads.All(pad => pad == 0);
    }

    public string Kernel { get; }

    public string Strides { get; }

    public string Dilations { get; }

    public string Pads { get; }

    /// <summary>Whether it stands on each position, and on no other.</summary>
    public bool IsPoint { get; }
}
