namespace SepConvGen;

/// <summary>An <see cref="Activation"/> with its arguments.</summary>
/// <param name="Kind">Which function.</param>
/// <param name="Min">Lower limit, for <see cref="Activation.Clamp"/>.</param>
/// <param name="Max">Upper limit, for <see cref="Activation.Clamp"/>.</param>
/// <param name="Alpha">
/// Slope below 0, for <see cref="Activation.LeakyRelu"/>; for <see cref="Activation.PRelu"/> the slope where no channel's is given.
/// </param>
#if SEPCONVGEN_GENERATOR
internal
#else
public
#endif
readonly partial record struct ActivationFunction(Activation Kind, float Min = 0, float Max = 0, float Alpha = 0)
{
    internal static readonly ActivationFunction None = new(Activation.None);

    /// <summary>Whether there is a slope for each channel, in an operand.</summary>
    internal bool HasSlope => Kind == Activation.PRelu;

    /// <summary>Whether it is made of dozens of operations, and not of a few.</summary>
    internal bool IsCurve => Kind is Activation.Sigmoid or Activation.Silu or Activation.Tanh or Activation.Gelu;
}
