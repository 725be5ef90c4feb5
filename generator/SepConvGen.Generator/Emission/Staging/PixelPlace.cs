using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>A pixel among all images of a tensor, in the names of the tier's Run.</summary>
/// <param name="All">Pixels before it, of all images.</param>
/// <param name="Image">The number of its image; "" where there is one.</param>
/// <param name="Within">Pixels before it in its image.</param>
internal sealed record PixelPlace(string All, string Image, string Within)
{
    /// <summary>A pixel of the only image.</summary>
    public static PixelPlace InOne(string pixels) => new(pixels, "", pixels);

    /// <summary>Elements from the start of a tensor to the pixel's first channel.</summary>
    /// <param name="form">How the tensor is stored.</param>
    /// <param name="channels">Its channels, or where they are a part of those of a larger tensor, all of them.</param>
    /// <param name="plane">Elements from a channel of it to the next, where each has a plane.</param>
    public string In(StoredForm form, int channels, string plane) =>
        !form.HasPlanes(channels) ? $"{All} * {channels}"
        : Image.Length == 0 ? Within
        : $"((nuint){Image} * {channels} * {plane}) + {Within}";
}
