using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Infrastructure;
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
            Takes(ParameterRole.Batch) || parameters.Any(parameter => parameter.IsTensorInput),
            kind.IsSequence ? 1 : arguments.Optional("Height", Limit.Image, faults),
            arguments.Optional("Width", Limit.Image, faults),
            kind.IsSequence);
        int inputChannels = arguments.Required("InputChannels", Limit.Channels, faults);
        ActivationFunction activation = ActivationParser.Parse(arguments, "", faults);
        List<StepSpec> steps = [];
        if (kind.HasExpansion)
        {
            steps.Add(new PointwiseSpec(
                inputChannels,
                arguments.Required("ExpandedChannels", Limit.Channels, faults),
                packed || Takes(ParameterRole.ExpandBias),
                ActivationParser.Parse(arguments, "Expand", faults))
            {
                Operands = StepOperands.FirstOfThree,
            });
        }

        if (kind.HasDepthwise)
        {
            Padding padding = PaddingParser.Parse(kind, arguments, faults);
            steps.Add(new DepthwiseSpec(
                WindowParser.Rows(kind, arguments, faults),
                WindowParser.Columns(arguments, padding, faults),
                padding,
                steps.LastOrDefault()?.OutputChannels ?? inputChannels,
                arguments.Optional("ChannelMultiplier", Limit.Channels, faults) ?? 1,
                packed || Takes(kind.HasPointwise ? ParameterRole.DepthwiseBias : ParameterRole.Bias),
                kind.HasPointwise ? ActivationParser.Parse(arguments, "Depthwise", faults) : activation)
            {
                Operands = kind.HasPointwise ? StepOperands.BeforeAnother : StepOperands.Alone("depthwise"),
            });
        }

        if (kind.HasPointwise)
        {
            steps.Add(new PointwiseSpec(
                steps.LastOrDefault()?.OutputChannels ?? inputChannels,
                arguments.Required("OutputChannels", Limit.Channels, faults),
                packed || Takes(ParameterRole.Bias),
                activation)
            {
                Operands = kind.HasExpansion ? StepOperands.LastOfThree : kind.HasDepthwise ? StepOperands.LastOfTwo : StepOperands.Alone("pointwise"),
            });
        }

        if (kind.HasConvolution)
        {
            steps.Add(ConvolutionParser.Parse(kind, arguments, inputChannels, packed || Takes(ParameterRole.Bias), activation, faults));
        }

        StrideParser.LayPixels(steps, arguments, faults);

        KernelSpec spec = new(
            image, new EquatableArray<StepSpec>(steps), packed, Takes(ParameterRole.ParallelOptions), Takes(ParameterRole.Residual), Takes(ParameterRole.State));
        spec = spec with { Strides = StrideParser.Of(parameters) };
        spec = kind.HasExpansion && ResidualParser.Parse(arguments, spec, faults) ? spec.WithInputAdded() : spec;
        spec = LayoutParser.Parse(arguments, spec, faults);
        if (spec.Streams)
        {
            StreamParser.Check(arguments, spec, faults);
        }

        return spec;
    }
}
