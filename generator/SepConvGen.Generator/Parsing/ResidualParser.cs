using SepConvGen.Generator.Diagnostics;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Parsing;

/// <summary>Whether an inverted residual adds its own input, which must then have the shape of the output.</summary>
internal static class ResidualParser
{
    public static bool Parse(AttributeArguments arguments, KernelSpec spec, Faults faults)
    {
        if (arguments.Get<bool>("Residual") != true)
        {
            return false;
        }

        ImageWindow window = spec.OnlyWindow();
        if (spec.HasResidual)
        {
            Report("the parameter 'residual' is added already: leave one of the two out");
        }
        else if (arguments.Get<int>("InputChannels") is { } inputs && arguments.Get<int>("OutputChannels") is { } outputs && inputs != outputs)
        {
            Report($"InputChannels is {inputs} and OutputChannels is {outputs}: make them equal, or leave Residual out");
        }
        else if (!(KeepsSize(window.Rows, window.Padding) && KeepsSize(window.Columns, window.Padding)))
        {
            Report("the window makes an output of another size: state Padding = Padding.Same and no stride, or leave Residual out");
        }

        return true;

        void Report(string why) => faults.Report(Descriptors.InputCannotBeAdded, arguments.LocationOf("Residual"), why);
    }

    private static bool KeepsSize(WindowSpec window, Padding padding) =>
        window.Stride == 1 && window.MostOverhang(padding) is var (before, after) && (long)before + after == window.Extent - 1;
}
