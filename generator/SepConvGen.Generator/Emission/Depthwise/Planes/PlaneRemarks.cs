using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>What the generated remarks say of a depthwise step over planes.</summary>
internal static class PlaneRemarks
{
    /// <summary>The plan in one sentence.</summary>
    public static string Describe(PlanarDepthwise plan, InstructionSet set)
    {
        DepthwiseBudget budget = plan.Budget(set);
        string planes = plan.OutputPlanes == 1 ? "" : "plane after plane, ";
        string unit = plan.Pixel == 1 ? "columns" : $"elements, {plan.Pixel} for a pixel";
        return $"{planes}{StepRemarks.Count(plan.Rows, "row")} × 1 vector of {plan.Lanes} {unit}: {StepRemarks.Count(budget.Registers.Sums, "accumulator")}{(budget.Registers.Weights == 0 ? "" : $" and {StepRemarks.Count(budget.Registers.Weights, "weight")}")} of {budget.Registers.Available} registers{(budget.Registers.Weights == 0 ? ", weights from memory" : "")}; "
            + DepthwiseRemarks.Work(budget, unit: "", isSequence: false);
    }
}
