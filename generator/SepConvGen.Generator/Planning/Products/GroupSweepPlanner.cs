using System;
using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>Decides whether small groups are swept, and how.</summary>
internal static class GroupSweepPlanner
{
    // Loads that one vector of inputs may be joined from: each costs a shuffle for every channel.
    private const int MostLoads = 4;

    // Strips of rows side by side, where a sweep adds all kernel rows.
    private const int Strips = 2;

    // Straight code of more multiply-adds than this falls off the JIT's limits, as in DepthwisePlanner.
    private const int LargestStep = 360;

    /// <summary>The sweep with its lanes, or null where groups fill vectors, or tiles of single groups do as well.</summary>
    public static (GroupSweep Sweep, int Lanes)? Plan(ConvolutionSpec spec, ImageSpec image, InstructionSet set, Brevity brevity)
    {
        int common = Integers.GreatestCommonDivisor(spec.Columns.Stride, spec.Columns.Dilation);
        int stride = spec.Columns.Stride / common;
        int phases = spec.Columns.Dilation / common;
        int sums = Integers.DivideUp(spec.Columns.Kernel, stride);
        int lanes = set.LanesFor(Math.Min(spec.InputChannels, spec.OutputChannels));
        if (spec.GroupOutputs >= lanes || lanes < 4 || sums > (set.Registers / 2))
        {
            return null;
        }

        List<SweepPanel> panels = [.. SweepPanel.Of(spec, lanes)];
        int loads = panels.Max(panel => panel.Loads.Count);
        int whole = set.LanesFor(spec.GroupOutputs);
        double alone = (double)spec.GroupOutputs / Integers.DivideUp(spec.GroupOutputs, whole);
        double together = (double)spec.OutputChannels / panels.Sum(panel => panel.Outputs.Repeat);
        if (loads > MostLoads || together < alone * (1 + (0.25 * loads)))
        {
            return null;
        }

        return Candidates()
            .Where(sweep => sweep.SumRows * spec.Columns.Kernel * spec.GroupInputs <= LargestStep && SweepLength.Of(sweep, spec, lanes) <= brevity.LongestSweeps)
            .Select(sweep => ((GroupSweep, int)?)(sweep, lanes))
            .FirstOrDefault();

        // the fastest first
        IEnumerable<GroupSweep> Candidates()
        {
            if (SideBySide(spec, image, set))
            {
                GroupSweep strips = Sweep(Strips, spec.Rows.Kernel);
                yield return strips with { Ramps = Ramps(spec, image) };
                yield return strips;
            }

            for (int rows = Rows(sums, set); rows > 0; rows--)
            {
                yield return Sweep(rows, kernelRows: 1);
            }
        }

        GroupSweep Sweep(int rows, int kernelRows) => new(rows, kernelRows, sums, phases, stride, new(panels), ProductBudget.OfSweep(
            sums,
            rows * kernelRows,
            rows,
            adds: spec.Columns.Kernel * spec.GroupInputs,
            shuffles: stride * spec.GroupInputs * loads,
            spec.GroupInputs,
            set));
    }

    // Whether all kernel rows fit: 2 × 3 × 3 sums, two spread inputs, a weight, and the indices of 8 shuffles are 29 of 32
    // registers. Each input is spread once instead of once for every kernel row, and loaded once: shuffles share a port with
    // the multiply-adds, and pixels a power of two apart share few sets of L1. Measured (Evidence/group-sweeps.csv): one
    // strip loads a weight for each of 9 sums and loses, two win, with ramps even more.
    private static bool SideBySide(ConvolutionSpec spec, ImageSpec image, InstructionSet set)
    {
        WindowSpec rows = spec.Rows;
        WindowSpec columns = spec.Columns;
        return rows is { Kernel: > 1, Stride: 1, Dilation: 1 } && columns is { Kernel: > 1, Stride: 1, Dilation: 1 }
            && Strips * spec.Taps is >= 8 and <= 18 && set.Registers >= 32
            && Strips * spec.Taps * spec.GroupInputs <= LargestStep
            && IsWithin(rows, image.Height) && IsWithin(columns, image.Width);

        // every window has a tap in the image
        bool IsWithin(WindowSpec window, int? size) =>
            window.Overhang(spec.Padding, size) is { } overhang && overhang.Before < window.Kernel && overhang.After < window.Kernel;
    }

    private static (int Before, int After)? Ramps(ConvolutionSpec spec, ImageSpec image)
    {
        int last = spec.Columns.Kernel - 1;
        (int before, int after) = spec.Columns.Overhang(spec.Padding, image.Width)!.Value;
        int sums = last + 1 + Enumerable.Range(1, last).Where(sum => sum > before).Sum() + Enumerable.Range(1, last).Where(sum => sum > after).Sum();
        return Strips * spec.Rows.Kernel * sums * spec.GroupInputs <= LargestStep ? (before, after) : null;
    }

    // Sums held in registers, beside a spread input for each row, a weight and the indices of shuffles:
    //   32 registers: 4 × 3 sums of a kernel 3 wide, 2 × 5, 2 × 7; 16 registers: 3 × 3.
    // Two multiply-adds a cycle with a latency of four cycles keep 8 sums busy.
    private static int Rows(int sums, InstructionSet set) =>
        Math.Max(1, Math.Min(8, (set.Registers >= 32 ? 14 : 9) / sums));
}
