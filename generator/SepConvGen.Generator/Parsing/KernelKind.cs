using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using SepConvGen.Generator.Specs;
using static SepConvGen.Generator.Specs.ParameterRole;

namespace SepConvGen.Generator.Parsing;

/// <summary>One attribute: its name and the parameters that its methods take.</summary>
internal sealed class KernelKind
{
    // What every kernel of images may take, what steps with weights may, and the same of sequences.
    private static readonly ParameterRole[] Image = [Batch, ParameterRole.ParallelOptions, InputRowStride, InputImageStride, OutputRowStride, OutputImageStride];
    private static readonly ParameterRole[] Layer = [Bias, Slope, Residual, Weights, ResidualRowStride, ResidualImageStride];
    private static readonly ParameterRole[] Sequence = [Batch, ParameterRole.ParallelOptions, InputSequenceStride, OutputSequenceStride];
    private static readonly ParameterRole[] SequenceLayer = [Bias, Slope, Residual, Weights, State, ResidualSequenceStride];

    private static readonly ParameterRole[] DepthwiseStep = [DepthwiseBias, DepthwiseSlope];
    private static readonly ParameterRole[] ExpandStep = [ExpandBias, ExpandSlope];

    public static readonly KernelKind DepthwiseConv2D = new("DepthwiseConv2D", [Input, Filter, Output], Image, Layer);

    public static readonly KernelKind PointwiseConv2D = new("PointwiseConv2D", [Input, Filter, Output], Image, Layer);

    public static readonly KernelKind SeparableConv2D = new("SeparableConv2D", [Input, DepthwiseFilter, PointwiseFilter, Output], Image, Layer, DepthwiseStep);

    public static readonly KernelKind InvertedResidual2D = new(
        "InvertedResidual2D", [Input, ExpandFilter, DepthwiseFilter, ProjectFilter, Output], Image, Layer, ExpandStep, DepthwiseStep);

    public static readonly KernelKind Conv2D = new("Conv2D", [Input, Filter, Output], Image, Layer);

    public static readonly KernelKind DepthwiseConv1D = new("DepthwiseConv1D", [Input, Filter, Output], Sequence, SequenceLayer);

    public static readonly KernelKind SeparableConv1D = new(
        "SeparableConv1D", [Input, DepthwiseFilter, PointwiseFilter, Output], Sequence, SequenceLayer, DepthwiseStep);

    public static readonly KernelKind Conv1D = new("Conv1D", [Input, Filter, Output], Sequence, SequenceLayer);

    public static readonly KernelKind SeparableFilter2D = new("SeparableFilter2D", [Input, Output], Image);

    public static readonly IReadOnlyList<KernelKind> All =
        [DepthwiseConv2D, PointwiseConv2D, SeparableConv2D, InvertedResidual2D, Conv2D, DepthwiseConv1D, SeparableConv1D, Conv1D, SeparableFilter2D];

    private static readonly Dictionary<string, KernelKind> ByAttribute = All.ToDictionary(kind => kind.Name + "Attribute");

    private KernelKind(string name, ParameterRole[] required, params ParameterRole[][] optional)
    {
        Name = name;
        MetadataName = $"SepConvGen.{name}Attribute";
        Required = required;
        Sizes = IsSequence ? [Width] : [Height, Width];

        List<ParameterRole> roles = [];
        foreach (IEnumerable<ParameterRole> each in (IEnumerable<ParameterRole>[])[required, Sizes, .. optional])
        {
            foreach (ParameterRole role in each)
            {
                roles.Insert(roles.FindLastIndex(before => before < role) + 1, role);
            }
        }

        Roles = roles;
    }

    /// <summary>The attribute as the user writes it.</summary>
    public string Name { get; }

    public string MetadataName { get; }

    /// <summary>The parameters that no attribute argument can replace.</summary>
    public IReadOnlyList<ParameterRole> Required { get; }

    /// <summary>The sizes of the input: each is a parameter unless the attribute fixes it.</summary>
    public IReadOnlyList<ParameterRole> Sizes { get; }

    /// <summary>Every parameter that fits.</summary>
    public IReadOnlyList<ParameterRole> Roles { get; }

    /// <summary>The role of a parameter of this name; null where none fits.</summary>
    public ParameterRole? RoleOf(string parameter)
    {
        foreach (ParameterRole role in Roles)
        {
            if (role.Name() == parameter)
            {
                return role;
            }
        }

        return null;
    }

    /// <summary>The type of a role's parameter: images are of floats, but for those of filters.</summary>
    public ParameterType TypeOf(ParameterRole role) => (this == SeparableFilter2D, role) switch
    {
        (true, Input) => ParameterType.ReadOnlySamples,
        (true, Output) => ParameterType.Samples,
        _ => role.Type(),
    };

    public bool HasDepthwise => this == DepthwiseConv2D || this == DepthwiseConv1D || this == SeparableConv2D || this == SeparableConv1D || HasExpansion;

    /// <summary>Whether its last step is a pointwise one.</summary>
    public bool HasPointwise => this == PointwiseConv2D || this == SeparableConv2D || this == SeparableConv1D || HasExpansion;

    /// <summary>Whether a pointwise step comes before the depthwise one, too.</summary>
    public bool HasExpansion => this == InvertedResidual2D;

    public bool HasConvolution => this == Conv2D || this == Conv1D;

    /// <summary>Whether the kernel slides over the steps of sequences (1-D), not over images.</summary>
    public bool IsSequence => Name.EndsWith("1D", System.StringComparison.Ordinal);

    /// <summary>The attributes of kernels that a method has: one, unless it is none or a wrong one.</summary>
    public static IEnumerable<AttributeData> AttributesOf(IMethodSymbol method) => method.GetAttributes().Where(attribute => Of(attribute) is not null);

    /// <summary>The kind whose attribute this is, or null for any other attribute.</summary>
    public static KernelKind? Of(AttributeData attribute) =>
        attribute.AttributeClass is { ContainingNamespace: { Name: "SepConvGen", ContainingNamespace.IsGlobalNamespace: true } } type
            && ByAttribute.TryGetValue(type.MetadataName, out KernelKind kind) ? kind : null;
}
