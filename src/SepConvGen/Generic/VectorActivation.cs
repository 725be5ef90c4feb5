using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SepConvGen;

/// <summary>An <see cref="ActivationFunction"/> for whole vectors, with the bits of the scalar one, and a residual before it.</summary>
/// <remarks>
/// None, Relu, Relu6 and Clamp are one clamp with different limits: limits at infinity change nothing, −0 and NaN pass,
/// since comparisons decide. Sums are clamped on their way from register to memory. The other functions, and a residual
/// with the function after it, are applied to a row or block of stored sums: a call between accumulators and memory would
/// make the compiler keep the accumulators on the stack.
/// </remarks>
internal readonly ref struct VectorActivation
{
    private readonly ActivationFunction function;
    private readonly ReadOnlySpan<float> slope;
    private readonly bool isDone;
    private readonly float min;
    private readonly float max;

    public VectorActivation(ConvolutionOperands<float> operands)
    {
        function = operands.Activation;
        slope = operands.Slope;
        (bool isClamp, float least, float most) = function.Kind switch
        {
            Activation.Relu => (true, 0, float.PositiveInfinity),
            Activation.Relu6 => (true, 0, 6),
            Activation.Clamp => (true, function.Min, function.Max),
            Activation.None => (true, float.NegativeInfinity, float.PositiveInfinity),
            _ => (false, 0f, 0f),
        };
        isDone = isClamp && operands.Residual.IsEmpty;
        (min, max) = isDone ? (least, most) : (float.NegativeInfinity, float.PositiveInfinity);
    }

    /// <summary>What a sum is clamped to before it is stored.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<float> Clamp(Vector<float> x) => Clamp(x, Vector.Create(min), Vector.Create(max));

    /// <inheritdoc cref="Clamp(Vector{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Clamp(float x) => x < min ? min : x > max ? max : x;

    /// <summary>Does to stored sums what is left to do: adds the residual, applies what is not a clamp.</summary>
    /// <param name="sums">Sums of whole pixels.</param>
    /// <param name="residual">As many, or none.</param>
    public void Finish(Span<float> sums, ReadOnlySpan<float> residual)
    {
        if (isDone)
        {
            return;
        }

        Add(sums, residual);
        if (function.Kind == Activation.PRelu)
        {
            for (int first = 0; first < sums.Length; first += slope.Length)
            {
                ApplySlopes(sums.Slice(first, slope.Length));
            }
        }
        else
        {
            Apply(sums);
        }
    }

    private static void Add(Span<float> sums, ReadOnlySpan<float> residual)
    {
        int i = 0;
        for (; i <= residual.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            (new Vector<float>(sums[i..]) + new Vector<float>(residual[i..])).CopyTo(sums[i..]);
        }

        for (; i < residual.Length; i++)
        {
            sums[i] += residual[i];
        }
    }

    private void ApplySlopes(Span<float> pixel)
    {
        int i = 0;
        for (; i <= pixel.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            Vector<float> x = new(pixel[i..]);
            Vector.ConditionalSelect(Vector.LessThan(x, Vector<float>.Zero), x * new Vector<float>(slope[i..]), x).CopyTo(pixel[i..]);
        }

        for (; i < pixel.Length; i++)
        {
            pixel[i] = function.Apply(pixel[i], slope[i]);
        }
    }

    private void Apply(Span<float> sums)
    {
        Span<Vector<float>> vectors = MemoryMarshal.Cast<float, Vector<float>>(sums);
        foreach (ref Vector<float> x in vectors)
        {
            x = Apply(x);
        }

        foreach (ref float x in sums[(vectors.Length * Vector<float>.Count)..])
        {
            x = function.Apply(x);
        }
    }

    private Vector<float> Apply(Vector<float> x) => function.Kind switch
    {
        Activation.None => x,
        Activation.Relu => Vector.ConditionalSelect(Vector.LessThan(x, Vector<float>.Zero), Vector<float>.Zero, x),
        Activation.Relu6 => Clamp(x, Vector<float>.Zero, Vector.Create(6f)),
        Activation.Clamp => Clamp(x, Vector.Create(function.Min), Vector.Create(function.Max)),
        Activation.LeakyRelu => Vector.ConditionalSelect(Vector.LessThan(x, Vector<float>.Zero), x * function.Alpha, x),
        Activation.HardSwish => x * HardSigmoid(x),
        Activation.HardSigmoid => HardSigmoid(x),
        Activation.Sigmoid => Curves<Vector<float>, VectorFloats>.Sigmoid(default, x),
        Activation.Silu => Curves<Vector<float>, VectorFloats>.Silu(default, x),
        Activation.Tanh => Curves<Vector<float>, VectorFloats>.Tanh(default, x),
        Activation.Gelu => Curves<Vector<float>, VectorFloats>.Gelu(default, x),
        _ => throw new InvalidOperationException($"There is no activation {function.Kind}."),
    };

    private static Vector<float> HardSigmoid(Vector<float> x) =>
        Clamp(x + Vector.Create(3f), Vector<float>.Zero, Vector.Create(6f)) * ActivationFunction.Sixth;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> Clamp(Vector<float> x, Vector<float> min, Vector<float> max)
    {
        Vector<float> below = Vector.ConditionalSelect(Vector.GreaterThan(x, max), max, x);
        return Vector.ConditionalSelect(Vector.LessThan(x, min), min, below);
    }
}
