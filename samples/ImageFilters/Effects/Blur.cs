using Shared;

namespace ImageFilters.Effects;

/// <summary>A filter by itself.</summary>
internal static class Blur
{
    public static Work Prepare(Image image)
    {
        Image output = new(image.Width, image.Height, image.Channels);
        return new(() => output, () => Kernels.Gaussian9.Run(image, output.Samples));
    }
}
