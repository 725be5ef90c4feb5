namespace SepConvGen.Generator.Specs;

/// <summary>What a step is called in its kernel, and which parameters of the method hold its weights.</summary>
/// <param name="Scope">What the names of its methods and references begin with: "depthwise". No two steps of a kernel share it.</param>
/// <param name="Filter">The parameter that holds its filter.</param>
/// <param name="Bias">The parameter that holds its bias, if it has one.</param>
/// <param name="Slope">The parameter that holds the slopes of its activation, if that has any.</param>
internal sealed record StepOperands(string Scope, ParameterRole Filter, ParameterRole Bias, ParameterRole Slope)
{
    /// <summary>Those of a depthwise step before a pointwise one.</summary>
    public static readonly StepOperands BeforeAnother = new("depthwise", ParameterRole.DepthwiseFilter, ParameterRole.DepthwiseBias, ParameterRole.DepthwiseSlope);

    /// <summary>Those of the pointwise step of a separable kernel.</summary>
    public static readonly StepOperands LastOfTwo = new("pointwise", ParameterRole.PointwiseFilter, ParameterRole.Bias, ParameterRole.Slope);

    /// <summary>Those of the pointwise step that an inverted residual begins with.</summary>
    public static readonly StepOperands FirstOfThree = new("expand", ParameterRole.ExpandFilter, ParameterRole.ExpandBias, ParameterRole.ExpandSlope);

    /// <summary>Those of the pointwise step that an inverted residual ends with.</summary>
    public static readonly StepOperands LastOfThree = new("project", ParameterRole.ProjectFilter, ParameterRole.Bias, ParameterRole.Slope);

    /// <summary>The scope as a method's name begins with it: "Depthwise".</summary>
    public string Title => char.ToUpperInvariant(Scope[0]) + Scope.Substring(1);

    /// <summary>Those of a kernel's only step.</summary>
    public static StepOperands Alone(string scope) => new(scope, ParameterRole.Filter, ParameterRole.Bias, ParameterRole.Slope);
}
