using SepConvGen.Kernels.Tests.Harness;

namespace SepConvGen.Kernels.Tests;

/// <summary>The curved activations on floats from all of their range: the same bits in every tier, and the error that is stated.</summary>
/// <remarks>A sample; <c>SepConvGen.Benchmarks -- activations</c> goes through all 2³² floats.</remarks>
public sealed class CurveTests
{
    // About a million floats: every 4099th of all bit patterns, so of each exponent some 2,000 with different last bits.
    private const int Step = 4099;

    private const int Channels = 24;

    [Theory]
    [InlineData(Activation.Sigmoid, 2.5)]
    [InlineData(Activation.Silu, 3.4)]
    [InlineData(Activation.Tanh, 1.6)]
    [InlineData(Activation.Gelu, 6.5)]
    public void The_error_is_at_most_the_one_that_is_stated(Activation kind, double ulps)
    {
        ActivationFunction function = new(kind);
        foreach (float x in Sample())
        {
            double exact = function.Apply((double)x);
            float value = function.Apply(x);
            Assert.True(
                double.IsNaN(exact) ? float.IsNaN(value) : exact == value || Math.Abs(value - exact) <= ulps * Ulp(exact),
                $"{kind}({x:R}) = {value:R}, exactly {exact:R}");
        }
    }

    [Theory]
    [InlineData("IdentitySigmoid")]
    [InlineData("IdentitySilu")]
    [InlineData("IdentityTanh")]
    [InlineData("IdentityGelu")]
    public void Every_tier_gives_the_bits_of_the_library(string name)
    {
        Kernel kernel = KernelCatalog.Kernels[name];
        float[] sample = [.. Sample()];
        int pixels = sample.Length / Channels;
        Problem problem = new(kernel, 1, 1, pixels);
        TestData data = new(problem)
        {
            ["input"] = sample[..(pixels * Channels)],
            ["filter"] = [.. Enumerable.Repeat(1f, Channels)],
            ["bias"] = [.. Enumerable.Repeat(-0f, Channels)],
        };
        Assert.Equal(data["input"].Select(x => kernel.Activation.Apply(x)), data.Expected);
        foreach (Tier tier in Tiers.Available)
        {
            float[] output = Canary.Array(data.Expected.Length);
            KernelCatalog.CallsOf(kernel).Tier(tier)(data.Arguments(output));
            Comparison.AssertSameBits($"tier {tier}", problem, data.Expected, output);
        }
    }

    private static IEnumerable<float> Sample()
    {
        for (long bits = 0; bits <= uint.MaxValue; bits += Step)
        {
            yield return BitConverter.UInt32BitsToSingle((uint)bits);
        }
    }

    private static double Ulp(double exact) => Math.Max(Math.ScaleB(1, Math.ILogB(exact) - 23), Math.ScaleB(1, -149));
}
