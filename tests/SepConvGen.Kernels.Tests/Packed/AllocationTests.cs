using Xunit;

namespace SepConvGen.Kernels.Tests.Packed;

/// <summary>In the steady state a call allocates nothing.</summary>
public sealed class AllocationTests
{
    [Fact]
    public void Calls_allocate_nothing()
    {
        float[] input = new float[16 * 16 * 40];
        float[] output = new float[16 * 16 * 152];
        PackedWeights depthwise = PackedKernels.PackDepthwisePacked(new float[9 * 24], default);
        PackedWeights pointwise = PackedKernels.PackPointwisePacked(new float[40 * 152], default);
        PackedWeights separable = PackedKernels.PackSeparablePacked(new float[9 * 12], default, new float[12 * 3], default);
        PackedWeights convolution = PackedKernels.PackConvolutionPacked(new float[9 * 6 * 72], default);
        PackedWeights inverted = PackedKernels.PackInvertedPacked(new float[10 * 44], default, new float[9 * 44], default, new float[44 * 10], default);
        void Calls()
        {
            PackedKernels.InvertedPacked(input.AsSpan(0, 16 * 16 * 10), 1, 16, 16, inverted, output.AsSpan(0, 16 * 16 * 10));
            PackedKernels.DepthwisePacked(input.AsSpan(0, 16 * 16 * 24), 1, 16, 16, depthwise, output.AsSpan(0, 16 * 16 * 24));
            PackedKernels.PointwisePacked(input, 1, 16, 16, pointwise, output);
            PackedKernels.SeparablePacked(input.AsSpan(0, 16 * 16 * 6), 1, 16, 16, separable, output.AsSpan(0, 8 * 8 * 3));
            PackedKernels.ConvolutionPacked(input.AsSpan(0, 16 * 16 * 6), 1, 16, 16, convolution, output.AsSpan(0, 8 * 8 * 72));
            PackedKernels.Depthwise(input.AsSpan(0, 16 * 16 * 24), 1, 16, 16, new ReadOnlySpan<float>(input, 0, 9 * 24), new ReadOnlySpan<float>(input, 0, 24), output.AsSpan(0, 16 * 16 * 24));
        }

        Calls();
        Calls();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Calls();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
