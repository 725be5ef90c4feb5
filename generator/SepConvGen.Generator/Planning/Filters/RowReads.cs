using System.Collections.Generic;
using System.Linq;

namespace SepConvGen.Generator.Planning;

/// <summary>A vector of column sums that a step along the row reads.</summary>
/// <param name="Phase">The phase that its samples are of.</param>
/// <param name="Lane">Lanes from the first sum of that phase which the step reads.</param>
internal readonly record struct RowRead(int Phase, int Lane);

/// <summary>What a step along the row reads: for each phase's results and each tap the column sums under it.</summary>
internal sealed class RowReads
{
    private const int MostNamed = 12;

    private readonly FilterPlan plan;

    public RowReads(FilterPlan plan)
    {
        this.plan = plan;
        int[] positions = [.. plan.RowTerms.SelectMany(term => term.Positions)];
        (int Phase, int Lane)[] reads =
        [
            .. Enumerable.Range(0, plan.Phases)
                .SelectMany(phase => positions.Select(position => Locate(phase, position)))
                .Distinct()
                .OrderBy(read => read),
        ];
        Starts = new(reads.GroupBy(read => read.Phase).ToDictionary(phase => phase.Key, phase => phase.Min(read => read.Lane)));
        All = [.. reads.Select(read => new RowRead(read.Phase, read.Lane - Starts[read.Phase]))];
        Named = All.Count < positions.Length * plan.Phases && All.Count <= MostNamed;
    }

    /// <summary>For each phase that is read: lanes from the sum of the step's first sample of it to the first that is read.</summary>
    public SortedDictionary<int, int> Starts { get; }

    /// <summary>All reads, each once.</summary>
    public IReadOnlyList<RowRead> All { get; }

    /// <summary>Whether they are held in registers: where several results need the same sums, unless there are too many.</summary>
    public bool Named { get; }

    /// <summary>The sums under a tap, for the results of a phase.</summary>
    public RowRead At(int phase, int position)
    {
        (int read, int lane) = Locate(phase, position);
        return new(read, lane - Starts[read]);
    }

    // the phase that the sample under the tap is in, and how many lanes further it stands
    private (int Phase, int Lane) Locate(int phase, int position)
    {
        int sample = phase + (position * plan.Spec.Channels) - plan.Spec.Left;
        int lane = sample >= 0 ? sample / plan.Phases : -((-sample + plan.Phases - 1) / plan.Phases);
        return (sample - (lane * plan.Phases), lane);
    }
}
