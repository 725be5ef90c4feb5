using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>What an image filter keeps in scratch: the sums of a strip's block, rows of the image, a row of results.</summary>
/// <param name="Origin">Floats before the sum of sample 0; those before it are of samples left of the block.</param>
/// <param name="Phase">Sums from the start of a phase, or of a row without phases, to the next.</param>
/// <param name="Row">Sums from a row of the strip to the next.</param>
/// <param name="StagedRow">Samples from a row copied to scratch to the next.</param>
/// <param name="Staged">Floats before the rows copied to scratch.</param>
/// <param name="Results">Floats before the row of results.</param>
/// <param name="Floats">All of it.</param>
internal sealed record FilterScratch(int Origin, int Phase, int Row, int StagedRow, int Staged, int Results, int Floats)
{
    private const int Line = 64;

    public static FilterScratch Of(FilterPlan plan)
    {
        FilterSpec spec = plan.Spec;
        int line = Line / plan.LaneSize;
        int longest = plan.Block + plan.LeastBlock;
        int lead = Integers.RoundUp((plan.LeftSteps * plan.Lanes) + 1, line);
        int phase = Integers.RoundUp(
            lead + (Integers.RoundUp(longest, plan.Phases) / plan.Phases) + ((plan.RightSteps + 2) * plan.Lanes), line);
        int stagedRow = Integers.RoundUp(spec.Border == Border.Constant ? longest + plan.EdgeSamples : plan.StepSamples, Line);

        int stagedRows = FilterStrip.Of(plan, plan.Rows).Samples;
        int staged = Whole(plan.Rows * plan.Phases * phase * plan.LaneSize);
        int results = staged + (plan.StagesRows ? Whole(stagedRows * stagedRow * spec.Input.Size()) : 0);
        int end = results + (plan.IsVector ? Whole(longest * spec.Output.Size()) : 0);
        return new(lead * plan.LaneSize / sizeof(float), phase, phase * plan.Phases, stagedRow, staged, results, end);
    }

    // floats of the cache lines that hold so many bytes
    private static int Whole(int bytes) => Integers.RoundUp(bytes, Line) / sizeof(float);
}
