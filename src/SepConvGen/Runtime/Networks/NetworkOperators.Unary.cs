using System.Numerics;
using System.Runtime.CompilerServices;

namespace SepConvGen.Runtime;

/// <content>Functions of single elements.</content>
public static unsafe partial class NetworkOperators
{
    /// <summary>
    /// An activation, with the bits that kernels compute. Input and output may be the same span.
    /// </summary>
    /// <param name="input">The elements.</param>
    /// <param name="function">Which function; not <see cref="Activation.PRelu"/>, whose slopes <see cref="PRelu"/> is given.</param>
    /// <param name="alpha">The lower limit of <see cref="Activation.Clamp"/>, the slope of <see cref="Activation.LeakyRelu"/>.</param>
    /// <param name="beta">The upper limit of <see cref="Activation.Clamp"/>.</param>
    /// <param name="output">As many elements.</param>
    /// <param name="parallelOptions">Threads that share the elements; none is one.</param>
    /// <exception cref="ArgumentException">The lengths differ, the spans overlap in part, or there is no such function.</exception>
    public static void Activate(ReadOnlySpan<float> input, Activation function, float alpha, float beta, Span<float> output, ParallelOptions? parallelOptions = null)
    {
        switch (function)
        {
            case Activation.None:
                CheckUnary(input, output);
                input.CopyTo(output);
                break;
            case Activation.Relu:
                Unary(default(ReluStep), input, output, parallelOptions);
                break;
            case Activation.Relu6:
                Unary(new ClampStep(0, 6), input, output, parallelOptions);
                break;
            case Activation.Clamp:
                Unary(new ClampStep(alpha, beta), input, output, parallelOptions);
                break;
            case Activation.LeakyRelu:
                Unary(new LeakyReluStep(alpha), input, output, parallelOptions);
                break;
            case Activation.HardSwish:
                Unary(default(HardSwishStep), input, output, parallelOptions);
                break;
            case Activation.HardSigmoid:
                Unary(default(HardSigmoidStep), input, output, parallelOptions);
                break;
            case Activation.Sigmoid:
                Unary(default(SigmoidStep), input, output, parallelOptions);
                break;
            case Activation.Silu:
                Unary(default(SiluStep), input, output, parallelOptions);
                break;
            case Activation.Tanh:
                Unary(default(TanhStep), input, output, parallelOptions);
                break;
            case Activation.Gelu:
                Unary(default(GeluStep), input, output, parallelOptions);
                break;
            default:
                throw new ArgumentException($"function must be an activation without operands of its own, but is {function}.", nameof(function));
        }
    }

    /// <summary>alpha · x + beta, rounded twice, then <c>v &lt; 0 ? 0 : v &gt; 1 ? 1 : v</c>. Input and output may be the same span.</summary>
    /// <exception cref="ArgumentException">The lengths differ, or the spans overlap in part.</exception>
    public static void HardSigmoid(ReadOnlySpan<float> input, float alpha, float beta, Span<float> output, ParallelOptions? parallelOptions = null) =>
        Unary(new HardLineStep(alpha, beta), input, output, parallelOptions);

    /// <summary>x · Φ(x), as <see cref="Activation.Gelu"/>. Input and output may be the same span.</summary>
    /// <exception cref="ArgumentException">The lengths differ, or the spans overlap in part.</exception>
    public static void Gelu(ReadOnlySpan<float> input, Span<float> output, ParallelOptions? parallelOptions = null) => Unary(default(GeluStep), input, output, parallelOptions);

    /// <summary>The approximation of Gelu by tanh, see <see cref="Curves{T, TFloats}.GeluTanh"/>. Input and output may be the same span.</summary>
    /// <exception cref="ArgumentException">The lengths differ, or the spans overlap in part.</exception>
    public static void GeluTanh(ReadOnlySpan<float> input, Span<float> output, ParallelOptions? parallelOptions = null) => Unary(default(GeluTanhStep), input, output, parallelOptions);

    /// <summary>erf(x), see <see cref="Curves{T, TFloats}.Erf"/>. Input and output may be the same span.</summary>
    /// <exception cref="ArgumentException">The lengths differ, or the spans overlap in part.</exception>
    public static void Erf(ReadOnlySpan<float> input, Span<float> output, ParallelOptions? parallelOptions = null) => Unary(default(ErfStep), input, output, parallelOptions);

    /// <summary>exp(x), see <see cref="Curves{T, TFloats}.Exp"/>. Input and output may be the same span.</summary>
    /// <exception cref="ArgumentException">The lengths differ, or the spans overlap in part.</exception>
    public static void Exp(ReadOnlySpan<float> input, Span<float> output, ParallelOptions? parallelOptions = null) => Unary(default(ExpStep), input, output, parallelOptions);

    /// <summary>ln x, see <see cref="Logarithm{T, TFloats}"/>. Input and output may be the same span.</summary>
    /// <exception cref="ArgumentException">The lengths differ, or the spans overlap in part.</exception>
    public static void Log(ReadOnlySpan<float> input, Span<float> output, ParallelOptions? parallelOptions = null) => Unary(default(LogStep), input, output, parallelOptions);

    /// <summary>The square root, correctly rounded. Input and output may be the same span.</summary>
    /// <exception cref="ArgumentException">The lengths differ, or the spans overlap in part.</exception>
    public static void Sqrt(ReadOnlySpan<float> input, Span<float> output, ParallelOptions? parallelOptions = null) => Unary(default(SqrtStep), input, output, parallelOptions);

    /// <summary>−x. Input and output may be the same span.</summary>
    /// <exception cref="ArgumentException">The lengths differ, or the spans overlap in part.</exception>
    public static void Negate(ReadOnlySpan<float> input, Span<float> output, ParallelOptions? parallelOptions = null) => Unary(default(NegateStep), input, output, parallelOptions);

    /// <summary>|x|. Input and output may be the same span.</summary>
    /// <exception cref="ArgumentException">The lengths differ, or the spans overlap in part.</exception>
    public static void Abs(ReadOnlySpan<float> input, Span<float> output, ParallelOptions? parallelOptions = null) => Unary(default(AbsStep), input, output, parallelOptions);

    /// <summary>1 / x, correctly rounded. Input and output may be the same span.</summary>
    /// <exception cref="ArgumentException">The lengths differ, or the spans overlap in part.</exception>
    public static void Reciprocal(ReadOnlySpan<float> input, Span<float> output, ParallelOptions? parallelOptions = null) => Unary(default(ReciprocalStep), input, output, parallelOptions);

    /// <summary><c>x &lt; 0 ? slope · x : x</c>, with slopes that repeat along the last axis. Input and output may be the same span.</summary>
    /// <exception cref="ArgumentException">The lengths do not go together, or the spans overlap otherwise.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void PRelu(ReadOnlySpan<float> input, ReadOnlySpan<float> slope, Span<float> output)
    {
        CheckUnary(input, output);
        Check.Apart(output, slope, nameof(slope));
        if (slope.IsEmpty ? !input.IsEmpty : input.Length % slope.Length != 0)
        {
            throw new ArgumentException($"slope must have as many elements as the last axis of input, whose {input.Length} elements {slope.Length} slopes do not divide.", nameof(slope));
        }

        int lanes = Vector<float>.Count;
        int channels = slope.Length;
        fixed (float* inputs = input, slopes = slope, outputs = output)
        {
            for (int first = 0; first < input.Length; first += channels)
            {
                float* from = inputs + first;
                float* to = outputs + first;
                int i = 0;
                for (; i <= channels - lanes; i += lanes)
                {
                    Vector<float> x = Vector.Load(from + i);
                    Vector.ConditionalSelect(Vector.LessThan(x, Vector<float>.Zero), Vector.Load(slopes + i) * x, x).Store(to + i);
                }

                for (; i < channels; i++)
                {
                    to[i] = from[i] < 0 ? slopes[i] * from[i] : from[i];
                }
            }
        }
    }

    private static void CheckUnary(ReadOnlySpan<float> input, Span<float> output)
    {
        OperatorCheck.SameLength(output.Length, input.Length, nameof(output), nameof(input));
        OperatorCheck.SameOrApart(output, input, nameof(input));
    }

    private static void Unary<TStep>(TStep step, ReadOnlySpan<float> input, Span<float> output, ParallelOptions? options)
        where TStep : unmanaged, IUnaryStep
    {
        CheckUnary(input, output);
        fixed (float* from = input, to = output)
        {
            OperatorRows.RunPieces(new UnaryRows<TStep>(step, from, input.Length, to), input.Length, OperatorRows.Computed, options);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void UnaryRun<TStep>(TStep step, float* from, int count, float* to)
        where TStep : struct, IUnaryStep
    {
        int lanes = Vector<float>.Count;
        int i = 0;
        for (; i <= count - (2 * lanes); i += 2 * lanes)
        {
            Vector<float> a = step.Of(Vector.Load(from + i));
            Vector<float> b = step.Of(Vector.Load(from + i + lanes));
            a.Store(to + i);
            b.Store(to + i + lanes);
        }

        for (; i <= count - lanes; i += lanes)
        {
            step.Of(Vector.Load(from + i)).Store(to + i);
        }

        for (; i < count; i++)
        {
            to[i] = step.Of(from[i]);
        }
    }
}
