namespace SepConvGen;

/// <content>Its values, in float and in double.</content>
public readonly partial record struct ActivationFunction
{
    /// <summary>1/6 as the float nearest to it: the factor of the hard sigmoid and the hard swish.</summary>
    internal const float Sixth = 1f / 6f;

    /// <summary>The same as the double nearest to it.</summary>
    internal const double SixthOfDouble = 1d / 6d;

    /// <summary>The function's value in float: what every kernel computes, bit for bit.</summary>
    public float Apply(float x) => Apply(x, Alpha);

    /// <summary>The function's value in double: what every kernel in double computes, bit for bit.</summary>
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
        Activation.Sigmoid => Curves<float, ScalarFloats>.Sigmoid(default, x),
        Activation.Silu => Curves<float, ScalarFloats>.Silu(default, x),
        Activation.Tanh => Curves<float, ScalarFloats>.Tanh(default, x),
        Activation.Gelu => Curves<float, ScalarFloats>.Gelu(default, x),
        _ => throw new InvalidOperationException($"There is no activation {Kind}."),
    };

    /// <summary>The function's value in double, under the slope of a channel where it is <see cref="Activation.PRelu"/>.</summary>
    public double Apply(double x, double slope) => Kind switch
    {
        Activation.None => x,
        Activation.Relu => x < 0 ? 0 : x,
        Activation.Relu6 => Clamp(x, 0, 6),
        Activation.Clamp => Clamp(x, Min, Max),
        Activation.LeakyRelu => x < 0 ? Alpha * x : x,
        Activation.HardSwish => x * (Clamp(x + 3, 0, 6) * SixthOfDouble),
        Activation.HardSigmoid => Clamp(x + 3, 0, 6) * SixthOfDouble,
        Activation.PRelu => x < 0 ? slope * x : x,
        Activation.Sigmoid => DoubleCurves<double, ScalarDoubles>.Sigmoid(default, x),
        Activation.Silu => DoubleCurves<double, ScalarDoubles>.Silu(default, x),
        Activation.Tanh => DoubleCurves<double, ScalarDoubles>.Tanh(default, x),
        Activation.Gelu => DoubleCurves<double, ScalarDoubles>.Gelu(default, x),
        _ => throw new InvalidOperationException($"There is no activation {Kind}."),
    };

    private static float Clamp(float x, float min, float max) => x < min ? min : x > max ? max : x;

    private static double Clamp(double x, double min, double max) => x < min ? min : x > max ? max : x;
}
