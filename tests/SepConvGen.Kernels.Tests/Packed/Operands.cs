namespace SepConvGen.Kernels.Tests.Packed;

/// <summary>Random operands of a depthwise or pointwise kernel and room for results, from a fixed seed.</summary>
internal sealed class Operands
{
    private readonly Random random = new(20261120);

    /// <summary>Numbers from −1 to 1.</summary>
    public float[] Numbers(int count)
    {
        float[] numbers = new float[count];
        for (int index = 0; index < count; index++)
        {
            numbers[index] = (random.NextSingle() * 2) - 1;
        }

        return numbers;
    }

    /// <summary>The same numbers in double.</summary>
    public static double[] Doubles(float[] values) => Array.ConvertAll(values, value => (double)value);

    /// <summary>Numbers from 0.5 to 1.5, for variances.</summary>
    public float[] Positive(int count) => [.. Numbers(count).Select(number => (number / 2) + 1)];
}
