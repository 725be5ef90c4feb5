using SepConvGen.Generator.Diagnostics;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Parsing;

/// <summary>Checks that a kernel with a <c>state</c> can take its sequence in pieces.</summary>
internal static class StreamParser
{
    public static void Check(AttributeArguments arguments, DepthwiseSpec? depthwise, Padding padding, Faults faults)
    {
        if (padding != Padding.Causal)
        {
            faults.Report(Descriptors.StreamNotCausal, arguments.LocationOf("Padding"), padding);
        }

        if (depthwise is { Columns.Stride: > 1 })
        {
            faults.Report(Descriptors.StreamStrided, arguments.LocationOf("Stride"), depthwise.Columns.Stride);
        }
    }
}
