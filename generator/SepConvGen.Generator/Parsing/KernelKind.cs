using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using SepConvGen.Generator.Specs;
using static SepConvGen.Generator.Specs.ParameterRole;

namespace SepConvGen.Generator.Parsing;

/// <summary>One attribute: its name and the parameters that its methods take.</summary>
internal sealed class KernelKind
{
    public static readonly KernelKind DepthwiseConv2D = new(
        "DepthwiseConv2D", [Input, Filter, Output], [Batch, Bias, Slope, Residual, Weights, ParameterRole.ParallelOptions]);

    public static readonly KernelKind PointwiseConv2D = new(
        "PointwiseConv2D", [Input, Filter, Output], [Batch, Bias, Slope, Residual, Weights, ParameterRole.ParallelOptions]);

    public static readonly KernelKind SeparableConv2D = new(
        "SeparableConv2D",
        [Input, DepthwiseFilter, PointwiseFilter, Output],
        [Batch, DepthwiseBias, DepthwiseSlope, Bias, Slope, Residual, Weights, ParameterRole.ParallelOptions]);

    public static readonly KernelKind SeparableFilter2D = new("SeparableFilter2D", [Input, Output], [Batch, ParameterRole.ParallelOptions]);

    public static readonly IReadOnlyList<KernelKind> All = [DepthwiseConv2D, PointwiseConv2D, SeparableConv2D, SeparableFilter2D];

    private KernelKind(string name, ParameterRole[] required, ParameterRole[] optional)
    {
        Name = name;
        MetadataName = $"SepConvGen.{name}Attribute";
        Required = required;
        Roles = [.. required.Concat([Height, Width]).Concat(optional).OrderBy(role => role)];
    }

    /// <summary>The attribute as the user writes it.</summary>
    public string Name { get; }

    public string MetadataName { get; }

    /// <summary>The parameters that no attribute argument can replace.</summary>
    public IReadOnlyList<ParameterRole> Required { get; }

    /// <summary>Every parameter that fits.</summary>
    public IReadOnlyList<ParameterRole> Roles { get; }

    /// <summary>The type of a role's parameter: images are of floats, but for those of filters.</summary>
    public ParameterType TypeOf(ParameterRole role) => (this == SeparableFilter2D, role) switch
    {
        (true, Input) => ParameterType.ReadOnlySamples,
        (true, Output) => ParameterType.Samples,
        _ => role.Type(),
    };

    public bool HasDepthwise => this != PointwiseConv2D;

    public bool HasPointwise => this != DepthwiseConv2D;

    /// <summary>The kind whose attribute this is, or null for any other attribute.</summary>
    public static KernelKind? Of(AttributeData attribute) =>
        attribute.AttributeClass is { ContainingNamespace: { Name: "SepConvGen", ContainingNamespace.IsGlobalNamespace: true } } type
            ? All.FirstOrDefault(kind => type.MetadataName == kind.Name + "Attribute")
            : null;
}
