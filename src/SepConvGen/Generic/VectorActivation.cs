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
/// <typeparam name="T">float or double.</typeparam>
/// <typeparam name="TChain">Its arithmetic.</typeparam>
internal readonly ref struct VectorActivation<T, TChain>
    where T : unmanaged, IFloatingPointIeee754<T>
    where TChain : struct, IVectorChain<T>
{
    private readonly ActivationFunction function;
    private readonly ReadOnlySpan<T> slope;
    private readonly bool isDone;
    private readonly T min;
    private readonly T max;

    public VectorActivation(ConvolutionOperands<T> operands)
    {
        function = operands.Activation;
        slope = operands.Slope;
        (bool isClamp, T least, T most) = function.Kind switch
        {
            Activation.Relu => (true, T.Zero, T.PositiveInfinity),
            Activation.Relu6 => (true, T.Zero, Six),
            Activation.Clamp => (true, T.CreateTruncating(function.Min), T.CreateTruncating(function.Max)),
            Activation.None => (true, T.NegativeInfinity, T.PositiveInfinity),
            _ => (false, T.Zero, T.Zero),
        };
        isDone = isClamp && operands.Residual.IsEmpty;
        (min, max) = isDone ? (least, most) : (T.NegativeInfinity, T.PositiveInfinity);
    }

    private static T Three => T.CreateTruncating(3);

    private static T Six => T.CreateTruncating(6);

    /// <summary>What a sum is clamped to before it is stored.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<T> Clamp(Vector<T> x) => Clamp(x, Vector.Create(min), Vector.Create(max));

    /// <inheritdoc cref="Clamp(Vector{T})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Clamp(T x) => x < min ? min : x > max ? max : x;

    /// <summary>Does to stored sums what is left to do: adds the residual, applies what is not a clamp.</summary>
    /// <param name="sums">Sums of whole pixels.</param>
    /// <param name="residual">As many, or none.</param>
    public void Finish(Span<T> sums, ReadOnlySpan<T> residual)
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

    private static void Add(Span<T> sums, ReadOnlySpan<T> residual)
    {
        int i = 0;
        for (; i <= residual.Length - Vector<T>.Count; i += Vector<T>.Count)
        {
            (new Vector<T>(sums[i..]) + new Vector<T>(residual[i..])).CopyTo(sums[i..]);
        }

        for (; i < residual.Length; i++)
        {
            sums[i] += residual[i];
        }
    }

    private void ApplySlopes(Span<T> pixel)
    {
        int i = 0;
        for (; i <= pixel.Length - Vector<T>.Count; i += Vector<T>.Count)
        {
            Vector<T> x = new(pixel[i..]);
            Vector.ConditionalSelect(Vector.LessThan(x, Vector<T>.Zero), x * new Vector<T>(slope[i..]), x).CopyTo(pixel[i..]);
        }

        for (; i < pixel.Length; i++)
        {
            pixel[i] = TChain.Apply(function, pixel[i], slope[i]);
        }
    }

    private void Apply(Span<T> sums)
    {
        Span<Vector<T>> vectors = MemoryMarshal.Cast<T, Vector<T>>(sums);
        foreach (ref Vector<T> x in vectors)
        {
            x = Apply(x);
        }

        foreach (ref T x in sums[(vectors.Length * Vector<T>.Count)..])
        {
            x = TChain.Apply(function, x);
        }
    }

    private Vector<T> Apply(Vector<T> x) => function.Kind switch
    {
        Activation.None => x,
        Activation.Relu => Vector.ConditionalSelect(Vector.LessThan(x, Vector<T>.Zero), Vector<T>.Zero, x),
        Activation.Relu6 => Clamp(x, Vector<T>.Zero, Vector.Create(Six)),
        Activation.Clamp => Clamp(x, Vector.Create(T.CreateTruncating(function.Min)), Vector.Create(T.CreateTruncating(function.Max))),
        Activation.LeakyRelu => Vector.ConditionalSelect(Vector.LessThan(x, Vector<T>.Zero), x * T.CreateTruncating(function.Alpha), x),
        Activation.HardSwish => x * HardSigmoid(x),
        Activation.HardSigmoid => HardSigmoid(x),
        _ => TChain.Curve(function.Kind, x),
    };

    private static Vector<T> HardSigmoid(Vector<T> x) => Clamp(x + Vector.Create(Three), Vector<T>.Zero, Vector.Create(Six)) * TChain.Sixth;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<T> Clamp(Vector<T> x, Vector<T> min, Vector<T> max)
    {
        Vector<T> below = Vector.ConditionalSelect(Vector.GreaterThan(x, max), max, x);
        return Vector.ConditionalSelect(Vector.LessThan(x, min), min, below);
    }
}
