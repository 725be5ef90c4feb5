using System.Collections.Generic;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>A step of a kernel as its packing method sees it.</summary>
/// <param name="Filter">The parameter that holds the filter.</param>
/// <param name="Bias">The parameter that holds the bias.</param>
/// <param name="Slope">The parameter that holds the slopes; null where there are none.</param>
/// <param name="Normalization">The parameter of a batch normalisation that is folded into filter and bias.</param>
/// <param name="Channels">Its outputs.</param>
/// <param name="Shape">The filter's shape.</param>
internal sealed record PackedStep(ParameterRole Filter, ParameterRole Bias, ParameterRole? Slope, string Normalization, int Channels, string Shape)
{
    public static IReadOnlyList<PackedStep> Of(KernelSpec spec)
    {
        List<PackedStep> steps = [];
        if (spec.Convolution is { } convolution)
        {
            steps.Add(new(ParameterRole.Filter, ParameterRole.Bias, convolution.Activation.HasSlope ? ParameterRole.Slope : null, "normalization", convolution.OutputChannels, EntryText.ConvolutionFilter(spec)));
        }

        if (spec.Depthwise is { } depthwise)
        {
            string normalization = spec.Pointwise is null ? "normalization" : "depthwiseNormalization";
            steps.Add(new(spec.DepthwiseFilter, spec.DepthwiseBias, depthwise.Activation.HasSlope ? spec.DepthwiseSlope : null, normalization, depthwise.OutputChannels, EntryText.DepthwiseFilter(spec)));
        }

        if (spec.Pointwise is { } pointwise)
        {
            steps.Add(new(spec.PointwiseFilter, ParameterRole.Bias, pointwise.Activation.HasSlope ? ParameterRole.Slope : null, "normalization", pointwise.OutputChannels, EntryText.Shape(ParameterRole.PointwiseFilter, spec, "", "")));
        }

        return steps;
    }
}
