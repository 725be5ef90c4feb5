using System.Linq;
using SepConvGen.Generator.Diagnostics;

namespace SepConvGen.Generator.Parsing;

/// <summary>The padding, and whether its sides go with it.</summary>
internal static class PaddingParser
{
    private static readonly string[] Sides = ["PadTop", "PadBottom", "PadLeft", "PadRight"];

    public static Padding Parse(AttributeArguments arguments, Faults faults)
    {
        Padding? padding = arguments.Enum<Padding>("Padding", faults);
        string[] stated = [.. Sides.Where(arguments.Has)];
        if (padding == Padding.Explicit && stated.Length == 0)
        {
            faults.Report(Descriptors.ExplicitPaddingWithoutSides, arguments.LocationOf("Padding"));
        }
        else if (padding != Padding.Explicit && (padding is not null || !arguments.Has("Padding")))
        {
            foreach (string side in stated)
            {
                faults.Report(Descriptors.SideWithoutExplicitPadding, arguments.LocationOf(side), side, padding ?? Padding.Valid);
            }
        }

        return padding ?? Padding.Valid;
    }
}
