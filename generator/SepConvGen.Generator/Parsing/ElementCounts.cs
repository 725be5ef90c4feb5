using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using SepConvGen.Generator.Diagnostics;
using SepConvGen.Generator.Emission;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Parsing;

/// <summary>Checks that every tensor whose size is known fits in a span, which counts its elements in an int.</summary>
internal static class ElementCounts
{
    // Columns, or steps, of the widest tile.
    private const int MostColumns = 16;

    // Weights that may become too many when they are copied with remainders of vectors: fewer need not be counted exactly.
    private const long LargeWeights = 1 << 28;

    // The longest array of floats, in which all weights are held, less a cache line that they are aligned by.
    private const int MostFloats = 0x7FFFFFC7 - 16;

    public static void Check(KernelSpec spec, AttributeArguments arguments, Faults faults)
    {
        DepthwiseSpec? before = null;
        foreach (StepSpec step in spec.Steps)
        {
            string filter = step.Operands.Filter.Name();
            switch (step)
            {
                case ConvolutionSpec convolution:
                    Check(filter, "OutputChannels", convolution.Rows.Kernel, convolution.Columns.Kernel, convolution.GroupInputs, convolution.OutputChannels);
                    break;
                case DepthwiseSpec depthwise:
                    string last = depthwise.AsGroups ? "OutputChannels" : arguments.Has("ChannelMultiplier") ? "ChannelMultiplier" : arguments.Has("ExpandedChannels") ? "ExpandedChannels" : "InputChannels";
                    Check(filter, last, depthwise.Rows.Kernel, depthwise.Columns.Kernel, depthwise.InputChannels, depthwise.Multiplier);
                    before = depthwise;
                    break;
                case PointwiseSpec pointwise:
                    // the inputs are a product already
                    Check(filter, pointwise.Operands.Filter == ParameterRole.ExpandFilter ? "ExpandedChannels" : "OutputChannels", before?.InputChannels ?? pointwise.InputChannels, before?.Multiplier ?? 1, pointwise.OutputChannels);
                    break;
            }
        }

        if (spec.Image is { Height: { } height, Width: { } width })
        {
            Check("input", "Width", height, width, spec.First.InputStride);
        }

        if (spec.Streams)
        {
            Check("state", "InputChannels", 2, spec.OnlyWindow().Columns.Extent, spec.InputChannels);
        }

        if (!faults.Any)
        {
            Reach(spec, arguments, faults);
        }

        if (!faults.Any)
        {
            Derived(spec, arguments, faults);
        }

        void Check(string tensor, string argument, params int[] shape)
        {
            if (Overflows(shape))
            {
                faults.Report(Descriptors.TooManyElements, arguments.LocationOf(argument), tensor, string.Join(" × ", shape), int.MaxValue);
            }
        }
    }

    // Tiles address what they read from their first input on, by ints; convolutions over all channels tap by tap.
    private static void Reach(KernelSpec spec, AttributeArguments arguments, Faults faults)
    {
        foreach (DepthwiseSpec depthwise in spec.Steps.OfType<DepthwiseSpec>())
        {
            WindowSpec window = depthwise.Columns;
            long reach = (window.Extent + ((long)MostColumns * window.Stride)) * Math.Max(Math.Max(depthwise.InputStride, depthwise.OutputStride), depthwise.OutputChannels);
            if (reach > int.MaxValue)
            {
                string step = window.Extent > MostColumns * window.Stride ? "Dilation" : "Stride";
                Location place = arguments.LocationOf(arguments.Has(step) ? step : arguments.Has(step + "Width") ? step + "Width" : "InputChannels");
                faults.Report(Descriptors.ReachTooFar, place, window.Kernel, window.Dilation, window.Stride, (long)depthwise.InputChannels * depthwise.Multiplier, reach, int.MaxValue);
            }
        }
    }

    // What has the size of several tensors: the output, and all weights together as an instruction set reads them.
    private static void Derived(KernelSpec spec, AttributeArguments arguments, Faults faults)
    {
        if (OutputSize.Of(spec).Last().Constant is > int.MaxValue and { } output)
        {
            faults.Report(Descriptors.TooManyElements, arguments.LocationOf("Width"), "output", output, int.MaxValue);
        }

        int floats = spec.Element.Stored.Size() / sizeof(float);
        int most = MostFloats / floats;
        if (spec.MultiplyAdds > LargeWeights / floats
            && InstructionSet.Of(InstructionSets.All).Max(set => WeightParts.Total(KernelPlan.Of(spec, set))) is { } weights && weights > most)
        {
            faults.Report(Descriptors.TooManyElements, arguments.LocationOf("OutputChannels"), "weights", weights, most);
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
