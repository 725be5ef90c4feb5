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

    // Straight code of more multiply-adds than this falls off the JIT's limits, as in DepthwisePlanner.
    private const int LargestStep = 360;

    /// <summary>The sweep with its lanes, or null where groups fill vectors, or tiles of single groups waste fewer lanes.</summary>
    public static (GroupSweep Sweep, int Lanes)? Plan(ConvolutionSpec spec, InstructionSet set)
    {
        int common = GreatestCommonDivisor(spec.Columns.Stride, spec.Columns.Dilation);
        int stride = spec.Columns.Stride / common;
        int phases = spec.Columns.Dilation / common;
        int sums = (spec.Columns.Kernel + stride - 1) / stride;
        int rows = Rows(sums, set);
        for (; rows > 1 && Work(rows) > LargestStep; rows--)
        {
        }

        int lanes = set.LanesFor(Math.Min(spec.InputChannels, spec.OutputChannels));
        if (spec.GroupOutputs >= lanes || lanes < 4 || sums > (set.Registers / 2) || Work(rows) > LargestStep)
        {
            return null;
        }

        List<SweepPanel> panels = [.. Panels(spec, lanes)];
        int loads = panels.Max(panel => panel.Loads.Count);
        int whole = set.LanesFor(spec.GroupOutputs);
        double alone = (double)spec.GroupOutputs / ((spec.GroupOutputs + whole - 1) / whole);
        double together = (double)spec.OutputChannels / panels.Sum(panel => panel.Repeat);
        return loads <= MostLoads && together >= alone * (1 + (0.25 * loads)) ? (new(rows, sums, phases, stride, new(panels)), lanes) : null;

        int Work(int height) => height * spec.Columns.Kernel * spec.GroupInputs;
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

    private static int GreatestCommonDivisor(int a, int b) => b == 0 ? a : GreatestCommonDivisor(b, a % b);
}
