using SepConvGen.Generator.Diagnostics;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Parsing;

/// <summary>How the operands of a kernel are stored.</summary>
internal static class LayoutParser
{
    /// <summary>A kernel with the layouts that the attribute states.</summary>
    public static KernelSpec Parse(AttributeArguments arguments, KernelSpec spec, Faults faults)
    {
        Layout both = arguments.Enum<Layout>("Layout", faults) ?? Layout.Nhwc;
        Layout input = arguments.Enum<Layout>("InputLayout", faults) ?? both;
        Layout output = arguments.Enum<Layout>("OutputLayout", faults) ?? both;
        if (spec.Streams && input != Layout.Nhwc)
        {
            faults.Report(Descriptors.StreamNotChannelsLast, arguments.LocationOf(arguments.Has("InputLayout") ? "InputLayout" : "Layout"), input);
        }

        return spec with { InputForm = StoredForm.Working with { Layout = input }, OutputForm = StoredForm.Working with { Layout = output } };
    }
}
