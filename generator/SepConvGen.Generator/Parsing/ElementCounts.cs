using SepConvGen.Generator.Diagnostics;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Parsing;

/// <summary>Checks that every tensor whose size is known fits in a span, which counts its elements in an int.</summary>
internal static class ElementCounts
{
    public static void Check(KernelSpec spec, AttributeArguments arguments, Faults faults)
    {
        if (spec.Convolution is { } convolution)
        {
            Check("filter", "OutputChannels", convolution.Rows.Kernel, convolution.Columns.Kernel, convolution.GroupInputs, convolution.OutputChannels);
        }

        if (spec.Depthwise is { } depthwise)
        {
            string last = depthwise.AsGroups ? "OutputChannels" : arguments.Has("ChannelMultiplier") ? "ChannelMultiplier" : "InputChannels";
            Check(spec.Pointwise is null ? "filter" : "depthwiseFilter", last, depthwise.Rows.Kernel, depthwise.Columns.Kernel, depthwise.InputChannels, depthwise.Multiplier);
        }

        if (spec.Pointwise is { } pointwise)
        {
            // InputChannels of the pointwise step is a product already, which may have overflowed.
            int channels = spec.Depthwise?.InputChannels ?? pointwise.InputChannels;
            Check(spec.Depthwise is null ? "filter" : "pointwiseFilter", "OutputChannels", channels, spec.Depthwise?.Multiplier ?? 1, pointwise.OutputChannels);
        }

        if (spec.Image is { Height: { } height, Width: { } width })
        {
            Check("input", "Width", height, width, spec.InputChannels);
        }

        if (spec.Streams)
        {
            Check("state", "InputChannels", 2, spec.Columns.Extent, spec.InputChannels);
        }

        void Check(string tensor, string argument, params int[] shape)
        {
            if (Overflows(shape))
            {
                faults.Report(Descriptors.TooManyElements, arguments.LocationOf(argument), tensor, string.Join(" × ", shape), int.MaxValue);
            }
        }
    }

    internal static bool Overflows(params int[] shape)
    {
        long elements = 1;
        foreach (int size in shape)
        {
            elements *= size;
            if (elements > int.MaxValue)
            {
                return true;
            }
        }

        return false;
    }
}
