using System;
using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>What a tier reads of the filters and biases.</summary>
/// <param name="Name">The reference to it in the tier's Run.</param>
/// <param name="Source">The parameter that it comes from.</param>
/// <param name="Length">Floats.</param>
/// <param name="Copy">The call that makes it, given a reference to the source and one to the room for it; null if the source serves as it is.</param>
/// <param name="LeastSteps">For sequences: fewer steps than this do not use it, so that it need not be made; 0 if all use it.</param>
internal sealed record WeightPart(string Name, string Source, int Length, Func<string, string, string>? Copy, int LeastSteps = 0);

/// <summary>The parts of a plan, in the order in which a packed buffer holds them.</summary>
internal static class WeightParts
{
    public static IReadOnlyList<WeightPart> Of(KernelPlan plan)
    {
        List<WeightPart> parts = [];
        if (plan.Depthwise is { } depthwise)
        {
            AddDepthwise(parts, depthwise, plan.Spec.DepthwiseFilterName, plan.Spec.DepthwiseBiasName);
        }

        if (plan.Pointwise is { } pointwise)
        {
            AddProduct(parts, pointwise, "pointwise", plan.Spec.PointwiseFilterName);
        }

        if (plan.Convolution is { } convolution)
        {
            AddProduct(parts, convolution.Product, "convolution", "filter");
        }

        return parts;
    }

    /// <summary>Where each part starts in a packed buffer, and last the buffer's length; each at a cache line.</summary>
    public static IReadOnlyList<int> Offsets(IReadOnlyList<WeightPart> parts)
    {
        List<int> offsets = [0];
        foreach (WeightPart part in parts)
        {
            offsets.Add((offsets[offsets.Count - 1] + part.Length + 15) / 16 * 16);
        }

        return offsets;
    }

    /// <summary>The parameters that the parts come from: filters and biases, in the field's order.</summary>
    public static IReadOnlyList<string> Sources(KernelSpec spec)
    {
        List<string> sources = [];
        if (spec.Depthwise is { } depthwise)
        {
            sources.Add(spec.DepthwiseFilterName);
            if (depthwise.HasBias)
            {
                sources.Add(spec.DepthwiseBiasName);
            }
        }

        if (spec.Pointwise is { } pointwise)
        {
            sources.Add(spec.PointwiseFilterName);
            if (pointwise.HasBias)
            {
                sources.Add("bias");
            }
        }

        if (spec.Convolution is { } convolution)
        {
            sources.Add("filter");
            if (convolution.HasBias)
            {
                sources.Add("bias");
            }
        }

        return sources;
    }

    private static void AddDepthwise(List<WeightPart> parts, DepthwisePlan plan, string filter, string bias)
    {
        DepthwiseSpec spec = plan.Spec;
        int length = spec.Taps * plan.Channels;
        parts.Add(new("depthwiseWeights", filter, length, null));
        if (spec.HasBias)
        {
            parts.Add(new("depthwiseStart", bias, plan.Channels, null));
        }

        if (plan.Run > 1)
        {
            int least = plan.IsSequence ? plan.Run : 0;
            parts.Add(new("repeatedWeights", filter, length * plan.Run, (source, target) => $"RepeatWeights({source}, {spec.Taps}, {target});", least));
            if (spec.HasBias)
            {
                parts.Add(new("repeatedStart", bias, plan.Channels * plan.Run, (source, target) => $"RepeatWeights({source}, 1, {target});", least));
            }
        }
    }

    private static void AddProduct(List<WeightPart> parts, PointwisePlan plan, string step, string filter)
    {
        PointwiseSpec spec = plan.Spec;
        bool padded = plan.Weights == PointwiseWeights.Padded;
        parts.Add(plan.Weights switch
        {
            PointwiseWeights.InPlace => new($"{step}Weights", filter, spec.InputChannels * spec.OutputChannels, null),
            PointwiseWeights.Packed => new($"{step}Weights", filter, plan.PackedLength, (source, target) => $"PackWeights({source}, {target});"),
            _ => new($"{step}Weights", filter, plan.PackedLength, (source, target) => $"PadWeights({source}, {spec.InputChannels}, {target});"),
        });
        if (spec.HasBias)
        {
            parts.Add(padded
                ? new($"{step}Start", "bias", plan.Lanes, (source, target) => $"PadWeights({source}, 1, {target});")
                : new($"{step}Start", "bias", spec.OutputChannels, null));
        }
    }
}
