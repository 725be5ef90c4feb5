using Shared;

namespace ImageFilters.Effects;

/// <summary>A filter by itself, whose offset makes its negative results visible.</summary>
internal static class Emboss
{
    public static Work Prepare(Image image)
    {
        Image output = new(image.Width, image.Height, image.Channels);
        return new(() => output, () => Kernels.Emboss.Run(image, output.Samples));
    }
}
