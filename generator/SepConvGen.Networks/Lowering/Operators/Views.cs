using System.Collections.Generic;
using System.Linq;

namespace SepConvGen.Networks.Lowering.Operators;

/// <summary>Reshape and Transpose: no more is moved than axes that are merged and do not lie side by side.</summary>
internal static class Views
{
    public static Dictionary<string, LowerNode> Operators { get; } = new()
    {
        ["Reshape"] = Reshape,
        ["Transpose"] = Transpose,
    };

    private static void Transpose(NodeLowering node)
    {
        StoredValue x = node.Stored(0);
        int[] places = Orders.Inverse(node.Integers("perm"));
        node.Return(x.Tensor, [.. x.Order.Select(axis => places[axis])]);
    }

    private static void Reshape(NodeLowering node)
    {
        StoredValue x = node.Stored(0);
        int[] shape = node.Result;
        List<(int[] From, int[] To)> groups = [.. Groups(x.Shape, shape)];

        // Each group where the first of its axes is stored, its axes in the graph's order.
        int[] places = Orders.Inverse(x.Order);
        groups = [.. groups.OrderBy(group => group.From.Min(axis => places[axis]))];
        LoweredTensor input = node.In(x, Orders.WithOnes(groups.SelectMany(group => group.From), x.Shape.Length));
        node.Return(input, Orders.WithOnes(groups.SelectMany(group => group.To), shape.Length));
    }

    /// <summary>The axes of both shapes that hold the same elements, as few together as can be; those of size 1 are left out.</summary>
    private static IEnumerable<(int[] From, int[] To)> Groups(int[] from, int[] to)
    {
        int[] one = [.. Orders.Large(from, Orders.Logical(from.Length))];
        int[] other = [.. Orders.Large(to, Orders.Logical(to.Length))];
        int i = 0;
        int j = 0;
        while (i < one.Length)
        {
            int firstI = i;
            int firstJ = j;
            long a = from[one[i++]];
            long b = to[other[j++]];
            while (a != b)
            {
                if (a < b)
                {
                    a *= from[one[i++]];
                }
                else
                {
                    b *= to[other[j++]];
                }
            }

            yield return ([.. one.Skip(firstI).Take(i - firstI)], [.. other.Skip(firstJ).Take(j - firstJ)]);
        }
    }
}
