using System;
using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>
/// A sequence whose sums may stand in the output, unfinished, while other tiles are computed: long kernels then run part of their
/// taps by part, and the steps at the edges in tiles, which share the taps that all their steps have. Floats are stored as they
/// are, so that the bits are those of sums that stay in registers.
/// </summary>
/// <param name="Panels">The panels of a group, with their tiles.</param>
/// <param name="InputStride">Floats from the input of a step to that of the next.</param>
/// <param name="Taps">Taps of a part; the kernel's where it is one part.</param>
/// <param name="InParts">Whether the kernel has several parts.</param>
internal sealed record StepPartWalk(EquatableArray<TiledPanel> Panels, int InputStride, int Taps, bool InParts) : TiledWalk(Panels, InputStride)
{
    // Weights of a panel that stay in L2 while tile after tile reads them. With 64 taps and 512 → 512 (4 MB a panel), parts of
    // 192 KB are faster than those of 96 KB or 512 KB, and all of them than no parts (Evidence/step-parts.csv).
    private const int PanelBytes = Caches.Block;

    /// <summary>Null where tiles with all taps in registers do as well: few weights, and few steps at the edges.</summary>
    public static StepPartWalk? Of(ConvolutionSpec spec, ImageSpec image, IReadOnlyList<TiledPanel> panels, int lanes, int inputStride, ElementType type)
    {
        int kernel = spec.Columns.Kernel;
        int highest = panels.Max(panel => panel.Highest);
        long tap = (long)spec.GroupInputs * lanes * panels.Max(panel => panel.Vectors);
        long most = Math.Max(type.ElementsIn(PanelBytes) / tap, 1);
        long parts = (kernel + most - 1) / most;
        int taps = (int)((kernel + parts - 1) / parts);

        // A tile of edge steps has taps that not all of its steps have, up to its height on each side. With fewer edge steps,
        // those would be most of its taps. With 128 taps, a layer takes a third of the time less so (Evidence/step-parts.csv).
        bool tiledEdges = spec.Columns.MayOverhang(spec.Padding, image.Width) && (spec.Columns.Extent - 1) / spec.Columns.Stride >= 2 * highest;
        return highest > 1 && (taps < kernel || tiledEdges) ? new(new(panels), inputStride, taps, taps < kernel) : null;
    }
}
