namespace SepConvGen.Generator.Specs;

/// <summary>An activation with its arguments; those that the kind does not use are 0.</summary>
internal sealed record ActivationSpec(Activation Kind, float Min = 0, float Max = 0, float Alpha = 0)
{
    public static readonly ActivationSpec None = new(Activation.None);
}
