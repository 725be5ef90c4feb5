using System.Numerics;
using System.Runtime.CompilerServices;

namespace SepConvGen;

/// <summary>The same in double: what kernels in double compute, and what those in float are measured against.</summary>
internal readonly struct DoubleChain : IVectorChain<double>
{
    public static double Sixth => ActivationFunction.SixthOfDouble;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double MultiplyAdd(double value, double weight, double sum) => Math.FusedMultiplyAdd(value, weight, sum);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<double> MultiplyAdd(Vector<double> value, Vector<double> weight, Vector<double> sum) => Vector.FusedMultiplyAdd(value, weight, sum);

    public static double Apply(ActivationFunction activation, double sum) => activation.Apply(sum);

    public static double Apply(ActivationFunction activation, double sum, double slope) => activation.Apply(sum, slope);

    public static Vector<double> Curve(Activation kind, Vector<double> x) => kind switch
    {
        Activation.Sigmoid => DoubleCurves<Vector<double>, VectorDoubles>.Sigmoid(default, x),
        Activation.Silu => DoubleCurves<Vector<double>, VectorDoubles>.Silu(default, x),
        Activation.Tanh => DoubleCurves<Vector<double>, VectorDoubles>.Tanh(default, x),
        Activation.Gelu => DoubleCurves<Vector<double>, VectorDoubles>.Gelu(default, x),
        _ => throw new InvalidOperationException($"There is no activation {kind}."),
    };
}
