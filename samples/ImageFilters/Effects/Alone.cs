using Shared;

namespace ImageFilters.Effects;

/// <summary>A filter by itself.</summary>
internal static class Alone
{
    public static Func<Image, Work> Of(Filter<byte> filter) => image =>
    {
        Image output = new(image.Width, image.Height, image.Channels);
        return new(() => output, () => filter.Run(image, output.Samples));
    };
}
