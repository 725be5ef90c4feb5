using Shared;

namespace ImageFilters.Effects;

/// <summary>What a blur takes away, added once more.</summary>
internal static class Sharpen
{
    public static Work Prepare(Image image)
    {
        Image output = new(image.Width, image.Height, image.Channels);
        return new(() => output, () =>
        {
            Kernels.Gaussian5.Run(image, output.Samples);
            ReadOnlySpan<byte> sharp = image.Samples;
            Span<byte> samples = output.Samples.AsSpan(0, sharp.Length);
            for (int i = 0; i < sharp.Length; i++)
            {
                samples[i] = (byte)Math.Clamp((2 * sharp[i]) - samples[i], 0, byte.MaxValue);
            }
        });
    }
}
