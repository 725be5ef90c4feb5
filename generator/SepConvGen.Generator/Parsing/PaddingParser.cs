using System.Linq;
using SepConvGen.Generator.Diagnostics;

namespace SepConvGen.Generator.Parsing;

/// <summary>The padding, and whether its sides go with it.</summary>
internal static class PaddingParser
{
    private static readonly string[] Sides = ["PadTop", "PadBottom", "PadLeft", "PadRight"];

    private static readonly string[] SequenceSides = ["PadLeft", "PadRight"];

    public static Padding Parse(KernelKind kind, AttributeArguments arguments, Faults faults)
    {
        Padding? padding = arguments.Enum<Padding>("Padding", faults);
        string[] sides = kind.IsSequence ? SequenceSides : Sides;
        string[] stated = [.. sides.Where(arguments.Has)];
        if (padding == Padding.Causal && !kind.IsSequence)
        {
            faults.Report(Descriptors.CausalImage, arguments.LocationOf("Padding"), kind.Name);
        }
        else if (padding == Padding.Explicit && stated.Length == 0)
        {
            string values = string.Join(", ", sides.Select(side => $"{side} = 1"));
            faults.Report(Descriptors.ExplicitPaddingWithoutSides, arguments.LocationOf("Padding"), FixData.Of(FixData.Arguments, values), Enumeration.Of(sides));
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
