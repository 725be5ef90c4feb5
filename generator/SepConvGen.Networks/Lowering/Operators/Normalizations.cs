using System.Collections.Generic;
using System.Linq;
using SepConvGen.Networks.Manifest;

namespace SepConvGen.Networks.Lowering.Operators;

/// <summary>Normalisations of instances, groups and layers; that of batches is a product and a sum by now (<see cref="Rewriting.Folding.SplitBatchNormalization"/>).</summary>
internal static class Normalizations
{
    public static Dictionary<string, LowerNode> Operators { get; } = new()
    {
        ["InstanceNormalization"] = node => Image(node, node.Result[1]),
        ["GroupNormalization"] = node => Image(node, node.Int("num_groups")),
        ["LayerNormalization"] = Layer,
    };

    private static void Image(NodeLowering node, int groups)
    {
        int[] order = Orders.ChannelsLast(node.Result.Length);
        LoweredTensor x = node.In(0, order);
        int channels = node.Result[1];
        int[] sizes = [node.Result[0], x.Length / node.Result[0] / channels, channels];
        node.Return(Normalize(node, node.View(x, sizes), node.Constant(1), node.OptionalConstant(2), groups), order);
    }

    private static void Layer(NodeLowering node)
    {
        int rank = node.Result.Length;
        int axis = node.Int("axis");
        StoredValue x = node.Stored(0);

        // The axes that are normalised behind the others, each as they are stored.
        int[] inner = [.. x.Order.Where(each => each >= axis)];
        int[] order = [.. x.Order.Where(each => each < axis), .. inner];
        int[] innerSizes = [.. node.Result.Skip(axis)];
        int[] innerOrder = [.. inner.Select(each => each - axis)];
        int count = Orders.Product(innerSizes);
        LoweredTensor input = node.In(x, order);
        node.Return(
            Normalize(
                node,
                node.View(input, [input.Length / count, 1, count]),
                Orders.Transposed(node.Constant(1), innerSizes, innerOrder),
                node.OptionalConstant(2) is { } bias ? Orders.Transposed(bias, innerSizes, innerOrder) : null,
                groups: 1),
            order);
    }

    private static LoweredTensor Normalize(NodeLowering node, LoweredTensor x, float[] scale, float[]? bias, int groups) => node.Layer(
        "normalize",
        x.Sizes,
        [("", x), ("scale", NodeLowering.Vector(scale)), ("bias", NodeLowering.OptionalVector(bias))],
        ("groups", ManifestNumbers.Text(groups)),
        ("epsilon", ManifestNumbers.Text(node.Float("epsilon"))));
}
