using System.Linq;
using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>What the generated remarks say of a convolution's plan.</summary>
internal static class ConvolutionRemarks
{
    /// <summary>A plan in one sentence.</summary>
    public static string Describe(ConvolutionPlan plan, InstructionSet set, bool packed) =>
        plan.Sweep is null ? PointwiseRemarks.Describe(plan.Product, set, packed) + Parts(plan) : Describe(plan, plan.Sweep, set, packed);

    private static string Parts(ConvolutionPlan plan) => plan.PartialSums is not { } partial ? ""
        : partial.Taps < plan.Spec.Columns.Kernel ? $"; {partial.Taps} taps at a time, the unfinished sums in the output"
        : "; at the edges, the taps that all steps of a tile have inside together";

    private static string Describe(ConvolutionPlan plan, GroupSweep sweep, InstructionSet set, bool packed)
    {
        int loads = sweep.Panels.Max(panel => panel.Loads.Count);
        int adds = plan.Spec.Columns.Kernel * plan.Spec.GroupInputs * sweep.SumRows;
        int shuffles = sweep.Stride * plan.Spec.GroupInputs * sweep.Rows * loads;
        string weights = plan.Product.Weights == PointwiseWeights.InPlace
            ? "filter read in place"
            : $"filter packed in {sweep.Panels.Sum(panel => panel.Repeat)} vectors {(packed ? "beforehand" : "once a call")}";
        string strips = sweep.SideBySide
            ? $"{sweep.Rows} strips side by side, {sweep.KernelRows} rows × {sweep.Sums} columns of each"
            : $"strips of {sweep.Rows} rows × {sweep.Sums} columns";
        return $"{strips} × 1 vector of {plan.Product.Lanes} outputs of several groups, swept along the rows: "
            + $"{sweep.SumRows * sweep.Sums} accumulators, 1 weight and {sweep.Rows} spread inputs of {set.Registers} registers; "
            + $"{adds} multiply-adds on {shuffles} shuffles a column, bound by {(shuffles < adds ? "multiply-adds" : "shuffles")}; {weights}";
    }
}
