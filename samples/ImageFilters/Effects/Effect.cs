using Shared;

namespace ImageFilters.Effects;

/// <summary>Something that is done to a photograph.</summary>
/// <param name="Title">Its name; in lower case with hyphens, also a part of the file's name.</param>
/// <param name="Text">What it does.</param>
/// <param name="Prepare">Makes all that it needs for an image.</param>
internal sealed record Effect(string Title, string Text, Func<Image, Work> Prepare)
{
    public static IReadOnlyList<Effect> All { get; } =
    [
        new("Blur", "Gaussian of 9 × 9 taps.", Alone.Of(Kernels.Gaussian9)),
        new("Sharpen", "The image, and its difference from its Gaussian of 5 × 5 taps.", Combine.With<Sharpen>(Kernels.Gaussian5)),
        new("Unsharp mask", "The image, and 1½ times its difference from its Gaussian of 9 × 9 taps where that exceeds 3.", Combine.With<UnsharpMask>(Kernels.Gaussian9)),
        new("Sobel magnitude", "√(x² + y²) of Sobel's two 3 × 3 differences, 16-bit in between.", SobelMagnitude.Prepare),
        new("Emboss", "Sobel's difference downwards, halved, on a middle grey: lit from above.", Alone.Of(Kernels.Emboss)),
        new("Gaussian pyramid", "Gaussian of 9 × 9 taps, then every second pixel of every second row, again and again.", Pyramid.Prepare),
    ];

    public string FileName => Title.ToLowerInvariant().Replace(' ', '-');
}
