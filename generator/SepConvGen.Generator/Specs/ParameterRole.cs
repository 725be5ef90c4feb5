using System;
using System.Linq;

namespace SepConvGen.Generator.Specs;

/// <summary>What a parameter of the user's method is, by its name.</summary>
internal enum ParameterRole
{
    Input,
    Batch,
    Height,
    Width,
    ExpandFilter,
    ExpandBias,
    ExpandSlope,
    DepthwiseFilter,
    DepthwiseBias,
    DepthwiseSlope,
    PointwiseFilter,
    ProjectFilter,
    Filter,
    Bias,
    Slope,
    Residual,
    Weights,
    State,
    Output,
    ParallelOptions,
}

/// <summary>Kinds of roles.</summary>
internal static class ParameterRoles
{
    private static readonly string[] Names = [.. Enum.GetNames(typeof(ParameterRole)).Select(name => char.ToLowerInvariant(name[0]) + name.Substring(1))];

    /// <summary>The parameter's name: the role in camel case.</summary>
    public static string Name(this ParameterRole role) => Names[(int)role];

    /// <summary>Whether the parameter is a span: what is not a size and not an object.</summary>
    public static bool IsSpan(this ParameterRole role) => role
        is not (ParameterRole.Batch or ParameterRole.Height or ParameterRole.Width or ParameterRole.Weights or ParameterRole.State or ParameterRole.ParallelOptions);

    /// <summary>Whether the parameter is a bias, which packing may do without.</summary>
    public static bool IsBias(this ParameterRole role) => role is ParameterRole.Bias or ParameterRole.DepthwiseBias or ParameterRole.ExpandBias;

    /// <summary>Whether the parameter holds slopes of an activation, which no normalisation changes.</summary>
    public static bool IsSlope(this ParameterRole role) => role is ParameterRole.Slope or ParameterRole.DepthwiseSlope or ParameterRole.ExpandSlope;

    /// <summary>Whether the parameter is a filter, a bias or a slope: a part of what <c>PackedWeights</c> holds.</summary>
    public static bool IsWeight(this ParameterRole role) => role
        is ParameterRole.Filter or ParameterRole.Bias or ParameterRole.Slope
        or ParameterRole.ExpandFilter or ParameterRole.ExpandBias or ParameterRole.ExpandSlope
        or ParameterRole.DepthwiseFilter or ParameterRole.DepthwiseBias or ParameterRole.DepthwiseSlope or ParameterRole.PointwiseFilter or ParameterRole.ProjectFilter;
}
