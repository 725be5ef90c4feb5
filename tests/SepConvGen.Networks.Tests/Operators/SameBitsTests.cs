using System.Runtime.InteropServices;
using System.Security.Cryptography;
using SepConvGen.Runtime;
using Xunit;

namespace SepConvGen.Networks.Tests.Operators;

/// <summary>
/// Results of each operator as a hash that is a constant: the bits of another processor, or under DOTNET_EnableAVX512=0,
/// DOTNET_EnableAVX2=0 and DOTNET_EnableHWIntrinsic=0, are those that were written down here.
/// </summary>
public sealed class SameBitsTests
{
    private const int Length = 4099;

    private delegate void Unary(ReadOnlySpan<float> input, Span<float> output, ParallelOptions? parallelOptions = null);

    [Theory]
    [InlineData("Sigmoid", "a7c824ba9f316ca3")]
    [InlineData("Silu", "2efe98e1a7c7b8bc")]
    [InlineData("Tanh", "ed427d91f4b2a14f")]
    [InlineData("HardSwish", "cfc5c1df21734370")]
    [InlineData("Gelu", "f8a03aede089bc27")]
    [InlineData("GeluTanh", "f1d78d4214346a14")]
    [InlineData("Erf", "8e41b3da32389503")]
    [InlineData("Exp", "20312b46666b9e14")]
    [InlineData("Log", "a071f7202b930a53")]
    [InlineData("Sqrt", "cfd0b9dc844fbad3")]
    [InlineData("Reciprocal", "91192d70a5953527")]
    public void Functions_have_the_bits_of_every_processor(string name, string hash)
    {
        Unary run = name switch
        {
            "Gelu" => NetworkOperators.Gelu,
            "GeluTanh" => NetworkOperators.GeluTanh,
            "Erf" => NetworkOperators.Erf,
            "Exp" => NetworkOperators.Exp,
            "Log" => NetworkOperators.Log,
            "Sqrt" => NetworkOperators.Sqrt,
            "Reciprocal" => NetworkOperators.Reciprocal,
            _ => (x, y, options) => NetworkOperators.Activate(x, Enum.Parse<Activation>(name), 0, 0, y, options),
        };
        float[] output = new float[Length];
        run(Inputs(Length, 8), output);
        Assert.Equal(hash, Hash(output));
    }

    [Fact]
    public void Means_have_the_bits_of_every_processor()
    {
        float[] output = new float[23 + 1];
        NetworkOperators.Mean(Inputs(Length, 1), 1, Length, 1, output.AsSpan(0, 1));
        NetworkOperators.Mean(Inputs(23 * 171, 1), 1, 171, 23, output.AsSpan(1));
        Assert.Equal("1145ac5b09f3dbc7", Hash(output));
    }

    [Fact]
    public void Softmax_has_the_bits_of_every_processor()
    {
        float[] output = new float[4 * 3990];
        NetworkOperators.Softmax(Inputs(3990, 1), 2, 1995, 1, output.AsSpan(0, 3990));
        NetworkOperators.Softmax(Inputs(3990, 1), 2, 95, 21, output.AsSpan(3990, 3990));
        NetworkOperators.LogSoftmax(Inputs(3990, 1), 2, 1995, 1, output.AsSpan(7980, 3990));
        NetworkOperators.LogSoftmax(Inputs(3990, 1), 2, 95, 21, output.AsSpan(11970, 3990));
        Assert.Equal("a036efed336b690b", Hash(output));
    }

    [Fact]
    public void Normalisation_has_the_bits_of_every_processor()
    {
        float[] output = new float[3 * 3990];
        NetworkOperators.Normalize(Inputs(3990, 1), 10, 1, 399, 1, Inputs(399, 1), Inputs(399, 2), 1e-5f, output.AsSpan(0, 3990));
        NetworkOperators.Normalize(Inputs(3990, 1), 1, 95, 42, 42, Inputs(42, 1), Inputs(42, 2), 1e-5f, output.AsSpan(3990, 3990));
        NetworkOperators.Normalize(Inputs(3990, 1), 1, 95, 42, 3, [], [], 1e-5f, output.AsSpan(7980, 3990));
        Assert.Equal("085b74081aed1484", Hash(output));
    }

    [Fact]
    public void Images_have_the_bits_of_every_processor()
    {
        float[] output = new float[3 * 81 * 37];
        NetworkOperators.AveragePool(Inputs(81 * 37, 1), 1, 9, 9, 37, 3, 3, 1, 1, 1, 1, 1, 1, 1, 1, false, 9, 9, output.AsSpan(0, 81 * 37));
        NetworkOperators.ResizeLinear(
            Inputs(4 * 37, 1), 1, 2, 2, 37, [.. Enumerable.Repeat((int[])[0, 1], 9).SelectMany(x => x)], Inputs(9, 1), [.. Enumerable.Repeat((int[])[1, 0], 9).SelectMany(x => x)], Inputs(9, 2), output.AsSpan(81 * 37, 81 * 37));
        NetworkOperators.ConvolveTransposed(Inputs(25 * 5, 1), 1, 5, 5, 5, Inputs(9 * 5 * 37, 2), Inputs(37, 1), 37, 1, 3, 3, 2, 2, 1, 1, 1, 1, 9, 9, output.AsSpan(2 * 81 * 37));
        Assert.Equal("09a3af2e28ed7576", Hash(output));
    }

    // Numbers that are exact everywhere, of both signs and many sizes.
    private static float[] Inputs(int count, int scale)
    {
        float[] inputs = new float[count];
        uint state = 12345;
        for (int i = 0; i < count; i++)
        {
            state = (state * 1664525) + 1013904223;
            inputs[i] = (int)state / (float)(1 << 30) * scale / (1 << (i % 5));
        }

        return inputs;
    }

    // Which NaN a result is, if it is one, is the processor's own.
    private static string Hash(float[] results)
    {
        float[] same = [.. results.Select(x => float.IsNaN(x) ? float.NaN : x)];
        return Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes<float>(same)))[..16];
    }
}
