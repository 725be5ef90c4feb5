using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SepConvGen;

/// <summary>An <see cref="ActivationFunction"/> for whole vectors, with the bits of the scalar one.</summary>
/// <remarks>
/// None, Relu, Relu6 and Clamp are one clamp with different limits: limits at infinity change nothing, −0 and NaN pass,
/// since comparisons decide. Sums are clamped on their way from register to memory. The other functions are applied
/// afterwards to a row or block of stored sums: a call between accumulators and memory would make the compiler keep the
/// accumulators on the stack.
/// </remarks>
internal readonly struct VectorActivation
{
    private readonly ActivationFunction function;
    private readonly bool isClamp;
    private readonly float min;
    private readonly float max;

    public VectorActivation(ActivationFunction function)
    {
        this.function = function;
        (isClamp, min, max) = function.Kind switch
        {
            Activation.Relu => (true, 0, float.PositiveInfinity),
            Activation.Relu6 => (true, 0, 6),
            Activation.Clamp => (true, function.Min, function.Max),
            Activation.None => (true, float.NegativeInfinity, float.PositiveInfinity),
            _ => (false, float.NegativeInfinity, float.PositiveInfinity),
        };
    }

    /// <summary>What a sum is clamped to before it is stored.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<float> Clamp(Vector<float> x) => Clamp(x, Vector.Create(min), Vector.Create(max));

    /// <inheritdoc cref="Clamp(Vector{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Clamp(float x) => x < min ? min : x > max ? max : x;

    /// <summary>Applies what is not a clamp to stored sums.</summary>
    public void Finish(Span<float> sums)
    {
        if (isClamp)
        {
            return;
        }

        Span<Vector<float>> vectors = MemoryMarshal.Cast<float, Vector<float>>(sums);
        foreach (ref Vector<float> x in vectors)
        {
            x = Curve(x);
        }

        foreach (ref float x in sums[(vectors.Length * Vector<float>.Count)..])
        {
            x = function.Apply(x);
        }
    }

    private Vector<float> Curve(Vector<float> x) => function.Kind switch
    {
        Activation.LeakyRelu => Vector.ConditionalSelect(Vector.LessThan(x, Vector<float>.Zero), x * function.Alpha, x),
        Activation.HardSwish => x * Sigmoid(x),
        Activation.HardSigmoid => Sigmoid(x),
        _ => throw new InvalidOperationException($"There is no activation {function.Kind}."),
    };

    private static Vector<float> Sigmoid(Vector<float> x) =>
        Clamp(x + Vector.Create(3f), Vector<float>.Zero, Vector.Create(6f)) * ActivationFunction.Sixth;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> Clamp(Vector<float> x, Vector<float> min, Vector<float> max)
    {
        Vector<float> below = Vector.ConditionalSelect(Vector.GreaterThan(x, max), max, x);
        return Vector.ConditionalSelect(Vector.LessThan(x, min), min, below);
    }
}
