using System.Runtime.InteropServices;
using SepConvGen.Runtime;
using SepConvGen.Tests.Shared;
using Xunit;

namespace SepConvGen.Networks.Tests.Operators;

/// <summary>Functions of single elements.</summary>
public sealed class UnaryTests
{
    private static readonly float[] Limits =
        [0, -0f, 1, -1, float.NaN, float.PositiveInfinity, float.NegativeInfinity, float.MaxValue, float.MinValue, float.Epsilon, -float.Epsilon, 1e-38f, 3, -3, 6, 88.7f, 88.8f, -103.9f, -104.1f, 1e-30f, 15, -15, 4, 1e20f, -1e20f];

    private delegate void Operator(ReadOnlySpan<float> input, Span<float> output, ParallelOptions? parallelOptions = null);

    public static TheoryData<string> Names => ["Gelu", "GeluTanh", "Erf", "Exp", "Log", "Sqrt", "Negate", "Abs", "Reciprocal", "HardSigmoid"];

    public static TheoryData<Activation> Activations => [.. Enum.GetValues<Activation>().Where(function => function != Activation.PRelu)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Vectors_have_the_bits_of_single_elements_and_may_stay_in_place(string name)
    {
        (Operator run, _, _, _) = Of(name);
        foreach (float[] input in Inputs())
        {
            Check(run, input, Singly(run, input));
        }
    }

    [Theory]
    [MemberData(nameof(Activations))]
    public void Activations_have_the_bits_that_kernels_compute(Activation function)
    {
        ActivationFunction definition = new(function, Min: -0.25f, Max: 0.75f, Alpha: -0.25f);
        foreach (float[] input in Inputs())
        {
            Check((x, y, options) => NetworkOperators.Activate(x, function, -0.25f, 0.75f, y, options), input, [.. input.Select(x => definition.Apply(x))]);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Results_are_within_the_stated_bound_of_the_exact_ones(string name)
    {
        (Operator run, Func<double, double> exact, double ulps, double scale) = Of(name);
        float[] input = new float[4096];
        float[] output = new float[input.Length];
        int step = Effort.IsThorough && RuntimeInformation.ProcessArchitecture == Architecture.X64 ? 2503 : 100003; // an emulated processor has the same bits
        for (long bits = 0; bits <= uint.MaxValue;)
        {
            for (int i = 0; i < input.Length; i++, bits += step)
            {
                input[i] = BitConverter.UInt32BitsToSingle((uint)Math.Min(bits, uint.MaxValue));
            }

            run(input, output);
            for (int i = 0; i < input.Length; i++)
            {
                double expected = exact(input[i]);
                float nearest = (float)expected;
                if (!float.IsFinite(nearest) || float.IsNaN(output[i]))
                {
                    Assert.True(nearest.Equals(output[i]) || Math.Abs(expected) > float.MaxValue * 0.9999, $"{name}({input[i]:R}) = {output[i]:R}, not {expected:R}");
                    continue;
                }

                double ulp = Math.ScaleB(1, Math.Max(Math.ILogB(Math.Max(Math.Abs(expected), scale * Math.Abs(input[i]))), -126) - 23);
                double error = Math.Abs(output[i] - expected) / ulp;
                Assert.True(error <= ulps, $"{name}({input[i]:R}) = {output[i]:R}, not {expected:R}: {error} ulp");
            }
        }
    }

    [Fact]
    public void Slopes_repeat_along_the_last_axis()
    {
        Random random = new(6);
        foreach (int channels in (int[])[1, 3, 8, 17, 40])
        {
            float[] input = [.. random.Floats(5 * channels), .. Limits.AsSpan(0, channels <= 8 ? 24 / channels * channels : 0)];
            float[] slope = random.Floats(channels);
            float[] expected = [.. input.Select((x, i) => x < 0 ? slope[i % channels] * x : x)];
            Check((x, y, _) => NetworkOperators.PRelu(x, slope, y), input, expected);
        }

        NetworkOperators.PRelu([], [], []);
        Assert.Equal("slope", Assert.Throws<ArgumentException>(() => NetworkOperators.PRelu(new float[6], new float[4], new float[6])).ParamName);
        Assert.Equal("slope", Assert.Throws<ArgumentException>(() => NetworkOperators.PRelu(new float[6], [], new float[6])).ParamName);
    }

    [Fact]
    public void Other_lengths_other_functions_and_partial_overlaps_are_refused()
    {
        float[] floats = new float[10];
        Assert.Equal("output", Assert.Throws<ArgumentException>(() => NetworkOperators.Exp(floats, new float[9])).ParamName);
        Assert.Equal("output", Assert.Throws<ArgumentException>(() => NetworkOperators.Exp(floats.AsSpan(0, 9), floats.AsSpan(1))).ParamName);
        Assert.Equal("function", Assert.Throws<ArgumentException>(() => NetworkOperators.Activate(floats, Activation.PRelu, 0, 0, new float[10])).ParamName);
        Assert.Equal("function", Assert.Throws<ArgumentException>(() => NetworkOperators.Activate(floats, (Activation)99, 0, 0, new float[10])).ParamName);
    }

    private static (Operator Run, Func<double, double> Exact, double Ulps, double Scale) Of(string name) => name switch
    {
        "Gelu" => (NetworkOperators.Gelu, x => x < 0 ? x * ExactErfc(-x / Math.Sqrt(2)) / 2 : x * (1 - (ExactErfc(x / Math.Sqrt(2)) / 2)), 6.6, 1e-30),
        "GeluTanh" => (NetworkOperators.GeluTanh, x => double.IsNegativeInfinity(x) ? 0 : x / (1 + Math.Exp(-2 * Math.Sqrt(2 / Math.PI) * (x + (0.044715 * x * x * x)))), 4, 0.25),
        "Erf" => (NetworkOperators.Erf, x => x < 0 ? ExactErfc(-x) is var c && x > -0.5 ? -ExactErf(-x) : c - 1 : x < 0.5 ? ExactErf(x) : 1 - ExactErfc(x), 1.2, 0),
        "Exp" => (NetworkOperators.Exp, Math.Exp, 0.9, 0),
        "Log" => (NetworkOperators.Log, Math.Log, 0.9, 0),
        "Sqrt" => (NetworkOperators.Sqrt, Math.Sqrt, 0.5, 0),
        "Negate" => (NetworkOperators.Negate, x => -x, 0, 0),
        "Abs" => (NetworkOperators.Abs, Math.Abs, 0, 0),
        "Reciprocal" => (NetworkOperators.Reciprocal, x => 1 / x, 0.5, 0),
        _ => ((x, y, options) => NetworkOperators.HardSigmoid(x, 0.2f, 0.5f, y, options), x => double.IsNaN(x) ? x : Math.Clamp((0.2f * x) + 0.5, 0, 1), 2, 1),
    };

    // The series of erf below 0.5 and above that the continued fraction of erfc, in double.
    private static double ExactErf(double x)
    {
        double sum = 0;
        double term = x;
        for (int n = 0; n < 40; n++)
        {
            sum += term / ((2 * n) + 1);
            term *= -x * x / (n + 1);
        }

        return sum * 2 / Math.Sqrt(Math.PI);
    }

    private static double ExactErfc(double x)
    {
        if (x < 2)
        {
            return 1 - ExactErf(x);
        }

        if (x > 27)
        {
            return double.IsNaN(x) ? x : 0;
        }

        double fraction = x;
        for (int n = 120; n > 0; n--)
        {
            fraction = x + (n / 2.0 / fraction);
        }

        return Math.Exp(-x * x) / fraction / Math.Sqrt(Math.PI);
    }

    private static IEnumerable<float[]> Inputs()
    {
        Random random = new(7);
        for (int length = 0; length < 70; length++)
        {
            float[] input = random.Floats(length);
            for (int i = 0; i < length / 3; i++)
            {
                input[random.Next(length)] = Limits[random.Next(Limits.Length)];
            }

            for (int i = 0; i < length / 3; i++)
            {
                input[random.Next(length)] *= 40;
            }

            yield return input;
        }
    }

    private static float[] Singly(Operator run, float[] input)
    {
        float[] output = new float[input.Length];
        for (int i = 0; i < input.Length; i++)
        {
            run(input.AsSpan(i, 1), output.AsSpan(i, 1));
        }

        return output;
    }

    private static void Check(Operator run, float[] input, float[] expected)
    {
        Guarded output = new(input.Length);
        run(input, output.Span);
        Samples.SameBits(expected, output.Checked());
        output = new(input);
        run(output.Span, output.Span);
        Samples.SameBits(expected, output.Checked());
    }
}
