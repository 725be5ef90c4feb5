using System.Runtime.CompilerServices;

namespace SepConvGen.Runtime;

/// <summary>Images to be normalised, each by itself.</summary>
internal readonly unsafe struct NormalizedRows(
    float* from, int pixels, int channels, int groups, float* scale, float* bias, float epsilon, float* to) : IOperatorRows
{
    // Channels of groups that are done together.
    private const int AtOnce = 256;

    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Write(int first, int end)
    {
        int size = channels / groups;
        int atOnce = Math.Max(AtOnce / size, 1);
        double* means = stackalloc double[AtOnce];
        double* variances = stackalloc double[AtOnce];
        for (int image = first; image < end; image++)
        {
            nint at = (nint)image * pixels * channels;
            for (int group = 0; group < groups; group += atOnce)
            {
                int channel = group * size;
                GroupsToNormalize some = new(pixels, channels, size, Math.Min(atOnce, groups - group));
                some.Moments(from + at + channel, means, variances);
                some.Write(
                    from + at + channel,
                    means,
                    variances,
                    epsilon,
                    scale == null ? null : scale + channel,
                    bias == null ? null : bias + channel,
                    to + at + channel);
            }
        }
    }
}
