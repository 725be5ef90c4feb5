using Shared;

namespace ImageFilters.Effects;

/// <summary>Sharpens edges and leaves what is nearly even, such as noise, as it is.</summary>
internal static class UnsharpMask
{
    private const int Threshold = 3;

    public static Work Prepare(Image image)
    {
        Image output = new(image.Width, image.Height, image.Channels);
        return new(() => output, () =>
        {
            Kernels.Gaussian9.Run(image, output.Samples);
            ReadOnlySpan<byte> sharp = image.Samples;
            Span<byte> samples = output.Samples.AsSpan(0, sharp.Length);
            for (int i = 0; i < sharp.Length; i++)
            {
                int difference = sharp[i] - samples[i];
                int added = Math.Abs(difference) > Threshold ? difference + (difference / 2) : 0;
                samples[i] = (byte)Math.Clamp(sharp[i] + added, 0, byte.MaxValue);
            }
        });
    }
}
