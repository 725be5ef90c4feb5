using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Parsing;

/// <summary>The two directions of a window from the attribute's arguments.</summary>
internal static class WindowParser
{
    /// <summary>Downwards; over sequences, one row.</summary>
    public static WindowSpec Rows(KernelKind kind, AttributeArguments arguments, Faults faults) => kind.IsSequence
        ? new(1, 1, 1, 0, 0)
        : Parse(arguments, "Height", "PadTop", "PadBottom", faults);

    public static WindowSpec Columns(AttributeArguments arguments, Padding padding, Faults faults)
    {
        WindowSpec window = Parse(arguments, "Width", "PadLeft", "PadRight", faults);
        return padding == Padding.Causal ? window with { Before = window.Extent - 1, After = 0 } : window;
    }

    private static WindowSpec Parse(AttributeArguments arguments, string direction, string before, string after, Faults faults) => new(
        arguments.Required("kernel" + direction, Limit.Kernel, faults),
        arguments.Step("Stride", direction, faults),
        arguments.Step("Dilation", direction, faults),
        arguments.Optional(before, Limit.Pad, faults) ?? 0,
        arguments.Optional(after, Limit.Pad, faults) ?? 0);
}
