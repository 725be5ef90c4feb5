using System.Linq;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>Sizes of images along a chain.</summary>
internal static class ImageSizes
{
    /// <summary>What is known of the images that a window makes of others.</summary>
    public static ImageSpec Under(this ImageSpec image, ImageWindow window) => image with
    {
        Height = image.Height is int height ? window.Rows.OutputSize(window.Padding, height) : null,
        Width = image.Width is int width ? window.Columns.OutputSize(window.Padding, width) : null,
    };

    /// <summary>What is known of a kernel's output.</summary>
    public static ImageSpec OutputImage(this KernelSpec spec) => spec.Windows.Aggregate(spec.Image, Under);
}
