using System.Numerics;
using System.Runtime.CompilerServices;

namespace SepConvGen;

/// <summary>An <see cref="ActivationFunction"/> for whole vectors, with the bits of the scalar one.</summary>
/// <remarks>
/// None, Relu, Relu6 and Clamp are one clamp with different limits: limits at infinity change nothing, −0 and NaN pass,
/// since comparisons decide.
/// </remarks>
internal readonly struct VectorActivation
{
    private readonly ActivationFunction function;
    private readonly bool isClamp;
    private readonly Vector<float> min;
    private readonly Vector<float> max;

    public VectorActivation(ActivationFunction function)
    {
        this.function = function;
        (isClamp, float low, float high) = function.Kind switch
        {
            Activation.None => (true, float.NegativeInfinity, float.PositiveInfinity),
            Activation.Relu => (true, 0, float.PositiveInfinity),
            Activation.Relu6 => (true, 0, 6),
            Activation.Clamp => (true, function.Min, function.Max),
            _ => (false, 0f, 6f),
        };
        min = Vector.Create(low);
        max = Vector.Create(high);
    }

    public float Apply(float x) => function.Apply(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<float> Apply(Vector<float> x) => isClamp ? Clamp(x) : Curve(x);

    private Vector<float> Curve(Vector<float> x) => function.Kind switch
    {
        Activation.LeakyRelu => Vector.ConditionalSelect(Vector.LessThan(x, Vector<float>.Zero), x * function.Alpha, x),
        Activation.HardSwish => x * (Clamp(x + Vector.Create(3f)) * ActivationFunction.Sixth),
        Activation.HardSigmoid => Clamp(x + Vector.Create(3f)) * ActivationFunction.Sixth,
        _ => throw new InvalidOperationException($"There is no activation {function.Kind}."),
    };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector<float> Clamp(Vector<float> x)
    {
        Vector<float> below = Vector.ConditionalSelect(Vector.GreaterThan(x, max), max, x);
        return Vector.ConditionalSelect(Vector.LessThan(x, min), min, below);
    }
}
