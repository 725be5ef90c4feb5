using System;
using System.Collections.Generic;
using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>A run of vectors of outputs whose inputs are spread in the same way.</summary>
/// <param name="Outputs">The vectors: a panel each. They are as far apart as whole groups; fewer outputs than lanes where they overlap.</param>
/// <param name="InputStart">The first input channel that the first vector loads.</param>
/// <param name="InputStep">Input channels from a vector to the next.</param>
/// <param name="Lead">
/// Channels that are loaded before those of the first group: at the end of a pixel, where a load would read beyond it.
/// </param>
/// <param name="Loads">Where the loads start that together hold the inputs, in channels after the first one loaded.</param>
internal sealed record SweepPanel(OutputPanel Outputs, int InputStart, int InputStep, int Lead, EquatableArray<int> Loads)
{
    /// <summary>The first channel of a lane's group, counted from the first one loaded.</summary>
    public int Channel(int lane, ConvolutionSpec spec) =>
        Lead + (((Outputs.Start % spec.GroupOutputs) + lane) / spec.GroupOutputs * spec.GroupInputs);

    /// <summary>The vectors of a convolution: they start at the first output of a group, and the last one ends at the last output.</summary>
    public static IEnumerable<SweepPanel> Of(ConvolutionSpec spec, int lanes)
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
                run = run with { Outputs = run.Outputs with { Repeat = run.Outputs.Repeat + 1, Step = step }, InputStep = step / spec.GroupOutputs * spec.GroupInputs };
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
        panel.Outputs.Start == run.Outputs.Start + (run.Outputs.Repeat * step) && panel.Lead == run.Lead && panel.Loads.Equals(run.Loads);

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

        return new(new(start, 1, new([0])) { Step = lanes }, loaded, 0, first - loaded, new(loads));
    }
}
