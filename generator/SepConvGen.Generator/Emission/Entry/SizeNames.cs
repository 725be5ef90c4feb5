using System.Globalization;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The sizes of a kernel's images in the entry's C#: numbers where the attribute fixes them, otherwise names.</summary>
/// <param name="Height">Rows of the input.</param>
/// <param name="Width">Columns of the input, or steps.</param>
/// <param name="OutputHeight">Rows of the output.</param>
/// <param name="OutputWidth">Columns of the output, or steps.</param>
internal sealed record SizeNames(string Height, string Width, string OutputHeight, string OutputWidth)
{
    public static SizeNames Of(KernelSpec spec)
    {
        ImageSpec output = spec.OutputImage();
        return new(
            Text(spec.Image.Height, "height"),
            Text(spec.Image.Width, "width"),
            Text(output.Height, spec.HasWindow ? "outputHeight" : "height"),
            Text(output.Width, spec.HasWindow ? "outputWidth" : "width"));
    }

    private static string Text(int? known, string name) => known is int size ? size.ToString(CultureInfo.InvariantCulture) : name;
}
