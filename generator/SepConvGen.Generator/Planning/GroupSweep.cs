using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>
/// How groups of fewer outputs than a vector has lanes run: a vector holds the outputs of several groups, its inputs are
/// spread over the lanes by shuffles. A strip of rows is swept from left to right, kernel row by kernel row: each input is
/// spread once for all the outputs of its row that it belongs to.
/// </summary>
/// <param name="Rows">Output rows of a strip at most.</param>
/// <param name="Sums">Neighbouring outputs of a row that one input belongs to.</param>
/// <param name="Phases">Interleaved sets of output columns that share no inputs: more than one under a dilation.</param>
/// <param name="Stride">Columns of the dilated image from an output of a phase to the next.</param>
/// <param name="Panels">The vectors of outputs.</param>
internal sealed record GroupSweep(int Rows, int Sums, int Phases, int Stride, EquatableArray<SweepPanel> Panels)
{
    /// <summary>Output columns from an output of a phase to the next; they are as far apart as Stride · dilation inputs.</summary>
    public int Step => Phases;
}

/// <summary>A run of vectors of outputs whose inputs are spread in the same way.</summary>
/// <param name="Start">The first output of the first vector.</param>
/// <param name="Repeat">How many vectors.</param>
/// <param name="Step">Outputs from a vector to the next; fewer than lanes where vectors overlap.</param>
/// <param name="InputStart">The first input channel that the first vector loads.</param>
/// <param name="InputStep">Input channels from a vector to the next.</param>
/// <param name="Lead">
/// Channels that are loaded before those of the first group: at the end of a pixel, where a load would read beyond it.
/// </param>
/// <param name="Loads">Where the loads start that together hold the inputs, in channels after the first one loaded.</param>
internal sealed record SweepPanel(int Start, int Repeat, int Step, int InputStart, int InputStep, int Lead, EquatableArray<int> Loads)
{
    /// <summary>The first channel of a lane's group, counted from the first one loaded.</summary>
    public int Channel(int lane, ConvolutionSpec spec) =>
        Lead + (((Start % spec.GroupOutputs) + lane) / spec.GroupOutputs * spec.GroupInputs);
}
