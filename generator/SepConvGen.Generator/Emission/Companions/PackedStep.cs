using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>A step of a kernel as its packing method sees it.</summary>
/// <param name="Step">The step.</param>
/// <param name="Normalization">The parameter of a batch normalisation that is folded into its filter and bias.</param>
internal sealed record PackedStep(StepSpec Step, string Normalization)
{
    public ParameterRole Filter => Step.Operands.Filter;

    public ParameterRole Bias => Step.Operands.Bias;

    /// <summary>The parameter that holds the slopes; null where there are none.</summary>
    public ParameterRole? Slope => Step.Activation.HasSlope ? Step.Operands.Slope : null;

    public int Channels => Step.OutputChannels;

    /// <summary>The type of a batch normalisation of a kernel's channels.</summary>
    public static string NormalizationType(KernelSpec spec) =>
        spec.Element.Stored == ElementType.Single ? "BatchNormalization" : $"BatchNormalization<{spec.Element.Stored.Keyword()}>";

    /// <summary>Those of a kernel; only the last step's normalisation goes without its name.</summary>
    public static IReadOnlyList<PackedStep> Of(KernelSpec spec) =>
        [.. spec.Steps.Select(step => new PackedStep(step, ReferenceEquals(step, spec.Last) ? "normalization" : $"{step.Operands.Scope}Normalization"))];
}
