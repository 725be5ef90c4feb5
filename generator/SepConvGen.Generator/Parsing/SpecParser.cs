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
            arguments.Optional("Height", Limit.Image, faults),
            arguments.Optional("Width", Limit.Image, faults));
        int inputChannels = arguments.Required("InputChannels", Limit.Channels, faults);
        ActivationSpec activation = ActivationParser.Parse(arguments, "", faults);
        DepthwiseSpec? depthwise = null;
        PointwiseSpec? pointwise = null;
        if (kind.HasDepthwise)
        {
            depthwise = new DepthwiseSpec(
                WindowParser.Rows(arguments, faults),
                WindowParser.Columns(arguments, faults),
                PaddingParser.Parse(arguments, faults),
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

        return new KernelSpec(image, depthwise, pointwise, packed, Takes(ParameterRole.ParallelOptions), Takes(ParameterRole.Residual));
    }
}
