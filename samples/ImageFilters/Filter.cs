using Shared;

namespace ImageFilters;

/// <summary>A generated kernel.</summary>
/// <typeparam name="T">A sample of its output.</typeparam>
internal delegate void Kernel<T>(ReadOnlySpan<byte> input, int height, int width, Span<T> output);

/// <summary>A filter for images of one and of three channels.</summary>
/// <typeparam name="T">A sample of its output.</typeparam>
internal sealed record Filter<T>(Kernel<T> Grey, Kernel<T> Rgb)
{
    public void Run(Image image, Span<T> output) =>
        (image.Channels == 1 ? Grey : Rgb)(image.Samples, image.Height, image.Width, output);
}
