namespace SepConvGen.Generator.Emission;

/// <summary>The dimensions of images and of sequences, in the order of a layout.</summary>
internal static class LayoutText
{
    /// <summary>A shape: "batch, height, width, 16".</summary>
    /// <param name="layout">The order.</param>
    /// <param name="batch">The first dimension, with what separates it from the others; "" for none.</param>
    /// <param name="height">Rows; "" for a sequence.</param>
    /// <param name="width">Columns, or steps.</param>
    /// <param name="channels">Channels.</param>
    public static string Shape(Layout layout, string batch, string height, string width, int channels)
    {
        string pixels = height.Length == 0 ? width : $"{height}, {width}";
        return $"{batch}{Join(layout, pixels, $"{channels}")}";
    }

    /// <summary>Where an element is: "y, x, c", or "c, y, x".</summary>
    public static string Join(Layout layout, string pixel, string channel) => layout == Layout.Nchw ? $"{channel}, {pixel}" : $"{pixel}, {channel}";

    /// <summary>As a reader knows it: "NHWC", of sequences "NWC".</summary>
    public static string Name(Layout layout, bool isSequence) => (layout, isSequence) switch
    {
        (Layout.Nhwc, false) => "NHWC",
        (Layout.Nhwc, true) => "NWC",
        (_, false) => "NCHW",
        _ => "NCW",
    };
}
