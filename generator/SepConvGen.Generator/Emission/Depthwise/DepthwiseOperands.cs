using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The references that a method of a depthwise step takes, in this order; null where the step has no such thing.</summary>
/// <param name="Input">The input.</param>
/// <param name="Weights">The weights.</param>
/// <param name="Repeated">The weights repeated for joined pixels; null in methods that need but one kind.</param>
/// <param name="Residual">The residual.</param>
/// <param name="Output">The output.</param>
internal sealed record DepthwiseOperands(Operand Input, DepthwiseWeights Weights, DepthwiseWeights? Repeated, Operand? Residual, Operand Output)
{
    private IEnumerable<Operand?> AllWeights => [Weights.Filter, Weights.Bias, Repeated?.Filter, Repeated?.Bias, Weights.Slope, Repeated?.Slope];

    /// <summary>As the step's own methods name them.</summary>
    public static DepthwiseOperands Of(DepthwisePlan plan, Epilogue epilogue, ElementType type) => new(
        new("input", plan.CompactInput ?? type),
        WeightsOf(plan, type, "filter", "bias", "slope"),
        plan.JoinedPixels > 1 ? WeightsOf(plan, type, "repeatedFilter", "repeatedBias", "repeatedSlopes") : null,
        epilogue.HasResidual ? new("residual", type) : null,
        new("output", plan.CompactOutput ?? type));

    /// <summary>As the tier's Run names them.</summary>
    public static DepthwiseOperands InRun(DepthwisePlan plan, Epilogue epilogue, Operand input, Operand output)
    {
        string scope = plan.Spec.Operands.Scope;
        string repeated = plan.RepeatedName;
        return new(
            input,
            WeightsOf(plan, input.Type, $"{scope}Weights", $"{scope}Start", $"{scope}Slopes"),
            plan.JoinedPixels > 1 ? WeightsOf(plan, input.Type, $"{repeated}Weights", $"{repeated}Start", $"{repeated}Slopes") : null,
            epilogue.HasResidual ? output.Named("addend") : null,
            output);
    }

    /// <summary>Those at the start of a row.</summary>
    public DepthwiseOperands OfRow() => this with
    {
        Input = Input.Named("inputStart"),
        Residual = Residual?.Named("residualStart"),
        Output = Output.Named("outputStart"),
    };

    /// <summary>Those for pixels that are not joined.</summary>
    public DepthwiseOperands OfPixels() => this with { Repeated = null };

    /// <summary>Those for a tile.</summary>
    public DepthwiseOperands Of(DepthwiseTile tile) => this with { Weights = tile.JoinedPixels > 1 ? Repeated ?? Weights : Weights, Repeated = null };

    /// <summary>The parameters of a method.</summary>
    /// <param name="input">The parameter that says how the input lies; null for none.</param>
    /// <param name="others">The parameters behind the references; null for none.</param>
    public string Parameters(string? input, params string?[] others) => Text.List(
    [
        Input.Parameter,
        input,
        .. AllWeights.Select(weights => weights?.Parameter),
        Residual?.Parameter,
        Output.Parameter,
        .. others,
    ]);

    /// <summary>The arguments of a call, for the same parameters.</summary>
    public string Arguments(DepthwiseOffsets at, string? input, params string?[] others) => Text.List(
    [
        Input.At(at.Input),
        input,
        .. AllWeights.Select(weights => weights?.At(weights == Weights.Filter ? at.Filter : "")),
        Residual?.At(at.Added ?? at.Result),
        Output.At(at.Result),
        .. others,
    ]);

    private static DepthwiseWeights WeightsOf(DepthwisePlan plan, ElementType type, string filter, string bias, string slope)
    {
        DepthwiseSpec spec = plan.Spec;
        return new(new(filter, type), spec.HasBias ? new(bias, type) : null, spec.Activation.HasSlope ? new(slope, type) : null);
    }
}
