namespace SepConvGen.Kernels.Tests.Harness;

/// <summary>Fills a problem with values: the same ones in every run.</summary>
internal static class TestValues
{
    private static readonly float[] NotNumbers = [float.NaN, float.PositiveInfinity, float.NegativeInfinity];

    /// <summary>They spoil what they touch.</summary>
    private static readonly float[] Spoilers =
        [float.NaN, float.PositiveInfinity, float.NegativeInfinity, float.MaxValue, float.MinValue, 1e20f];

    /// <summary>They are handled like any other number, or should be.</summary>
    private static readonly float[] Oddities =
        [-0f, 0f, float.Epsilon, -float.Epsilon, 1e-40f, -3e-39f, 1.17549435e-38f, -1e-20f];

    /// <summary>Signed values of about 1.</summary>
    public static TestData Ordinary(Problem problem)
    {
        Random random = Source(problem);
        return Fill(problem, (name, length) => Array(length, () => Number(random)));
    }

    /// <summary>Inputs and biases with −0, infinities, NaN, subnormal and huge numbers; finite weights.</summary>
    /// <remarks>So few of those that spoil a result that most results are numbers.</remarks>
    public static TestData SpecialInputs(Problem problem)
    {
        Random random = Source(problem);
        return Fill(problem, (name, length) =>
        {
            int odds = IsFilter(name) ? int.MaxValue : name == "bias" ? 8 : Math.Max(3 * problem.Kernel.InputsPerOutput, 4);
            return Array(length, () =>
                random.Next(odds) == 0 ? Spoilers[random.Next(Spoilers.Length)]
                : random.Next(10) == 0 ? Oddities[random.Next(Oddities.Length)]
                : Number(random));
        });
    }

    /// <summary>Weights with infinities and NaN in the first and the last tap of a window, and in some columns of a 1×1 filter.</summary>
    /// <remarks>
    /// Where such a tap falls outside the image the output stays finite: only a kernel that skips it, instead of multiplying it
    /// by zero, gets that right. Neither may the spoilt channels of a vector reach their neighbours.
    /// </remarks>
    public static TestData SpecialWeights(Problem problem)
    {
        Random random = Source(problem);
        return Fill(problem, (name, length) =>
        {
            float[] values = Array(length, () => Number(random));
            if (IsFilter(name))
            {
                int[] shape = problem.Shape(name);
                int channels = shape[^1];
                int tap = shape[^2] * channels;
                if (length > tap)
                {
                    Spoil(values.AsSpan(0, tap), random);
                    Spoil(values.AsSpan(length - tap), random);
                }
                else
                {
                    Spoil(values.AsSpan(random.Next(shape[^2]) * channels, channels), random);
                }
            }

            return values;
        });
    }

    /// <summary>Ones under weights of zero, such that all products are −0 and so are all sums: adding +0 for a tap outside the image would make it +0.</summary>
    public static TestData NegativeZeros(Problem problem)
    {
        string first = problem.Kernel.Spans.First(IsFilter);
        return Fill(problem, (name, length) =>
        {
            float value = name == "input" ? 1 : IsFilter(name) && name != first ? 0f : -0f;
            return Array(length, () => value);
        });
    }

    /// <summary>Makes every third or so of the weights an infinity or NaN.</summary>
    private static void Spoil(Span<float> weights, Random random)
    {
        for (int i = random.Next(3); i < weights.Length; i += 2 + random.Next(3))
        {
            weights[i] = NotNumbers[random.Next(NotNumbers.Length)];
        }
    }

    private static TestData Fill(Problem problem, Func<string, int, float[]> values)
    {
        TestData data = new(problem);
        foreach (string name in problem.Kernel.Spans.Where(name => name != "output"))
        {
            data[name] = values(name, problem.Length(name));
        }

        return data;
    }

    private static bool IsFilter(string name) => name.EndsWith("ilter", StringComparison.Ordinal);

    private static Random Source(Problem problem) => new((int)(StableHash.Of(problem.ToString()) & int.MaxValue));

    private static float Number(Random random) => (random.NextSingle() * 4) - 2;

    private static float[] Array(int length, Func<float> next)
    {
        float[] values = new float[length];
        for (int i = 0; i < length; i++)
        {
            values[i] = next();
        }

        return values;
    }
}
