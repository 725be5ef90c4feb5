using SepConvGen.Kernels.Tests.Compilation;

namespace SepConvGen.Kernels.Tests.Strided;

/// <summary>Kernels drawn at random that take strides of some of their tensors.</summary>
internal static class RandomStrides
{
    private static readonly int Seed = RandomDraw.Seed(20261128);

    public static IEnumerable<KernelText> Draw(int count)
    {
        Random random = new(Seed);
        foreach (KernelText text in RandomKernels.Draw(count).Concat(RandomKernels.DrawConvolutions(count)).Concat(RandomKernels.DrawInverted(count)))
        {
            // at least one of the two that every kernel has
            int rows = 1 + random.Next(3);
            bool batch = text.Has("batch");
            bool residual = text.Has("residual");
            yield return text
                .Takes("inputRowStride", (rows & 1) != 0)
                .Takes("outputRowStride", (rows & 2) != 0)
                .Takes("residualRowStride", residual && random.Next(2) == 0)
                .Takes("inputImageStride", batch && random.Next(2) == 0)
                .Takes("outputImageStride", batch && random.Next(2) == 0)
                .Takes("residualImageStride", batch && residual && random.Next(2) == 0);
        }
    }
}
