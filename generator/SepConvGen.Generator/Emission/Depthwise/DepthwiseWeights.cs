namespace SepConvGen.Generator.Emission;

/// <summary>The references to a depthwise step's weights: as the user gives them, or repeated for joined pixels.</summary>
/// <param name="Filter">The filter.</param>
/// <param name="Bias">The bias; null without one.</param>
/// <param name="Slope">The slopes of the activation; null without them.</param>
internal sealed record DepthwiseWeights(Operand Filter, Operand? Bias, Operand? Slope);
