using System;
using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>Chooses the panels and tiles of a convolution.</summary>
internal static class ConvolutionPlanner
{
    // Pixels so many floats apart are one by one: the offsets within a tile are ints, and no image is so wide.
    private const int Far = 1 << 24;

    public static ConvolutionPlan Plan(ConvolutionSpec spec, ImageSpec image, bool buffered, InstructionSet set, Brevity brevity = default)
    {
        // a sweep spreads an input once for all rows of a kernel; a sequence has one
        if (spec.Groups > 1 && !image.IsSequence && GroupSweepPlanner.Plan(spec, image, set, brevity) is { } sweep)
        {
            return Swept(spec, sweep.Sweep, sweep.Lanes);
        }

        int outputs = spec.GroupOutputs;
        int? interior = image.Width is int width ? spec.Columns.Interior(spec.Padding, width) : null;
        int inputStride = (int)Math.Min((long)spec.Columns.Stride * spec.InputChannels, Far);
        bool padded = spec.Groups == 1 && set.Lanes >= 4 && outputs is 2 or 3;
        int lanes = padded ? 4 : set.LanesFor(outputs);
        List<PointwisePanel> panels = [.. PointwisePlanner.Panels(padded ? 4 : outputs, lanes, set, inputStride)];
        KnownRow? known = inputStride < Far && brevity.EdgeTiles ? KnownRow.Of(spec, image, panels) : null;
        FreeRow? free = inputStride < Far && brevity.EdgeTiles && image.Width is null && panels.All(panel => panel.Heights[0] > 1) ? FreeRow.Of(spec, image) : null;
        panels = [.. panels.Select(panel => panel with
        {
            Heights = known is not null ? known.Heights(panel.Heights[0])
                : free is not null ? new(brevity.Of(FreeRow.Heights(panel.Heights[0])))
                : inputStride < Far ? new(brevity.Of(Heights(panel.Heights[0], interior)))
                : new([1]),
        })];

        PartialSums? partial = PartialSums.Of(spec, image, panels, lanes);
        bool inPlace = spec.Groups * panels.Sum(panel => panel.Repeat) == 1
            || (!buffered && spec.Depth * spec.OutputChannels <= PointwisePlanner.ReadInPlace);
        PointwisePlan product = new(
            new(spec.Depth, spec.OutputChannels, spec.HasBias, spec.Activation) { Operands = spec.Operands },
            lanes,
            new(panels),
            padded ? PointwiseWeights.Padded : inPlace ? PointwiseWeights.InPlace : PointwiseWeights.Packed)
        {
            InputStride = inputStride,
            Groups = spec.Groups,
            Unit = image.IsSequence ? "step" : "pixel",
        };
        return new(spec, product, Edges: known is null && free is null && partial is null && spec.Columns.MayOverhang(spec.Padding, image.Width))
        {
            IsSequence = image.IsSequence,
            KnownRow = known,
            FreeRow = free,
            PartialSums = partial,
        };
    }

    // The highest tile, or one that fits as many of them into a known width with fewer pixels done twice (12 columns: 12, not
    // 7 + 3 + 1 + 1); then halves.
    private static EquatableArray<int> Heights(int highest, int? interior)
    {
        if (interior is int columns and > 0)
        {
            int tiles = (columns + highest - 1) / highest;
            highest = (columns + tiles - 1) / tiles;
        }

        List<int> heights = [];
        for (int height = highest; height > 0; height /= 2)
        {
            heights.Add(height);
        }

        return new(heights);
    }

    // A panel for each vector of outputs, without tiles.
    private static ConvolutionPlan Swept(ConvolutionSpec spec, GroupSweep sweep, int lanes)
    {
        IEnumerable<PointwisePanel> panels = sweep.Panels.Select(panel => new PointwisePanel(panel.Start, panel.Repeat, new([0]), default) { Step = panel.Step });
        PointwisePlan product = new(
            new(spec.Depth, spec.OutputChannels, spec.HasBias, spec.Activation) { Operands = spec.Operands },
            lanes,
            new(panels),
            sweep.Panels.Sum(panel => panel.Repeat) == 1 ? PointwiseWeights.InPlace : PointwiseWeights.Packed);
        return new(spec, product, Edges: false) { Sweep = sweep };
    }
}
