using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>
/// How groups of fewer outputs than a vector has lanes run: a vector holds the outputs of several groups, its inputs are
/// spread over the lanes by shuffles. Rows are swept from left to right: each input is spread once for all the sums that it
/// belongs to. A sweep adds one kernel row to neighbouring rows of output; or, where <see cref="KernelRows"/> is more than 1,
/// it adds all kernel rows of an input row, one to each output row under which it lies, in strips of rows side by side.
/// </summary>
/// <param name="Rows">Output rows that a kernel row is added to at once, at most: neighbours, or one of each strip.</param>
/// <param name="KernelRows">Kernel rows of a sweep: 1, or all of them.</param>
/// <param name="Sums">Neighbouring outputs of a row that one input belongs to.</param>
/// <param name="Phases">Interleaved sets of output columns that share no inputs: more than one under a dilation.</param>
/// <param name="Stride">Columns of the dilated image from an output of a phase to the next.</param>
/// <param name="Panels">The vectors of outputs.</param>
/// <param name="Budget">Its registers, and what bounds it.</param>
internal sealed record GroupSweep(int Rows, int KernelRows, int Sums, int Phases, int Stride, EquatableArray<SweepPanel> Panels, ProductBudget Budget) : ProductWalk
{
    /// <summary>
    /// Where strips are side by side, as many as make their ends, where a sweep has few kernel rows, rare.
    /// </summary>
    public override int StripRows => SideBySide ? 4 * Rows : Rows;

    /// <summary>Output columns from an output of a phase to the next; they are as far apart as Stride · dilation inputs.</summary>
    public int Step => Phases;

    /// <summary>
    /// Columns outside the image before the first output and after the last one, where the first and last columns of a sweep
    /// of all kernel rows are written out, without the sums that do not exist there; null where they are part of its loop.
    /// </summary>
    public (int Before, int After)? Ramps { get; init; }

    /// <summary>Whether strips of rows are computed side by side.</summary>
    public bool SideBySide => KernelRows > 1;

    /// <summary>Rows of sums between the sweeps.</summary>
    public int SumRows => Rows * KernelRows;
}
