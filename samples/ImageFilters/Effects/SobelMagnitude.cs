using Shared;

namespace ImageFilters.Effects;

/// <summary>How steep the image is, in each channel by itself.</summary>
internal static class SobelMagnitude
{
    public static Work Prepare(Image image)
    {
        Image output = new(image.Width, image.Height, image.Channels);
        short[] across = new short[image.Samples.Length];
        short[] down = new short[image.Samples.Length];
        return new(() => output, () =>
        {
            Kernels.SobelX.Run(image, across);
            Kernels.SobelY.Run(image, down);
            Span<byte> samples = output.Samples;
            for (int i = 0; i < samples.Length; i++)
            {
                // The differences are of at most 1020, and their squares add up to whole numbers that a float holds.
                float magnitude = MathF.Sqrt((across[i] * across[i]) + (down[i] * down[i]));
                samples[i] = (byte)MathF.Min(magnitude + 0.5f, byte.MaxValue);
            }
        });
    }
}
