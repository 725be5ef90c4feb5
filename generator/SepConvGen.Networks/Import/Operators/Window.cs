using System;
using System.Linq;

namespace SepConvGen.Networks.Import.Operators;

/// <summary>Where the windows of a convolution or a pool lie, along all spatial axes.</summary>
internal sealed class Window
{
    /// <param name="operation">The node.</param>
    /// <param name="sizes">The spatial sizes of its input.</param>
    /// <param name="kernel">Taps along each of them.</param>
    public Window(Operation operation, int[] sizes, long[] kernel)
    {
        int axes = sizes.Length;
        if (axes is < 1 or > 2)
        {
            throw new UnsupportedException($"it has {axes} spatial axes, and 1 or 2 are supported");
        }

        Kernel = Checked(operation, "kernel_shape", kernel, axes);
        Strides = Checked(operation, "strides", operation.Integers("strides"), axes);
        Dilations = Checked(operation, "dilations", operation.Integers("dilations"), axes);
        Pads = new long[2 * axes];
        CeilingPads = new long[axes];
        Results = new int[axes];
        string automatic = operation.Text("auto_pad", "NOTSET");
        bool ceiling = false;
        switch (automatic)
        {
            case "NOTSET" or "":
                Pads = ExplicitPads(operation, axes);
                ceiling = operation.Integer("ceil_mode", 0) != 0;
                break;
            case "SAME_UPPER" or "SAME_LOWER":
                for (int axis = 0; axis < axes; axis++)
                {
                    long steps = (sizes[axis] - 1) / Strides[axis];
                    long all = Math.Max((steps * Strides[axis]) + Reach(axis) - sizes[axis], 0);
                    Pads[axis] = automatic == "SAME_LOWER" ? all - (all / 2) : all / 2;
                    Pads[axes + axis] = all - Pads[axis];
                }

                break;
            case "VALID":
                break;
            default:
                throw operation.Fault($"has an auto_pad '{automatic}'");
        }

        for (int axis = 0; axis < axes; axis++)
        {
            Results[axis] = Count(operation, axis, sizes[axis], ceiling);
        }
    }

    public long[] Kernel { get; }

    public long[] Strides { get; }

    public long[] Dilations { get; }

    /// <summary>Of all beginnings, then of all ends; what ceil_mode needs is not among it.</summary>
    public long[] Pads { get; }

    /// <summary>What the last window of each axis needs beyond <see cref="Pads"/>.</summary>
    public long[] CeilingPads { get; }

    /// <summary>The spatial sizes of the result.</summary>
    public int[] Results { get; }

    /// <summary>The padding with what ceil_mode needs.</summary>
    public long[] AllPads => [.. Pads.Select((pad, i) => i < CeilingPads.Length ? pad : pad + CeilingPads[i - CeilingPads.Length])];

    /// <summary>One number for each axis, not below one; all ones where there are none.</summary>
    public static long[] Checked(Operation operation, string attribute, long[]? numbers, int count)
    {
        long[] given = numbers is { Length: > 0 } ? numbers : [.. Enumerable.Repeat(1L, count)];
        return given.Length == count && given.All(number => number is >= 1 and <= int.MaxValue)
            ? given
            : throw operation.Fault($"has {attribute} {string.Join(",", given)} for {count} spatial axes");
    }

    /// <summary>The attribute of the padding; none where there is none.</summary>
    public static long[] ExplicitPads(Operation operation, int axes)
    {
        long[] pads = operation.Integers("pads") is { Length: > 0 } given ? given : new long[2 * axes];
        if (pads.Length != 2 * axes || pads.Any(pad => pad is > int.MaxValue or < int.MinValue))
        {
            throw operation.Fault($"has pads {string.Join(",", pads)} for {axes} spatial axes");
        }

        return pads.All(pad => pad >= 0) ? pads : throw new UnsupportedException("its padding is negative", "slice its input");
    }

    private int Count(Operation operation, int axis, int size, bool ceiling)
    {
        long room = size + Pads[axis] + Pads[Results.Length + axis] - Reach(axis);
        long steps = room >= 0 ? room / Strides[axis] : -1;
        if (ceiling && (steps + 1) * Strides[axis] > room && steps * Strides[axis] < room && (steps + 1) * Strides[axis] < size + Pads[axis])
        {
            // One more window, as it begins inside the image.
            steps++;
            CeilingPads[axis] = (steps * Strides[axis]) - room;
        }

        return steps >= 0 ? checked((int)(steps + 1)) : throw operation.Fault($"has a window that is larger than its padded input, {size} along axis {axis + 2}");
    }

    /// <summary>From the first tap to the last.</summary>
    private long Reach(int axis) => ((Kernel[axis] - 1) * Dilations[axis]) + 1;
}
