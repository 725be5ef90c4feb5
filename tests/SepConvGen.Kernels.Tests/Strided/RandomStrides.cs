using SepConvGen.Kernels.Tests.Compilation;

namespace SepConvGen.Kernels.Tests.Strided;

/// <summary>Kernels drawn at random that take strides of some of their tensors.</summary>
internal static class RandomStrides
{
    private static readonly int Seed = RandomDraw.Seed(20261128);

    public static IEnumerable<KernelText> Draw(int count)
    {
        Random random = new(Seed);
        foreach (KernelText text in RandomKernels.Draw(count).Concat(RandomKernels.DrawConvolutions(count)).Concat(RandomKernels.DrawInverted(count)).Concat(RandomSequences.Draw(count)))
        {
            // half of the kernels on a part of the channels of a larger tensor; others with at least one of the strides that all kernels take
            bool apart = random.Next(2) == 0;
            int inputs = text.Stated("InputChannels")!.Value;
            int outputs = text.Stated("OutputChannels") ?? (inputs * (text.Stated("ChannelMultiplier") ?? 1));
            bool isSequence = text.Attribute.EndsWith("1D", StringComparison.Ordinal);
            int rows = isSequence ? 0 : apart ? random.Next(4) : 1 + random.Next(3);
            Apart("InputPixelStride", inputs, exists: true);
            Apart("OutputPixelStride", outputs, exists: true);
            Apart("ResidualPixelStride", outputs, text.Has("residual"));
            bool batch = text.Has("batch");
            bool residual = text.Has("residual");
            yield return text
                .Takes("inputRowStride", (rows & 1) != 0)
                .Takes("outputRowStride", (rows & 2) != 0)
                .Takes("residualRowStride", !isSequence && residual && random.Next(2) == 0)
                .Takes(isSequence ? "inputSequenceStride" : "inputImageStride", batch && random.Next(2) == 0)
                .Takes(isSequence ? "outputSequenceStride" : "outputImageStride", batch && random.Next(2) == 0)
                .Takes(isSequence ? "residualSequenceStride" : "residualImageStride", batch && residual && random.Next(2) == 0);

            void Apart(string argument, int channels, bool exists)
            {
                if (apart && exists && random.Next(3) > 0)
                {
                    text.Set(argument, channels + random.Next(20), unless: channels);
                }
            }
        }
    }
}
