using System;
using System.Collections.Generic;
using System.Linq;

namespace SepConvGen.Networks.Lowering;

/// <summary>A tensor of the network in the making: an input, a constant or what a layer writes. It gets its name when all are known.</summary>
internal sealed class LoweredTensor(int[] sizes)
{
    /// <summary>As it is stored, row by row.</summary>
    public int[] Sizes { get; } = sizes;

    public int Length => Sizes.Aggregate(1, (all, size) => all * size);

    public string Name { get; set; } = "";

    /// <summary>What writes it; null for inputs and constants.</summary>
    public LoweredLayer? Layer { get; set; }

    /// <summary>The elements of a constant; of integers, <see cref="Integers"/>.</summary>
    public float[]? Floats { get; init; }

    public int[]? Integers { get; init; }

    public bool IsConstant => Floats is not null || Integers is not null;
}

/// <summary>A layer in the making.</summary>
/// <param name="Operator">What it computes.</param>
/// <param name="Operands">What it reads, under "" or a name.</param>
/// <param name="Settings">What else there is to know.</param>
/// <param name="Source">The nodes that it comes from.</param>
/// <param name="Output">What it writes.</param>
internal sealed record LoweredLayer(
    string Operator,
    IReadOnlyList<(string Name, LoweredTensor Tensor)> Operands,
    IReadOnlyList<(string Name, string Value)> Settings,
    string Source,
    LoweredTensor Output)
{
    public bool IsView => Operator == "view";

    public bool IsTranspose => Operator == "transpose";

    public LoweredTensor Input => Operands[0].Tensor;
}

/// <summary>A value of the graph with the place of its elements.</summary>
/// <param name="Tensor">Where they are.</param>
/// <param name="Shape">The graph's shape.</param>
/// <param name="Order">The graph's axes in the order in which they are stored, the slowest first.</param>
internal sealed record StoredValue(LoweredTensor Tensor, int[] Shape, int[] Order)
{
    /// <summary>The same with axes of size 1 in front, as broadcasting adds them.</summary>
    public StoredValue Padded(int rank, Func<LoweredTensor, int[], LoweredTensor> view)
    {
        int more = rank - Shape.Length;
        return more <= 0 ? this : new(
            view(Tensor, [.. Enumerable.Repeat(1, more), .. Tensor.Sizes]),
            [.. Enumerable.Repeat(1, more), .. Shape],
            [.. Enumerable.Range(0, more), .. Order.Select(axis => axis + more)]);
    }
}
