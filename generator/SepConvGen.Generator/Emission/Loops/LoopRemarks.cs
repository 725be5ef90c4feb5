using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>What the generated remarks say of scalar code.</summary>
internal static class LoopRemarks
{
    /// <summary>A pointwise step or a convolution in a few words.</summary>
    public static string OfProduct => $"plain loops, {ProductLoops.Inputs} inputs at a time for all outputs";

    /// <summary>A depthwise plan in a few words.</summary>
    public static string Describe(DepthwiseLoops plan, bool isSequence) =>
        $"plain loops, {(plan.Taps == 1 ? "1 tap" : $"{plan.Taps} taps")} at a time for runs of {plan.Run} {(isSequence ? "steps" : "pixels")}";
}
