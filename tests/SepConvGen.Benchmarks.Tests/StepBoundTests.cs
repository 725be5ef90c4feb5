using SepConvGen.Benchmarks.Measuring;
using SepConvGen.Benchmarks.Networks;

namespace SepConvGen.Benchmarks.Tests;

/// <summary>The least time that a step of a network could take.</summary>
public sealed class StepBoundTests
{
    private const long Bytes = 1 << 20;
    private const long MultiplyAdds = 1_000_000_000;

    private static readonly Tier Tier = Measured();

    [Fact]
    public void Many_multiply_adds_take_their_time_at_the_peak() =>
        Assert.Equal(2.0 * MultiplyAdds / Tier.Peak.Best, StepBound.Seconds(Step(MultiplyAdds, Bytes), Tier, threads: 1), 1e-9);

    [Fact]
    public void Without_them_bytes_take_their_time_in_a_copy() =>
        Assert.Equal(Bytes / (Bandwidth.Of(Bytes) * 1e9), StepBound.Seconds(Step(0, Bytes), Tier, threads: 1), 1e-9);

    [Fact]
    public void The_longer_of_both_counts_and_not_their_sum()
    {
        double copy = StepBound.Seconds(Step(0, Bytes), Tier, threads: 1);
        long fewer = (long)(copy * Tier.Peak.Best / 4);
        Assert.Equal(copy, StepBound.Seconds(Step(fewer, Bytes), Tier, threads: 1), 1e-9);
        Assert.Equal(2 * copy, StepBound.Seconds(Step(4 * fewer, Bytes), Tier, threads: 1), 1e-9);
    }

    [Fact]
    public void Threads_share_it()
    {
        NetworkStep step = Step(MultiplyAdds, Bytes);
        Assert.Equal(StepBound.Seconds(step, Tier, threads: 1) / 4, StepBound.Seconds(step, Tier, threads: 4), 1e-9);
    }

    private static NetworkStep Step(long multiplyAdds, long bytes) => new("step1", "convolution", "Conv_0", [1, 8, 8, 16], multiplyAdds, bytes, pixelStride: 16);

    private static Tier Measured()
    {
        Tier tier = Tier.Best;
        tier.Peak.Measure();
        return tier;
    }
}
