using System.Numerics;
using System.Runtime.CompilerServices;

namespace SepConvGen;

/// <summary>The arithmetic of kernels: chains of fused multiply-adds in float, each step rounded once.</summary>
internal readonly struct FloatChain : IVectorChain<float>
{
    public static float Sixth => ActivationFunction.Sixth;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float MultiplyAdd(float value, float weight, float sum) => MathF.FusedMultiplyAdd(value, weight, sum);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> MultiplyAdd(Vector<float> value, Vector<float> weight, Vector<float> sum) => Vector.FusedMultiplyAdd(value, weight, sum);

    public static float Apply(ActivationFunction activation, float sum) => activation.Apply(sum);

    public static float Apply(ActivationFunction activation, float sum, float slope) => activation.Apply(sum, slope);

    public static Vector<float> Curve(Activation kind, Vector<float> x) => kind switch
    {
        Activation.Sigmoid => Curves<Vector<float>, VectorFloats>.Sigmoid(default, x),
        Activation.Silu => Curves<Vector<float>, VectorFloats>.Silu(default, x),
        Activation.Tanh => Curves<Vector<float>, VectorFloats>.Tanh(default, x),
        Activation.Gelu => Curves<Vector<float>, VectorFloats>.Gelu(default, x),
        _ => throw new InvalidOperationException($"There is no activation {kind}."),
    };
}
