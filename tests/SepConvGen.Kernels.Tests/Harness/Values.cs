namespace SepConvGen.Kernels.Tests.Harness;

/// <summary>Fills a problem with values: the same ones in every run.</summary>
internal static class Values
{
    private static readonly float[] Specials =
    [
        -0f, 0f, float.NaN, float.PositiveInfinity, float.NegativeInfinity, float.Epsilon, -float.Epsilon,
        1e-40f, -3e-39f, 1.17549435e-38f, float.MaxValue, float.MinValue, 1e20f, -1e-20f,
    ];

    private static readonly float[] FiniteSpecials = [-0f, 0f, float.Epsilon, -float.Epsilon, 1e-40f, -3e-39f, 1e-20f, -1e18f];

    /// <summary>Signed values of about 1.</summary>
    public static TestData Ordinary(Problem problem)
    {
        Random random = Source(problem);
        return Fill(problem, (name, length) => Array(length, () => Number(random)));
    }

    /// <summary>Inputs and biases with −0, infinities, NaN, subnormal and huge numbers; finite weights.</summary>
    public static TestData SpecialInputs(Problem problem)
    {
        Random random = Source(problem);
        return Fill(problem, (name, length) =>
        {
            float[] specials = IsFilter(name) ? FiniteSpecials : Specials;
            return Array(length, () => random.Next(12) == 0 ? specials[random.Next(specials.Length)] : Number(random));
        });
    }

    /// <summary>
    /// Weights with infinities and NaN in a few taps. Where such a tap falls outside the image the output stays finite: only a
    /// kernel that skips it, instead of multiplying it by zero, gets that right.
    /// </summary>
    public static TestData SpecialWeights(Problem problem)
    {
        Random random = Source(problem);
        return Fill(problem, (name, length) =>
        {
            float[] values = Array(length, () => Number(random));
            if (IsFilter(name))
            {
                int[] shape = problem.Shape(name);
                int tap = shape[2] * shape[3];
                float[] specials = [float.NaN, float.PositiveInfinity, float.NegativeInfinity];
                foreach (int corner in new[] { 0, length - tap })
                {
                    for (int i = 0; i < tap; i += 1 + random.Next(3))
                    {
                        values[corner + i] = specials[random.Next(specials.Length)];
                    }
                }
            }

            return values;
        });
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
