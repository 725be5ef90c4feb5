namespace SepConvGen;

/// <summary>The arithmetic of kernels: chains of fused multiply-adds in float, each step rounded once.</summary>
internal readonly struct FloatChain : IArithmetic<float>
{
    public static float MultiplyAdd(float value, float weight, float sum) => MathF.FusedMultiplyAdd(value, weight, sum);

    public static float Apply(ActivationFunction activation, float sum) => activation.Apply(sum);

    public static float Apply(ActivationFunction activation, float sum, float slope) => activation.Apply(sum, slope);
}
