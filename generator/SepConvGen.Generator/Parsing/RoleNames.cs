using System;
using System.Linq;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Parsing;

/// <summary>How the parameter of a role is written.</summary>
internal static class RoleNames
{
    /// <summary>The parameter as the user declares it: "ReadOnlySpan&lt;float&gt; input".</summary>
    public static string Declaration(this ParameterRole role) => role.Declaration(role.Type());

    /// <summary>The parameter as the user declares it where the kind of kernel decides its type.</summary>
    public static string Declaration(this ParameterRole role, ParameterType type) => type switch
    {
        ParameterType.Samples => "Span<byte> ",
        ParameterType.ReadOnlySamples => "ReadOnlySpan<byte> ",
        ParameterType.Int => "int ",
        ParameterType.Span => "Span<float> ",
        ParameterType.ReadOnlySpan => "ReadOnlySpan<float> ",
        ParameterType.PackedWeights => "PackedWeights ",
        ParameterType.ParallelOptions => "ParallelOptions ",
        ParameterType.StreamingState => "StreamingState ",
        ParameterType other => throw new InvalidOperationException($"There is no parameter type {other}."),
    } + role.Name();

    /// <summary>What else a parameter of the type can be declared as: "; float[] and Memory&lt;float&gt; fit as well", or nothing.</summary>
    public static string Others(this ParameterType type)
    {
        string[] others = [.. ParameterForm.All.Where(form => type.Takes(form) && !form.IsSpan).Select(form => form.Of(type.Element()))];
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
        ParameterRole.Batch or ParameterRole.Height or ParameterRole.Width => ParameterType.Int,
        ParameterRole.Output => ParameterType.Span,
        ParameterRole.Weights => ParameterType.PackedWeights,
        ParameterRole.ParallelOptions => ParameterType.ParallelOptions,
        ParameterRole.State => ParameterType.StreamingState,
        _ => ParameterType.ReadOnlySpan,
    };
}
