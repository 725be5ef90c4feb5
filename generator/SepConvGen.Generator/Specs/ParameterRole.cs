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
    InputRowStride,
    InputImageStride,
    ResidualRowStride,
    ResidualImageStride,
    OutputRowStride,
    OutputImageStride,
    InputSequenceStride,
    ResidualSequenceStride,
    OutputSequenceStride,
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
        is not (ParameterRole.Weights or ParameterRole.State or ParameterRole.ParallelOptions) && !role.IsNumber();

    /// <summary>Whether the parameter is a number.</summary>
    public static bool IsNumber(this ParameterRole role) => role.IsSize() || role.IsStride();

    /// <summary>Whether the parameter is a size of the input.</summary>
    public static bool IsSize(this ParameterRole role) => role is ParameterRole.Batch or ParameterRole.Height or ParameterRole.Width;

    /// <summary>Whether the parameter says how far rows, images or sequences of a tensor are apart.</summary>
    public static bool IsStride(this ParameterRole role) => role is >= ParameterRole.InputRowStride and <= ParameterRole.OutputSequenceStride;

    /// <summary>Whether a stride is that of rows.</summary>
    public static bool IsRowStride(this ParameterRole stride) => stride
        is ParameterRole.InputRowStride or ParameterRole.ResidualRowStride or ParameterRole.OutputRowStride;

    /// <summary>The tensor whose stride it is.</summary>
    public static ParameterRole Tensor(this ParameterRole stride) => stride switch
    {
        ParameterRole.InputRowStride or ParameterRole.InputImageStride or ParameterRole.InputSequenceStride => ParameterRole.Input,
        ParameterRole.ResidualRowStride or ParameterRole.ResidualImageStride or ParameterRole.ResidualSequenceStride => ParameterRole.Residual,
        _ => ParameterRole.Output,
    };

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
