namespace SepConvGen.Generator.Specs;

/// <summary>An activation with its arguments; those that the kind does not use are 0.</summary>
internal sealed record ActivationSpec(Activation Kind, float Min = 0, float Max = 0, float Alpha = 0)
{
    public static readonly ActivationSpec None = new(Activation.None);

    /// <summary>Whether there is a slope for each channel, in a parameter.</summary>
    public bool HasSlope => Kind == Activation.PRelu;

    /// <summary>Whether it is made of dozens of operations, and not of a few.</summary>
    public bool IsCurve => Kind is Activation.Sigmoid or Activation.Silu or Activation.Tanh or Activation.Gelu;
}
