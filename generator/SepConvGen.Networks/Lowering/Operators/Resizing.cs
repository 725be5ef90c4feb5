using System.Collections.Generic;
using System.Linq;
using SepConvGen.Networks.Graphs;

namespace SepConvGen.Networks.Lowering.Operators;

/// <summary>Resizing of images along rows and columns.</summary>
internal static class Resizing
{
    public static Dictionary<string, LowerNode> Operators { get; } = new()
    {
        ["Resize"] = Resize,
    };

    private static void Resize(NodeLowering node)
    {
        Value x = node.Input(0);
        int[] shape = x.Shape.Length == 3 ? [.. x.Shape.Take(2), 1, x.Shape[2]] : x.Shape;
        int[] result = node.Result.Length == 3 ? [.. node.Result.Take(2), 1, node.Result[2]] : node.Result;
        float[] scales = x.Shape.Length == 3 ? [1, 1, 1, node.Floats("scales")[2]] : node.Floats("scales");
        string coordinates = node.Text("coordinate_transformation_mode");
        LoweredTensor image = node.Image(x);

        // A sequence's only row stays where it is.
        ResizeAxis rows = new(shape[2], result[2], scales[2], x.Shape.Length == 3 ? "asymmetric" : coordinates);
        ResizeAxis columns = new(shape[3], result[3], scales[3], coordinates);
        if (node.Text("mode") == "nearest")
        {
            string nearest = node.Text("nearest_mode");
            node.ReturnImage(node.Layer(
                "resize-nearest",
                node.ResultImage,
                [("", image), ("rows", Positions(rows.Nearest(nearest), 1)), ("columns", Positions(columns.Nearest(nearest), 1))]));
            return;
        }

        node.ReturnImage(node.Layer(
            "resize-linear",
            node.ResultImage,
            [
                ("", image), ("rows", Positions(rows.Pairs, 2)), ("row-weights", NodeLowering.Vector(rows.Weights)),
                ("columns", Positions(columns.Pairs, 2)), ("column-weights", NodeLowering.Vector(columns.Weights)),
            ]));
    }

    private static LoweredTensor Positions(int[] positions, int each) => new(each == 1 ? [positions.Length] : [positions.Length / each, each]) { Integers = positions };
}
