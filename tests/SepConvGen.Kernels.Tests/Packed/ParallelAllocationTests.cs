using SepConvGen.Kernels.Tests.Harness;
using Xunit;

namespace SepConvGen.Kernels.Tests.Packed;

/// <summary>In the steady state a parallel call allocates nothing, on no thread. Alone, since other tests allocate on theirs.</summary>
[Collection(nameof(ParallelAllocationTests))]
[CollectionDefinition(nameof(ParallelAllocationTests), DisableParallelization = true)]
public sealed class ParallelAllocationTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Parallel_calls_allocate_nothing(int degree)
    {
        float[] input = new float[96 * 96 * 24];
        float[] output = new float[96 * 96 * 24];
        PackedWeights weights = PackedKernels.PackDepthwisePackedParallel(new float[9 * 24]);
        ParallelOptions options = new() { MaxDegreeOfParallelism = degree };
        void Calls()
        {
            PackedKernels.DepthwisePackedParallel(input, 1, 96, 96, weights, output, options);
            PackedKernels.DepthwisePackedParallel(input.AsSpan(0, 16 * 16 * 24), 1, 16, 16, weights, output.AsSpan(0, 16 * 16 * 24), options);
        }

        // the pool starts its threads in the first calls
        for (int warm = 0; warm < (Machine.IsArm64 ? 10 : 50); warm++)
        {
            Calls();
        }

        // what the runtime does in the background counts, too, now and then
        long least = long.MaxValue;
        for (int attempt = 0; attempt < (Machine.IsArm64 ? 10 : 20) && least > 0; attempt++)
        {
            long before = GC.GetTotalAllocatedBytes(precise: true);
            for (int call = 0; call < (Machine.IsArm64 ? 1 : 5); call++)
            {
                Calls();
            }

            least = Math.Min(least, GC.GetTotalAllocatedBytes(precise: true) - before);
        }

        Assert.Equal(0, least);
    }
}
