using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Parsing;

/// <summary>The two directions of a window from the attribute's arguments.</summary>
internal static class WindowParser
{
    public static WindowSpec Rows(AttributeArguments arguments, Faults faults) =>
        Parse(arguments, "Height", "PadTop", "PadBottom", faults);

    public static WindowSpec Columns(AttributeArguments arguments, Faults faults) =>
        Parse(arguments, "Width", "PadLeft", "PadRight", faults);

    private static WindowSpec Parse(AttributeArguments arguments, string direction, string before, string after, Faults faults) => new(
        arguments.Required("kernel" + direction, Limit.Kernel, faults),
        arguments.Step("Stride", direction, faults),
        arguments.Step("Dilation", direction, faults),
        arguments.Optional(before, Limit.Pad, faults) ?? 0,
        arguments.Optional(after, Limit.Pad, faults) ?? 0);
}
