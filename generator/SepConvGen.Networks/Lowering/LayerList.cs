using System.Collections.Generic;
using System.Linq;
using SepConvGen.Networks.Manifest;

namespace SepConvGen.Networks.Lowering;

/// <summary>The layers of a network in the making, in the order in which they run.</summary>
internal sealed class LayerList
{
    // What was moved once is not moved again.
    private readonly Dictionary<(LoweredTensor From, string Order), LoweredTensor> moved = [];
    private readonly Dictionary<(LoweredTensor From, string Sizes), LoweredTensor> views = [];

    public List<LoweredLayer> Layers { get; } = [];

    public LoweredTensor Add(
        string @operator,
        int[] sizes,
        IEnumerable<(string Name, LoweredTensor? Tensor)> operands,
        IEnumerable<(string Name, string? Value)> settings,
        string source)
    {
        LoweredTensor output = new(sizes);
        output.Layer = new(
            @operator,
            [.. operands.Where(operand => operand.Tensor is not null).Select(operand => (operand.Name, operand.Tensor!))],
            [.. settings.Where(setting => setting.Value is not null).Select(setting => (setting.Name, setting.Value!))],
            source,
            output);
        Layers.Add(output.Layer);
        return output;
    }

    /// <summary>The same elements under another shape; the tensor itself, or what it is a view of, if that has the shape.</summary>
    public LoweredTensor View(LoweredTensor tensor, int[] sizes, string source)
    {
        if (tensor.Sizes.SequenceEqual(sizes))
        {
            return tensor;
        }

        if (tensor.IsConstant)
        {
            return new(sizes) { Floats = tensor.Floats, Integers = tensor.Integers };
        }

        if (tensor.Layer is { IsView: true } view)
        {
            return View(view.Input, sizes, source);
        }

        (LoweredTensor, string) key = (tensor, ManifestNumbers.Shape(sizes));
        return views.TryGetValue(key, out LoweredTensor? known) ? known : views[key] = Add("view", sizes, [("", tensor)], [], source);
    }

    /// <summary>The elements with the axes in another order; axis i of the result is axis order[i].</summary>
    public LoweredTensor Transpose(LoweredTensor tensor, int[] order, string source)
    {
        int[] sizes = Orders.Sizes(tensor.Sizes, order);
        if (Orders.Alike(tensor.Sizes, order, Orders.Logical(order.Length)))
        {
            return View(tensor, sizes, source);
        }

        if (tensor.Floats is { } floats)
        {
            return new(sizes) { Floats = Orders.Transposed(floats, tensor.Sizes, order) };
        }

        (LoweredTensor, string) key = (tensor, ManifestNumbers.List(order));
        return moved.TryGetValue(key, out LoweredTensor? known)
            ? known
            : moved[key] = Add("transpose", sizes, [("", tensor)], [("order", ManifestNumbers.List(order))], source);
    }

    /// <summary>A value with its axes stored in this order.</summary>
    public LoweredTensor Stored(StoredValue value, int[] order, string source)
    {
        int[] places = Orders.Inverse(value.Order);
        return Transpose(value.Tensor, [.. order.Select(axis => places[axis])], source);
    }
}
