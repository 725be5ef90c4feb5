namespace SepConvGen;

/// <summary>An <see cref="Activation"/> with its arguments.</summary>
/// <param name="Kind">Which function.</param>
/// <param name="Min">Lower limit, for <see cref="Activation.Clamp"/>.</param>
/// <param name="Max">Upper limit, for <see cref="Activation.Clamp"/>.</param>
/// <param name="Alpha">
/// Slope below 0, for <see cref="Activation.LeakyRelu"/>; for <see cref="Activation.PRelu"/> the slope where no channel's is given.
/// </param>
public readonly record struct ActivationFunction(Activation Kind, float Min = 0, float Max = 0, float Alpha = 0)
{
    /// <summary>1/6 as the float nearest to it: the factor of the hard sigmoid and the hard swish.</summary>
    internal const float Sixth = 1f / 6f;

    /// <summary>The function's value in float: what every kernel computes, bit for bit.</summary>
    public float Apply(float x) => Apply(x, Alpha);

    /// <summary>The function's value in double precision, with the exact 1/6's nearest double.</summary>
    public double Apply(double x) => Apply(x, Alpha);

    /// <summary>The function's value in float, under the slope of a channel where it is <see cref="Activation.PRelu"/>.</summary>
    public float Apply(float x, float slope) => Kind switch
    {
        Activation.None => x,
        Activation.Relu => x < 0 ? 0 : x,
        Activation.Relu6 => Clamp(x, 0, 6),
        Activation.Clamp => Clamp(x, Min, Max),
        Activation.LeakyRelu => x < 0 ? Alpha * x : x,
        Activation.HardSwish => x * (Clamp(x + 3, 0, 6) * Sixth),
        Activation.HardSigmoid => Clamp(x + 3, 0, 6) * Sixth,
        Activation.PRelu => x < 0 ? slope * x : x,
        Activation.Sigmoid => Curves<ScalarFloats>.Sigmoid(new(x)).Value,
        Activation.Silu => Curves<ScalarFloats>.Silu(new(x)).Value,
        Activation.Tanh => Curves<ScalarFloats>.Tanh(new(x)).Value,
        Activation.Gelu => Curves<ScalarFloats>.Gelu(new(x)).Value,
        _ => throw new InvalidOperationException($"There is no activation {Kind}."),
    };

    /// <summary>The function's value in double precision, under the slope of a channel where it is <see cref="Activation.PRelu"/>.</summary>
    public double Apply(double x, double slope) => Kind switch
    {
        Activation.None => x,
        Activation.Relu => x < 0 ? 0 : x,
        Activation.Relu6 => Clamp(x, 0, 6),
        Activation.Clamp => Clamp(x, Min, Max),
        Activation.LeakyRelu => x < 0 ? Alpha * x : x,
        Activation.HardSwish => x * Clamp(x + 3, 0, 6) / 6,
        Activation.HardSigmoid => Clamp(x + 3, 0, 6) / 6,
        Activation.PRelu => x < 0 ? slope * x : x,
        Activation.Sigmoid => ExactCurves.Sigmoid(x),
        Activation.Silu => ExactCurves.Silu(x),
        Activation.Tanh => Math.Tanh(x),
        Activation.Gelu => ExactCurves.Gelu(x),
        _ => throw new InvalidOperationException($"There is no activation {Kind}."),
    };

    private static float Clamp(float x, float min, float max) => x < min ? min : x > max ? max : x;

    private static double Clamp(double x, double min, double max) => x < min ? min : x > max ? max : x;
}
