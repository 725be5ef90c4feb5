using System.Collections.Generic;

namespace SepConvGen.Networks.Lowering.Operators;

/// <summary>Pools.</summary>
internal static class Pools
{
    public static Dictionary<string, LowerNode> Operators { get; } = new()
    {
        ["MaxPool"] = node => Pool(node, "max-pool", counts: null),
        ["AveragePool"] = node => Pool(node, "average-pool", node.Integer("count_include_pad") != 0 ? "true" : "false"),
    };

    private static void Pool(NodeLowering node, string @operator, string? counts)
    {
        WindowSettings window = new(node);
        node.ReturnImage(node.Layer(
            @operator,
            node.ResultImage,
            [("", node.Image(node.Input(0)))],
            ("kernel", window.Kernel),
            ("strides", window.Strides),
            ("dilations", window.Dilations),
            ("pads", window.Pads),
            ("count-padding", counts)));
    }
}
