using SepConvGen.Kernels.Tests.Harness;
using SepConvGen.Tests.Shared;

namespace SepConvGen.Kernels.Tests.Doubles;

/// <summary>The curved activations on doubles from all of their range: the same bits in every tier, and the error that is stated.</summary>
public sealed class DoubleCurveTests
{
    private const int Channels = 8;

    // Doubles of each range.
    private static readonly int Count = Machine.IsThorough ? 400_000 : 3000;

    [Theory]
    [InlineData(Activation.Sigmoid, 2.5)]
    [InlineData(Activation.Silu, 3.4)]
    [InlineData(Activation.Tanh, 1.6)]
    [InlineData(Activation.Gelu, 9)]
    public void The_error_is_at_most_the_one_that_is_stated(Activation kind, double ulps)
    {
        ActivationFunction function = new(kind);
        (double worst, double at) = Sample(Count).AsParallel().Select(x => (ExactCurves.Ulps(kind, x, function.Apply(x)), x)).Max();
        Assert.True(worst <= ulps, $"{kind}({at:R}) = {function.Apply(at):R} is {worst:F3} ulp off");
        TestContext.Current.TestOutputHelper?.WriteLine($"{kind}: {worst:F3} ulp at {at:R}");
    }

    [Theory]
    [InlineData(Activation.Sigmoid, 1.0, 0.0, 0.5)]
    [InlineData(Activation.Silu, double.PositiveInfinity, -0.0, 0.0)]
    [InlineData(Activation.Tanh, 1.0, -1.0, 0.0)]
    [InlineData(Activation.Gelu, double.PositiveInfinity, -0.0, 0.0)]
    public void Limits(Activation kind, double most, double least, double middle)
    {
        ActivationFunction function = new(kind);
        Assert.Equal(most, function.Apply(double.PositiveInfinity));
        Assert.Equal(BitConverter.DoubleToInt64Bits(least), BitConverter.DoubleToInt64Bits(function.Apply(double.NegativeInfinity)));
        Assert.Equal(middle, function.Apply(0.0));
        Assert.True(double.IsNaN(function.Apply(double.NaN)));
    }

    [Theory]
    [InlineData("DoubleSigmoid")]
    [InlineData("DoubleSilu")]
    [InlineData("DoubleTanh")]
    [InlineData("DoubleGelu")]
    public void Every_tier_gives_the_bits_of_the_library(string name)
    {
        Kernel kernel = KernelCatalog.Doubles[name];
        double[] sample = [.. Sample(8000), double.NaN, double.PositiveInfinity, double.NegativeInfinity, 0, -0.0, double.Epsilon, double.MaxValue, double.MinValue];
        int pixels = sample.Length / Channels;
        Problem problem = new(kernel, 1, 1, pixels);
        DoubleData data = new(problem)
        {
            ["input"] = sample[^(pixels * Channels)..],
            ["filter"] = [.. Enumerable.Repeat(1d, Channels)],
            ["bias"] = [.. Enumerable.Repeat(-0d, Channels)],
        };
        Assert.Equal(data["input"].Select(x => kernel.Activation.Apply(x)), data.Expected);
        foreach (Tier tier in Tiers.Available)
        {
            double[] output = Canary.Array<double>(data.Expected.Length);
            KernelCatalog.CallsOf(kernel).Tier(tier)(data.Arguments(output));
            DoubleCheck.AssertSameBits($"tier {tier}", problem, data.Expected, output);
        }
    }

    // Where the curves bend, where they vanish, and all exponents.
    private static IEnumerable<double> Sample(int count)
    {
        Random random = new(11);
        foreach (double range in new[] { 0.7, 5, 40, 760 })
        {
            for (int i = 0; i < count; i++)
            {
                yield return ((random.NextDouble() * 2) - 1) * range;
            }
        }

        for (int i = 0; i < count; i++)
        {
            double x = BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));
            if (double.IsFinite(x) && Math.Abs(x) < 1e15)
            {
                yield return x;
            }
        }
    }
}
