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
        int sums = (spec.Columns.Kernel + stride - 1) / stride;
        int lanes = set.LanesFor(Math.Min(spec.InputChannels, spec.OutputChannels));
        if (spec.GroupOutputs >= lanes || lanes < 4 || sums > (set.Registers / 2))
        {
            return null;
        }

        List<SweepPanel> panels = [.. Panels(spec, lanes)];
        int loads = panels.Max(panel => panel.Loads.Count);
        int whole = set.LanesFor(spec.GroupOutputs);
        double alone = (double)spec.GroupOutputs / ((spec.GroupOutputs + whole - 1) / whole);
        double together = (double)spec.OutputChannels / panels.Sum(panel => panel.Repeat);
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
                GroupSweep strips = new(Strips, spec.Rows.Kernel, sums, phases, stride, new(panels));
                yield return strips with { Ramps = Ramps(spec, image) };
                yield return strips;
            }

            for (int rows = Rows(sums, set); rows > 0; rows--)
            {
                yield return new(rows, 1, sums, phases, stride, new(panels));
            }
        }
    }

    // Whether all kernel rows fit: 2 × 3 × 3 sums, two spread inputs, a weight, and the indices of 8 shuffles are 29 of 32
    // registers. Each input is spread once instead of once for every kernel row, and loaded once: shuffles share a port with
    // the multiply-adds, and pixels a power of two apart share few sets of L1. Measured on Zen 5 (28 × 28 × 256, 32 groups, of
    // peak): 4 rows × 1 kernel row 0.90, 1 strip × 3 kernel rows 0.79 (9 sums, a weight loaded for each), 2 strips 0.96, with
    // ramps 0.98.
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

    // Vectors start at the first output of a group, and the last one ends at the last output.
    private static IEnumerable<SweepPanel> Panels(ConvolutionSpec spec, int lanes)
    {
        int step = Math.Max(lanes / spec.GroupOutputs, 1) * spec.GroupOutputs;
        int last = spec.OutputChannels - lanes;
        SweepPanel? run = null;
        for (int start = 0; ; start = Math.Min(start + step, last))
        {
            SweepPanel panel = Panel(spec, lanes, start);
            if (run is null)
            {
                run = panel;
            }
            else if (Continues(run, panel, step))
            {
                run = run with { Repeat = run.Repeat + 1, Step = step, InputStep = step / spec.GroupOutputs * spec.GroupInputs };
            }
            else
            {
                yield return run;
                run = panel;
            }

            if (start == last)
            {
                yield return run;
                yield break;
            }
        }
    }

    private static bool Continues(SweepPanel run, SweepPanel panel, int step) =>
        panel.Start == run.Start + (run.Repeat * step) && panel.Lead == run.Lead && panel.Loads.Equals(run.Loads);

    private static SweepPanel Panel(ConvolutionSpec spec, int lanes, int start)
    {
        int first = start / spec.GroupOutputs * spec.GroupInputs;
        int end = (((start + lanes - 1) / spec.GroupOutputs) + 1) * spec.GroupInputs;
        int loaded = Math.Min(first, spec.InputChannels - lanes);
        List<int> loads = [];
        for (int from = first; from < end; from += lanes)
        {
            loads.Add(Math.Min(from, spec.InputChannels - lanes) - loaded);
        }

        return new(start, 1, lanes, loaded, 0, first - loaded, new(loads));
    }
}
