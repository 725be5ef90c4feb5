using System;
using System.Collections.Generic;
using System.Linq;

namespace SepConvGen.Networks.Lowering;

/// <summary>Orders in which a value's axes are stored.</summary>
internal static class Orders
{
    /// <summary>The graph's own order.</summary>
    public static int[] Logical(int rank) => [.. Enumerable.Range(0, rank)];

    /// <summary>Axis 1 behind all others.</summary>
    public static int[] ChannelsLast(int rank) => rank < 3 ? Logical(rank) : [0, .. Enumerable.Range(2, rank - 2), 1];

    public static int[] Sizes(int[] shape, int[] order) => [.. order.Select(axis => shape[axis])];

    /// <summary>Whether elements lie alike: axes of size 1 may stand anywhere.</summary>
    public static bool Alike(int[] shape, int[] one, int[] other) => Large(shape, one).SequenceEqual(Large(shape, other));

    /// <summary>The axes that have more than one position.</summary>
    public static IEnumerable<int> Large(int[] shape, int[] order) => order.Where(axis => shape[axis] != 1);

    /// <summary>Where each axis stands.</summary>
    public static int[] Inverse(int[] order)
    {
        int[] inverse = new int[order.Length];
        for (int place = 0; place < order.Length; place++)
        {
            inverse[order[place]] = place;
        }

        return inverse;
    }

    /// <summary>The axes of an order and those of size 1 that it leaves out, each of these behind the axis before it.</summary>
    public static int[] WithOnes(IEnumerable<int> large, int rank)
    {
        List<int> order = [.. large];
        for (int axis = 0; axis < rank; axis++)
        {
            if (!order.Contains(axis))
            {
                order.Insert(axis == 0 ? 0 : order.IndexOf(axis - 1) + 1, axis);
            }
        }

        return [.. order];
    }

    /// <summary>Elements with their axes in another order.</summary>
    public static T[] Transposed<T>(T[] elements, int[] sizes, int[] order)
    {
        int rank = sizes.Length;
        int[] strides = new int[rank];
        int stride = 1;
        for (int axis = rank - 1; axis >= 0; axis--)
        {
            strides[axis] = stride;
            stride *= sizes[axis];
        }

        T[] result = new T[elements.Length];
        int[] position = new int[rank];
        int from = 0;
        for (int to = 0; to < result.Length; to++)
        {
            result[to] = elements[from];
            for (int axis = rank - 1; axis >= 0; axis--)
            {
                int old = order[axis];
                from += strides[old];
                if (++position[axis] < sizes[old])
                {
                    break;
                }

                from -= strides[old] * sizes[old];
                position[axis] = 0;
            }
        }

        return result;
    }

    public static bool IsIdentity(int[] order) => !order.Where((axis, place) => axis != place).Any();

    public static int Product(IEnumerable<int> sizes) => sizes.Aggregate(1, (all, size) => all * size);
}
