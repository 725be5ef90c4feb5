using SepConvGen.Generator.Diagnostics;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Parsing;

/// <summary>Checks that a kernel with a <c>state</c> can take its sequence in pieces.</summary>
internal static class StreamParser
{
    public static void Check(AttributeArguments arguments, KernelSpec spec, Faults faults)
    {
        if (spec.OnlyWindow().Padding != Padding.Causal)
        {
            faults.Report(Descriptors.StreamNotCausal, arguments.LocationOf("Padding"), spec.OnlyWindow().Padding);
        }

        if (spec.OnlyWindow().Columns.Stride > 1)
        {
            faults.Report(Descriptors.StreamStrided, arguments.LocationOf("Stride"), spec.OnlyWindow().Columns.Stride);
        }
    }
}
