using SepConvGen.Generator.Diagnostics;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Parsing;

/// <summary>A convolution, as the step that it is: those with a group for each channel are depthwise, those of one pixel pointwise.</summary>
internal static class ConvolutionParser
{
    public static StepSpec Parse(
        KernelKind kind, AttributeArguments arguments, int inputChannels, bool hasBias, ActivationFunction activation, Faults faults)
    {
        Padding padding = PaddingParser.Parse(kind, arguments, faults);
        var convolution = new ConvolutionSpec(
            WindowParser.Rows(kind, arguments, faults),
            WindowParser.Columns(arguments, padding, faults),
            padding,
            inputChannels,
            arguments.Required("OutputChannels", Limit.Channels, faults),
            arguments.Optional("Groups", Limit.Channels, faults) ?? 1,
            hasBias,
            activation);
        if (!faults.Any && (inputChannels % convolution.Groups != 0 || convolution.OutputChannels % convolution.Groups != 0))
        {
            faults.Report(Descriptors.GroupsDoNotDivide, arguments.LocationOf("Groups"), convolution.Groups, inputChannels, convolution.OutputChannels);
        }

        return IsPointwise(convolution) && !kind.IsSequence ? new PointwiseSpec(inputChannels, convolution.OutputChannels, hasBias, activation)
            : IsDepthwise(convolution) ? Depthwise(convolution)
            : convolution;
    }

    private static bool IsPointwise(ConvolutionSpec spec) => spec.Groups == 1 && IsOnePixel(spec.Rows) && IsOnePixel(spec.Columns);

    private static bool IsOnePixel(WindowSpec window) => window is { Kernel: 1, Stride: 1, Before: 0, After: 0 };

    // One channel in one group is both. With several outputs the sums over the taps need no input repeated for each of them.
    private static bool IsDepthwise(ConvolutionSpec spec) =>
        spec.Groups == spec.InputChannels && (spec.InputChannels > 1 || spec.OutputChannels == 1);

    // [rows, columns, 1, channels · multiplier] and [rows, columns, channels, multiplier] are the same memory.
    private static DepthwiseSpec Depthwise(ConvolutionSpec spec) =>
        new(spec.Rows, spec.Columns, spec.Padding, spec.InputChannels, spec.GroupOutputs, spec.HasBias, spec.Activation) { AsGroups = true };
}
