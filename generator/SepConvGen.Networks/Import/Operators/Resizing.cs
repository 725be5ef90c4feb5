using System;
using System.Collections.Generic;
using System.Linq;
using SepConvGen.Networks.Graphs;

namespace SepConvGen.Networks.Import.Operators;

/// <summary>Resizing of images, under its names.</summary>
internal static class Resizing
{
    public static Dictionary<string, Normalize> Operators { get; } = new()
    {
        ["Upsample"] = operation => Old(operation),
        ["Resize"] = operation =>
        {
            if (operation.Opset < 11)
            {
                Old(operation);
            }
            else
            {
                New(operation);
            }
        },
    };

    /// <summary>Before opset 11: scales alone, without coordinate modes.</summary>
    private static void Old(Operation operation)
    {
        Value x = operation.Input(0);
        float[] scales = operation.Floats("scales") ?? operation.FloatConstant(1, "scales");
        int[] sizes = Scaled(operation, x, scales);
        string mode = operation.Text("mode", "nearest");

        // Pixels that are left out leave the one behind the position.
        Add(operation, x, sizes, scales, mode, "asymmetric", scales.Any(scale => scale < 1) ? "ceil" : "floor");
    }

    private static void New(Operation operation)
    {
        Value x = operation.Input(0);
        int rank = x.Shape.Length;
        string coordinates = operation.Text("coordinate_transformation_mode", "half_pixel");
        long[] stated = operation.Integers("axes") ?? [];
        int[] along = stated.Length == 0 ? [.. Enumerable.Range(0, rank)] : [.. stated.Select(axis => operation.Axis(axis, rank))];
        if (along.Distinct().Count() != along.Length)
        {
            throw operation.Fault("names an axis twice");
        }

        float[] scales = [.. Enumerable.Repeat(1f, rank)];
        int[] sizes;
        if (operation.Optional(3) is not null)
        {
            long[] given = Sizes(operation, x, along, operation.IntegerConstant(3, "sizes"));
            sizes = [.. x.Shape];
            for (int i = 0; i < along.Length; i++)
            {
                sizes[along[i]] = (int)given[i];
                scales[along[i]] = x.Shape[along[i]] == 0 ? 1 : given[i] / (float)x.Shape[along[i]];
            }
        }
        else
        {
            _ = operation.Optional(2) ?? throw operation.Fault("has neither scales nor sizes");
            float[] given = operation.FloatConstant(2, "scales");
            if (given.Length != along.Length)
            {
                throw operation.Fault($"has {given.Length} scales for {along.Length} axes");
            }

            for (int i = 0; i < along.Length; i++)
            {
                scales[along[i]] = given[i];
            }

            sizes = Scaled(operation, x, scales);
        }

        if (operation.Integer("antialias", 0) != 0 && scales.Any(scale => scale < 1))
        {
            throw new UnsupportedException("it smooths while it makes smaller (antialias)", "export the model without");
        }

        Add(operation, x, sizes, scales, operation.Text("mode", "nearest"), coordinates, operation.Text("nearest_mode", "round_prefer_floor"));
    }

    private static long[] Sizes(Operation operation, Value x, int[] along, long[] sizes)
    {
        if (sizes.Length != along.Length || sizes.Any(size => size is < 1 or > int.MaxValue))
        {
            throw operation.Fault($"has sizes {string.Join(",", sizes)} for {along.Length} axes");
        }

        string policy = operation.Text("keep_aspect_ratio_policy", "stretch");
        if (policy == "stretch")
        {
            return sizes;
        }

        IEnumerable<float> ratios = along.Select((axis, i) => sizes[i] / (float)x.Shape[axis]);
        float scale = policy switch
        {
            "not_larger" => ratios.Min(),
            "not_smaller" => ratios.Max(),
            _ => throw operation.Fault($"has a keep_aspect_ratio_policy '{policy}'"),
        };
        return [.. along.Select(axis => (long)Math.Floor((scale * (double)x.Shape[axis]) + 0.5))];
    }

    private static int[] Scaled(Operation operation, Value x, float[] scales) =>
        scales.Length == x.Shape.Length && scales.All(scale => scale is > 0 and < int.MaxValue)
            ? [.. x.Shape.Select((size, axis) => checked((int)Math.Floor((float)(size * scales[axis]))))]
            : throw operation.Fault($"has scales {string.Join(",", scales)} for {Shapes.Text(x.Shape)}");

    private static void Add(Operation operation, Value x, int[] sizes, float[] scales, string mode, string coordinates, string nearest)
    {
        mode = mode == "bilinear" ? "linear" : mode;
        if (mode is not ("nearest" or "linear"))
        {
            throw new UnsupportedException($"its mode is '{mode}'", "nearest and linear are supported");
        }

        if (coordinates is not ("half_pixel" or "half_pixel_symmetric" or "pytorch_half_pixel" or "align_corners" or "asymmetric" or "tf_half_pixel_for_nn"))
        {
            throw new UnsupportedException($"its coordinate_transformation_mode is '{coordinates}'");
        }

        if (nearest is not ("round_prefer_floor" or "round_prefer_ceil" or "floor" or "ceil"))
        {
            throw operation.Fault($"has a nearest_mode '{nearest}'");
        }

        if (x.Shape.Length is < 3 or > 4 || scales[0] != 1 || scales[1] != 1)
        {
            throw new UnsupportedException($"it resizes {Shapes.Text(x.Shape)} to {Shapes.Text(sizes)}", "images and sequences are supported, along their spatial axes");
        }

        bool same = scales.All(scale => scale == 1) && Shapes.Same(sizes, x.Shape) && coordinates != "tf_half_pixel_for_nn";
        operation.Return(same ? x : operation.Add(
            "Resize",
            [x],
            sizes,
            "mode".Is(mode),
            "coordinate_transformation_mode".Is(coordinates),
            "nearest_mode".Is(nearest),
            "scales".Is(scales)));
    }
}
