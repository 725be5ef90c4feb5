using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>What the generated remarks say of a pointwise step whose vectors hold several pixels.</summary>
internal static class SpreadRemarks
{
    /// <summary>The plan in one sentence.</summary>
    public static string Describe(SpreadPlan plan, InstructionSet set, bool packed)
    {
        int inputs = plan.Spec.InputChannels;
        int adds = plan.Vectors * inputs;
        string weights = inputs == 1 ? "1 weight" : $"{inputs} weights";
        return $"{plan.Vectors} vectors of {plan.Pixels} {plan.Unit}s × {StepRemarks.Count(plan.Spec.OutputChannels, "output")}, each input spread over the lanes of its {plan.Unit}: "
            + $"{plan.Vectors} accumulators, {weights} and {plan.Vectors} inputs of {set.Registers} registers; {adds} multiply-adds on {adds} shuffles, so bound by shuffles; "
            + $"filter repeated {plan.Repeats} times {(packed ? "beforehand" : "once a call")}";
    }
}
