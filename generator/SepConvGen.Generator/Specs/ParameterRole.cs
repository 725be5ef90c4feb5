namespace SepConvGen.Generator.Specs;

/// <summary>What a parameter of the user's method is, by its name.</summary>
internal enum ParameterRole
{
    Input,
    Batch,
    Height,
    Width,
    DepthwiseFilter,
    DepthwiseBias,
    DepthwiseSlope,
    PointwiseFilter,
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
    /// <summary>Whether the parameter is a filter, a bias or a slope: a part of what <c>PackedWeights</c> holds.</summary>
    public static bool IsWeight(this ParameterRole role) => role
        is ParameterRole.Filter or ParameterRole.Bias or ParameterRole.Slope
        or ParameterRole.DepthwiseFilter or ParameterRole.DepthwiseBias or ParameterRole.DepthwiseSlope or ParameterRole.PointwiseFilter;
}
