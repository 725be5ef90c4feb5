using System.Linq;
using SepConvGen.Networks.Graphs;

namespace SepConvGen.Networks.Import;

/// <summary>Arithmetic on shapes.</summary>
internal static class Shapes
{
    /// <summary>Elements of a shape; more than 2^31 are a fault.</summary>
    public static int Count(int[] shape) => checked((int)Product(shape, 0, shape.Length));

    /// <summary>The product of the sizes of some axes.</summary>
    public static long Product(int[] shape, int from, int to)
    {
        long product = 1;
        for (int axis = from; axis < to; axis++)
        {
            product = checked(product * shape[axis]);
        }

        return product;
    }

    public static bool Same(int[] one, int[] other) => one.SequenceEqual(other);

    public static string Text(int[] shape) => $"[{string.Join(",", shape)}]";

    /// <summary>The shape that both are repeated to; null if they do not fit.</summary>
    public static int[]? Broadcast(int[] one, int[] other)
    {
        int rank = one.Length > other.Length ? one.Length : other.Length;
        int[] shape = new int[rank];
        for (int back = 1; back <= rank; back++)
        {
            int a = back <= one.Length ? one[one.Length - back] : 1;
            int b = back <= other.Length ? other[other.Length - back] : 1;
            if (a != b && a != 1 && b != 1)
            {
                return null;
            }

            shape[rank - back] = a == 1 ? b : a;
        }

        return shape;
    }

    /// <summary>The elements between one and the next along each axis.</summary>
    public static int[] Strides(int[] shape)
    {
        int[] strides = new int[shape.Length];
        int stride = 1;
        for (int axis = shape.Length - 1; axis >= 0; axis--)
        {
            strides[axis] = stride;
            stride = checked(stride * shape[axis]);
        }

        return strides;
    }

    /// <summary>The shape with ones in front, so that it has as many axes.</summary>
    public static int[] Padded(int[] shape, int rank) => [.. Enumerable.Repeat(1, rank - shape.Length), .. shape];
}
