using Shared;

namespace ImageFilters.Effects;

/// <summary>The image in half its size, in a quarter, and so on, each blurred before pixels are dropped.</summary>
/// <remarks>Burt and Adelson, The Laplacian pyramid as a compact image code, 1983. The levels stand in one picture.</remarks>
internal static class Pyramid
{
    private const int MostLevels = 5;

    private const int LeastSide = 8;

    public static Work Prepare(Image image)
    {
        List<Image> levels = [image];
        while (levels.Count < MostLevels && Math.Min(levels[^1].Width, levels[^1].Height) >= 2 * LeastSide)
        {
            levels.Add(new((levels[^1].Width + 1) / 2, (levels[^1].Height + 1) / 2, image.Channels));
        }

        Image blurred = new(image.Width, image.Height, image.Channels);
        return new(() => Montage(levels), () =>
        {
            for (int level = 1; level < levels.Count; level++)
            {
                Kernels.Gaussian9.Run(levels[level - 1], blurred.Samples.AsSpan(0, levels[level - 1].Samples.Length));
                Halve(blurred.Samples, levels[level - 1].Width, levels[level]);
            }
        });
    }

    private static void Halve(ReadOnlySpan<byte> large, int largeWidth, Image small)
    {
        int channels = small.Channels;
        for (int y = 0; y < small.Height; y++)
        {
            ReadOnlySpan<byte> from = large.Slice(2 * y * largeWidth * channels, largeWidth * channels);
            Span<byte> to = small.Samples.AsSpan(y * small.Width * channels, small.Width * channels);
            for (int x = 0; x < small.Width; x++)
            {
                for (int c = 0; c < channels; c++)
                {
                    to[(x * channels) + c] = from[(2 * x * channels) + c];
                }
            }
        }
    }

    // The first level at the left; the others at its right, one below the other.
    private static Image Montage(List<Image> levels)
    {
        Image first = levels[0];
        Image montage = new(first.Width + (levels.Count > 1 ? levels[1].Width : 0), first.Height, first.Channels);
        int top = 0;
        foreach (Image level in levels)
        {
            int left = level == first ? 0 : first.Width;
            int row = level.Width * level.Channels;
            for (int y = 0; y < level.Height; y++)
            {
                level.Samples.AsSpan(y * row, row).CopyTo(montage.Samples.AsSpan((((top + y) * montage.Width) + left) * level.Channels));
            }

            top += level == first ? 0 : level.Height;
        }

        return montage;
    }
}
