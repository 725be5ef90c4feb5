using System;
using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>Chooses the panels and tiles of a pointwise step.</summary>
internal static class PointwisePlanner
{
    // A filter of so many floats (16 KB) stays in L1 beside the inputs, whatever the stride of its rows.
    internal const int ReadInPlace = 4096;

    // Pixels a page (4 KB) apart fall into one set of L1, which has 12 ways and through which the weights stream too. A
    // tile of 7 pixels keeps its inputs: 7×7×1024 → 1024 in 375 µs, with 10 in 409, 12 in 402, 14 in 396.
    private const int Ways = 7;

    /// <summary>The plan of a step.</summary>
    /// <param name="spec">The step.</param>
    /// <param name="buffered">Whether all weights are copied anyway.</param>
    /// <param name="set">The instruction set.</param>
    /// <param name="inputStride">Floats from a pixel of the input to the next.</param>
    /// <param name="brevity">How much is written out.</param>
    public static PointwisePlan Plan(PointwiseSpec spec, bool buffered, InstructionSet set, int inputStride, Brevity brevity = default)
    {
        int outputs = spec.OutputChannels;
        bool padded = set.Lanes >= 4 && outputs is 2 or 3;
        int lanes = padded ? 4 : set.LanesFor(outputs);
        List<PointwisePanel> panels = [.. Panels(padded ? 4 : outputs, lanes, set, inputStride)];
        panels = [.. panels.Select(panel => panel with { Heights = new(brevity.Of(panel.Heights)) })];
        bool inPlace = panels.Sum(panel => panel.Repeat) == 1 || (!buffered && spec.InputChannels * outputs <= ReadInPlace);
        return new(
            spec,
            lanes,
            new(panels),
            padded ? PointwiseWeights.Padded : inPlace ? PointwiseWeights.InPlace : PointwiseWeights.Packed)
        {
            InputStride = inputStride,
        };
    }

    // Two vectors a panel; an odd vector joins the last panel as its third. The last vector overlaps the one before it
    // where the outputs are no multiple of a vector.
    internal static IEnumerable<PointwisePanel> Panels(int outputs, int lanes, InstructionSet set, int inputStride)
    {
        int vectors = (outputs + lanes - 1) / lanes;
        bool overlaps = outputs % lanes != 0;
        int last = vectors <= 3 ? vectors : vectors % 2 == 1 ? 3 : overlaps ? 2 : 0;
        int pairs = (vectors - last) / 2;
        if (pairs > 0)
        {
            yield return new(0, pairs, new([0, lanes]), Heights(2, set, inputStride));
        }

        if (last > 0)
        {
            int start = pairs * 2 * lanes;
            int lastOffset = outputs - lanes - start;
            yield return new(
                start,
                1,
                new(Enumerable.Range(0, last).Select(vector => vector == last - 1 ? lastOffset : vector * lanes)),
                Heights(last, set, inputStride));
        }
    }

    // On NEON 8 pixels stay 8: 7 would have 56 multiply-adds on 15 loads, fewer than 4 a load, and Arm's L1 has 4 ways anyway.
    private static EquatableArray<int> Heights(int vectors, InstructionSet set, int inputStride)
    {
        List<int> heights = [];
        int highest = Highest(vectors, set);
        for (int height = inputStride % KernelPlan.Page == 0 && set.MemoryOperands ? Math.Min(highest, Ways) : highest; height > 0; height /= 2)
        {
            heights.Add(height);
        }

        return new(heights);
    }

    // Pixels of the highest tile, by the registers of sums + weights + inputs:
    //   32, broadcast from memory:  14×2 + 2 + 1 = 31,  9×3 + 3 + 1 = 31,  14×1 + 1 + 1 = 16 (more pixels add no reuse)
    //   16, broadcast from memory:   6×2 + 2 + 1 = 15,  4×3 + 3 + 1 = 16,  12×1 + 1 + 1 = 14
    //   NEON multiplies by an element of a vector of four inputs, so each pixel holds one more register:
    //                                8×2 + 2 + 8 = 26 (64 multiply-adds on 16 loads), 6×3 + 3 + 6 = 27 (72 on 18),
    //                               12×1 + 1 + 12 = 25 (48 on 16; one vector cannot have 4 a load: h pixels, 4h on h + 4);
    //                                no spills in RyuJIT's listing, no broadcasts
    private static int Highest(int vectors, InstructionSet set) => (set.Registers, set.MemoryOperands, vectors) switch
    {
        (32, true, 1) => 14,
        (32, true, 2) => 14,
        (32, true, _) => 9,
        (32, false, 1) => 12,
        (32, false, 2) => 8,
        (32, false, _) => 6,
        (_, _, 1) => 12,
        (_, _, 2) => 6,
        _ => 4,
    };
}
