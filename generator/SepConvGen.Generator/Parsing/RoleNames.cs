using System;
using System.Linq;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Parsing;

/// <summary>How the parameter of a role is written.</summary>
internal static class RoleNames
{
    /// <summary>The parameter as the user declares it in a kernel of some element: "ReadOnlySpan&lt;float&gt; input".</summary>
    public static string Declaration(this ParameterRole role, ElementType element) => role.Declaration(role.Type(), element);

    /// <summary>The parameter as the user declares it where the kind of kernel decides its type.</summary>
    public static string Declaration(this ParameterRole role, ParameterType type, ElementType element) => type switch
    {
        ParameterType.Int => "int ",
        ParameterType.Span or ParameterType.Samples => $"Span<{type.Keyword(element)}> ",
        ParameterType.ReadOnlySpan or ParameterType.ReadOnlySamples => $"ReadOnlySpan<{type.Keyword(element)}> ",
        ParameterType.PackedWeights => "PackedWeights ",
        ParameterType.ParallelOptions => "ParallelOptions ",
        ParameterType.StreamingState => "StreamingState ",
        ParameterType other => throw new InvalidOperationException($"There is no parameter type {other}."),
    } + role.Name();

    /// <summary>What else a parameter of the type can be declared as: "; float[] and Memory&lt;float&gt; fit as well", or nothing.</summary>
    public static string Others(this ParameterType type, ElementType element)
    {
        string[] others = [.. ParameterForm.All.Where(form => type.Takes(form) && !form.IsSpan).Select(form => form.Of(type.Keyword(element)))];
        return others.Length == 0 ? "" : $"; {Enumeration.Of(others)} fit as well";
    }

    /// <summary>The attribute's argument for the activation whose slopes these are.</summary>
    public static string ActivationArgument(this ParameterRole slope) => slope switch
    {
        ParameterRole.ExpandSlope => "ExpandActivation",
        ParameterRole.DepthwiseSlope => "DepthwiseActivation",
        _ => "Activation",
    };

    public static ParameterType Type(this ParameterRole role) => role switch
    {
        _ when role.IsNumber() => ParameterType.Int,
        ParameterRole.Output => ParameterType.Span,
        ParameterRole.Weights => ParameterType.PackedWeights,
        ParameterRole.ParallelOptions => ParameterType.ParallelOptions,
        ParameterRole.State => ParameterType.StreamingState,
        _ => ParameterType.ReadOnlySpan,
    };
}
