using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The terms that are added to the sums of a run of pixels.</summary>
/// <param name="Terms">Terms of a sum.</param>
/// <param name="AtOnce">So many of them at a time.</param>
/// <param name="Counter">What counts them.</param>
/// <param name="Step">Floats of the input from a term to the next.</param>
/// <param name="Pixel">Floats of the input from a pixel to the next.</param>
/// <param name="Channel">The input channel of output n; null where all outputs have all inputs.</param>
/// <param name="Outputs">Sums of a pixel, and weights of a term.</param>
internal sealed record RunSumsShape(int Terms, int AtOnce, string Counter, long Step, long Pixel, Expression? Channel, int Outputs)
{
    /// <summary>The inputs of a pointwise step.</summary>
    public static RunSumsShape Of(PointwiseLoops plan) =>
        new(plan.Spec.InputChannels, plan.InputsAtOnce, "k", 1, plan.Spec.InputStride, null, plan.Spec.OutputChannels);

    /// <summary>The taps of a kernel row of a depthwise step.</summary>
    public static RunSumsShape Of(DepthwiseLoops plan)
    {
        DepthwiseSpec spec = plan.Spec;
        WindowSpec columns = spec.Columns;
        return new(
            columns.Kernel, plan.Taps, "j", (long)columns.Dilation * spec.InputStride, (long)columns.Stride * spec.InputStride, DepthwisePixelText.Channel(spec), spec.OutputChannels);
    }
}
