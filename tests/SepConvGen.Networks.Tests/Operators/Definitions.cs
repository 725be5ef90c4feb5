namespace SepConvGen.Networks.Tests.Operators;

/// <summary>What the operators' comments state, written once more, number by number.</summary>
internal static class Definitions
{
    /// <summary>Element i to partial sum i mod n; then halves are added until one is left.</summary>
    public static float PartialSums(ReadOnlySpan<float> elements, int number)
    {
        float[] sums = new float[number];
        for (int i = 0; i < elements.Length; i++)
        {
            sums[i % number] += elements[i];
        }

        for (int half = number / 2; half > 0; half /= 2)
        {
            for (int i = 0; i < half; i++)
            {
                sums[i] += sums[i + half];
            }
        }

        return sums[0];
    }

    /// <summary>The same in double.</summary>
    public static double PartialSums(ReadOnlySpan<double> elements, int number)
    {
        double[] sums = new double[number];
        for (int i = 0; i < elements.Length; i++)
        {
            sums[i % number] += elements[i];
        }

        for (int half = number / 2; half > 0; half /= 2)
        {
            for (int i = 0; i < half; i++)
            {
                sums[i] += sums[i + half];
            }
        }

        return sums[0];
    }

    /// <summary>The positions of an element, given its number in a shape row by row.</summary>
    public static int[] Positions(int element, ReadOnlySpan<int> shape)
    {
        int[] positions = new int[shape.Length];
        for (int axis = shape.Length - 1; axis >= 0; axis--)
        {
            positions[axis] = element % shape[axis];
            element /= shape[axis];
        }

        return positions;
    }

    /// <summary>The number of an element in a shape row by row.</summary>
    public static int Element(ReadOnlySpan<int> positions, ReadOnlySpan<int> shape)
    {
        int element = 0;
        for (int axis = 0; axis < shape.Length; axis++)
        {
            element = (element * shape[axis]) + positions[axis];
        }

        return element;
    }
}
