using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>What the generated remarks say of scalar code.</summary>
internal static class LoopRemarks
{
    /// <summary>A pointwise step or a convolution in a few words.</summary>
    public static string Describe(ProductLoops plan, string unit) => $"plain loops, {plan.InputsAtOnce} inputs at a time for runs of {plan.Run} {unit}s";

    /// <summary>A depthwise plan in a few words.</summary>
    public static string Describe(DepthwiseLoops plan, string unit) =>
        $"plain loops, {(plan.AllTaps ? "all taps" : plan.Taps == 1 ? "1 tap" : $"{plan.Taps} taps")} at a time for runs of {plan.Run} {unit}s";
}
