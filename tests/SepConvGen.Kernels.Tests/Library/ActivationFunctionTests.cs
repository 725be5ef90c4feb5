using Xunit;

namespace SepConvGen.Kernels.Tests.Library;

public sealed class ActivationFunctionTests
{
    [Theory]
    [InlineData(Activation.None, -2.5f, -2.5f)]
    [InlineData(Activation.None, -0f, -0f)]
    [InlineData(Activation.Relu, -2.5f, 0f)]
    [InlineData(Activation.Relu, -float.Epsilon, 0f)]
    [InlineData(Activation.Relu, -0f, -0f)]
    [InlineData(Activation.Relu, float.PositiveInfinity, float.PositiveInfinity)]
    [InlineData(Activation.Relu6, 5.5f, 5.5f)]
    [InlineData(Activation.Relu6, 6.5f, 6f)]
    [InlineData(Activation.Relu6, -0f, -0f)]
    [InlineData(Activation.Relu6, float.NegativeInfinity, 0f)]
    [InlineData(Activation.Clamp, -1.5f, -1f)]
    [InlineData(Activation.Clamp, -1f, -1f)]
    [InlineData(Activation.Clamp, 2.5f, 2f)]
    [InlineData(Activation.Clamp, -0f, -0f)]
    [InlineData(Activation.LeakyRelu, -2f, -0.5f)]
    [InlineData(Activation.LeakyRelu, 2f, 2f)]
    [InlineData(Activation.LeakyRelu, -0f, -0f)]
    [InlineData(Activation.HardSwish, -3f, -0f)]
    [InlineData(Activation.HardSwish, -4f, -0f)]
    [InlineData(Activation.HardSwish, -0f, -0f)]
    [InlineData(Activation.HardSwish, 3f, 3f)]
    [InlineData(Activation.HardSwish, 12f, 12f)]
    [InlineData(Activation.HardSigmoid, -3f, 0f)]
    [InlineData(Activation.HardSigmoid, -0f, 0.5f)]
    [InlineData(Activation.HardSigmoid, 3f, 1f)]
    [InlineData(Activation.HardSigmoid, 30f, 1f)]
    [InlineData(Activation.PRelu, -2f, -0.5f)]
    [InlineData(Activation.PRelu, 2f, 2f)]
    [InlineData(Activation.PRelu, -0f, -0f)]
    [InlineData(Activation.Sigmoid, -0f, 0.5f)]
    [InlineData(Activation.Sigmoid, float.NegativeInfinity, 0f)]
    [InlineData(Activation.Sigmoid, float.MinValue, 0f)]
    [InlineData(Activation.Sigmoid, -103.9f, float.Epsilon)]
    [InlineData(Activation.Sigmoid, 20f, 1f)]
    [InlineData(Activation.Sigmoid, float.PositiveInfinity, 1f)]
    [InlineData(Activation.Silu, -0f, -0f)]
    [InlineData(Activation.Silu, float.NegativeInfinity, -0f)]
    [InlineData(Activation.Silu, float.MinValue, -0f)]
    [InlineData(Activation.Silu, float.MaxValue, float.MaxValue)]
    [InlineData(Activation.Silu, float.PositiveInfinity, float.PositiveInfinity)]
    [InlineData(Activation.Tanh, -0f, -0f)]
    [InlineData(Activation.Tanh, -float.Epsilon, -float.Epsilon)]
    [InlineData(Activation.Tanh, 1e-20f, 1e-20f)]
    [InlineData(Activation.Tanh, float.NegativeInfinity, -1f)]
    [InlineData(Activation.Tanh, float.MaxValue, 1f)]
    [InlineData(Activation.Gelu, -0f, -0f)]
    [InlineData(Activation.Gelu, float.NegativeInfinity, -0f)]
    [InlineData(Activation.Gelu, float.MinValue, -0f)]
    [InlineData(Activation.Gelu, 1e30f, 1e30f)]
    [InlineData(Activation.Gelu, float.PositiveInfinity, float.PositiveInfinity)]
    public void Values_at_the_edges(Activation kind, float x, float expected)
    {
        float actual = new ActivationFunction(kind, -1, 2, 0.25f).Apply(x);
        Assert.Equal(BitConverter.SingleToInt32Bits(expected), BitConverter.SingleToInt32Bits(actual));
    }

    [Fact]
    public void Plus_zero_stays_plus_zero()
    {
        foreach (Activation kind in Enum.GetValues<Activation>())
        {
            float expected = kind is Activation.HardSigmoid or Activation.Sigmoid ? 0.5f : 0;
            float actual = new ActivationFunction(kind, -1, 2, 0.25f).Apply(0f);
            Assert.Equal(BitConverter.SingleToInt32Bits(expected), BitConverter.SingleToInt32Bits(actual));
        }
    }

    [Fact]
    public void Every_activation_lets_NaN_pass()
    {
        foreach (Activation kind in Enum.GetValues<Activation>())
        {
            ActivationFunction function = new(kind, -1, 2, 0.25f);
            Assert.True(float.IsNaN(function.Apply(float.NaN)), $"{kind}, float");
            Assert.True(double.IsNaN(function.Apply(double.NaN)), $"{kind}, double");
        }
    }

    [Fact]
    public void Float_and_double_agree()
    {
        foreach (Activation kind in Enum.GetValues<Activation>())
        {
            ActivationFunction function = new(kind, -1, 2, 0.25f);
            for (float x = -8; x <= 8; x += 1f / 16)
            {
                Assert.Equal(function.Apply((double)x), function.Apply(x), 1e-6 * Math.Max(Math.Abs(x), 1));
            }
        }
    }

    [Fact]
    public void An_unknown_activation_is_an_error()
    {
        Assert.Throws<InvalidOperationException>(() => new ActivationFunction((Activation)99).Apply(1f));
        Assert.Throws<InvalidOperationException>(() => new ActivationFunction((Activation)99).Apply(1.0));
    }
}
