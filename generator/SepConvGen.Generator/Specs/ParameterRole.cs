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
    PointwiseFilter,
    Filter,
    Bias,
    Weights,
    Output,
    ParallelOptions,
}
