using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>What the generated remarks say of a convolution's plan.</summary>
internal static class ConvolutionRemarks
{
    /// <summary>A plan in one sentence.</summary>
    public static string Describe(ConvolutionPlan plan, InstructionSet set, bool packed) =>
        PointwiseRemarks.Describe(plan.Product, set, packed);
}
