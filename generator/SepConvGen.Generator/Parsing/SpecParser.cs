using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Parsing;

/// <summary>What the attribute and the signature together ask for.</summary>
internal static class SpecParser
{
    public static KernelSpec Parse(
        KernelKind kind, AttributeArguments arguments, IReadOnlyList<ParameterModel> parameters, Faults faults)
    {
        bool Takes(ParameterRole role) => parameters.Any(parameter => parameter.Role == role);
        bool packed = Takes(ParameterRole.Weights);

        var image = new ImageSpec(
            Takes(ParameterRole.Batch),
            kind.IsSequence ? 1 : arguments.Optional("Height", Limit.Image, faults),
            arguments.Optional("Width", Limit.Image, faults),
            kind.IsSequence);
        int inputChannels = arguments.Required("InputChannels", Limit.Channels, faults);
        ActivationSpec activation = ActivationParser.Parse(arguments, "", faults);
        DepthwiseSpec? depthwise = null;
        PointwiseSpec? pointwise = null;
        if (kind.HasDepthwise)
        {
            Padding padding = PaddingParser.Parse(kind, arguments, faults);
            depthwise = new DepthwiseSpec(
                WindowParser.Rows(kind, arguments, faults),
                WindowParser.Columns(arguments, padding, faults),
                padding,
                inputChannels,
                arguments.Optional("ChannelMultiplier", Limit.Channels, faults) ?? 1,
                packed || Takes(kind.HasPointwise ? ParameterRole.DepthwiseBias : ParameterRole.Bias),
                kind.HasPointwise ? ActivationParser.Parse(arguments, "Depthwise", faults) : activation);
        }

        if (kind.HasPointwise)
        {
            pointwise = new PointwiseSpec(
                depthwise?.OutputChannels ?? inputChannels,
                arguments.Required("OutputChannels", Limit.Channels, faults),
                packed || Takes(ParameterRole.Bias),
                activation);
        }

        KernelSpec spec = new(image, depthwise, pointwise, packed, Takes(ParameterRole.ParallelOptions), Takes(ParameterRole.Residual), Takes(ParameterRole.State));
        if (kind.HasConvolution)
        {
            spec = ConvolutionParser.Parse(spec, kind, arguments, inputChannels, packed || Takes(ParameterRole.Bias), activation, faults);
        }

        if (spec.Streams)
        {
            StreamParser.Check(arguments, spec, faults);
        }

        return spec;
    }
}
