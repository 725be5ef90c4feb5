namespace SepConvGen.Kernels.Tests.Harness;

/// <summary>Compares outputs and says where the worst element is.</summary>
internal static class Comparison
{
    /// <summary>Every bit must be equal; any NaN equals any NaN.</summary>
    public static void AssertSameBits(string what, Problem problem, ReadOnlySpan<float> expected, ReadOnlySpan<float> actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        int different = 0;
        int worst = -1;
        double worstDistance = -1;
        for (int i = 0; i < expected.Length; i++)
        {
            if (BitConverter.SingleToInt32Bits(expected[i]) == BitConverter.SingleToInt32Bits(actual[i]) || (float.IsNaN(expected[i]) && float.IsNaN(actual[i])))
            {
                continue;
            }

            different++;
            double distance = Distance(expected[i], actual[i]);
            if (distance > worstDistance)
            {
                (worst, worstDistance) = (i, distance);
            }
        }

        if (different > 0)
        {
            Assert.Fail(
                $"{what}, {problem}: {different} of {expected.Length} elements differ from the reference in float; the worst is {Position(problem, worst)}: " +
                $"expected {Show(expected[worst])}, got {Show(actual[worst])}.");
        }
    }

    /// <summary>Every element must lie within its own bound of the exact value.</summary>
    public static void AssertWithin(string what, Problem problem, double[] exact, double[] bounds, ReadOnlySpan<float> actual)
    {
        Assert.Equal(exact.Length, actual.Length);
        int outside = 0;
        int worst = -1;
        double worstExcess = -1;
        for (int i = 0; i < exact.Length; i++)
        {
            double difference = Math.Abs(exact[i] - actual[i]);
            if (difference <= bounds[i])
            {
                continue;
            }

            outside++;
            double excess = double.IsNaN(difference) ? double.PositiveInfinity : difference / bounds[i];
            if (excess > worstExcess)
            {
                (worst, worstExcess) = (i, excess);
            }
        }

        if (outside > 0)
        {
            Assert.Fail(
                $"{what}, {problem}: {outside} of {exact.Length} elements are outside the bound; the worst is {Position(problem, worst)}: " +
                $"exact {exact[worst]:R}, got {Show(actual[worst])}, off by {Math.Abs(exact[worst] - actual[worst]):E3}, bound {bounds[worst]:E3}.");
        }
    }

    private static double Distance(float expected, float actual)
    {
        double distance = Math.Abs((double)expected - actual);
        return double.IsNaN(distance) ? double.PositiveInfinity : distance;
    }

    private static string Position(Problem problem, int index)
    {
        int channels = problem.Kernel.OutputChannels;
        int pixel = index / channels;
        int row = pixel / problem.OutputWidth;
        return $"[image {row / problem.OutputHeight}, row {row % problem.OutputHeight}, column {pixel % problem.OutputWidth}, channel {index % channels}] " +
            $"of {string.Join('×', problem.Shape("output"))}";
    }

    private static string Show(float value) => $"{value:R} (0x{BitConverter.SingleToInt32Bits(value):X8})";
}
