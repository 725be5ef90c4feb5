using System;
using System.Linq;

namespace SepConvGen.Generator.Parsing;

/// <summary>A matrix as the product of a column and a row.</summary>
internal static class RankOne
{
    // Products that were rounded to float are off by half an ulp each; what is left of them after elimination is nothing.
    private const double Rounding = 1.0 / (1 << 20);

    /// <summary>Column and row whose products are the matrix, or null and its rank.</summary>
    /// <remarks>
    /// A matrix of whole numbers, after multiplication by a power of two, gives whole numbers with exactly these products.
    /// Of any other the products differ from the elements by no more than rounding.
    /// </remarks>
    public static (float[] Column, float[] Row)? Split(float[] matrix, int height, int width, out int rank)
    {
        rank = Rank(matrix, height, width);
        if (rank != 1)
        {
            return null;
        }

        int pivot = Array.FindIndex(matrix, value => Math.Abs(value) == matrix.Max(Math.Abs));
        float[] row = [.. Enumerable.Range(0, width).Select(j => matrix[(pivot / width * width) + j])];
        double divisor = CommonDivisor(row);
        double[] wholeRow = [.. row.Select(value => value / divisor)];
        double[] column = [.. Enumerable.Range(0, height).Select(i => matrix[(i * width) + (pivot % width)] / wholeRow[pivot % width])];
        float[] columnTaps = [.. column.Select(value => (float)value)];
        float[] rowTaps = [.. wholeRow.Select(value => (float)value)];
        bool Exact(int index) => (double)columnTaps[index / width] * rowTaps[index % width] == matrix[index];
        if (divisor != 0 && Enumerable.Range(0, matrix.Length).All(Exact))
        {
            return (columnTaps, rowTaps);
        }

        // whole numbers that no column and row give exactly only look like rank 1
        if (CommonDivisor(matrix) != 0)
        {
            rank = 2;
            return null;
        }

        double peak = matrix[pivot];
        return ([.. Enumerable.Range(0, height).Select(i => (float)(matrix[(i * width) + (pivot % width)] / peak))], row);
    }

    // The greatest number of which all are whole multiples below 2^24; 0 if there is none.
    private static double CommonDivisor(float[] values)
    {
        double unit = 1;
        double largest = values.Max(value => Math.Abs((double)value));
        while (largest / unit < 1 << 23)
        {
            unit /= 2;
        }

        while (largest / unit >= 1 << 24)
        {
            unit *= 2;
        }

        if (values.Any(value => value / unit != Math.Floor(value / unit)))
        {
            return 0;
        }

        long divisor = 0;
        foreach (float value in values)
        {
            long other = Math.Abs((long)(value / unit));
            while (other != 0)
            {
                (divisor, other) = (other, divisor % other);
            }
        }

        // numbers that need nearly all bits are not meant as whole ones
        return largest / (divisor * unit) < 1 << 16 ? divisor * unit : 0;
    }

    // Gaussian elimination with the largest element as pivot.
    private static int Rank(float[] matrix, int height, int width)
    {
        double[] rest = [.. matrix.Select(value => (double)value)];
        double least = rest.Max(Math.Abs) * Rounding;
        for (int rank = 0; ; rank++)
        {
            int pivot = Array.FindIndex(rest, value => Math.Abs(value) == rest.Max(Math.Abs));
            if (Math.Abs(rest[pivot]) <= least)
            {
                return rank;
            }

            double[] pivotRow = [.. Enumerable.Range(0, width).Select(j => rest[(pivot / width * width) + j])];
            double[] factors = [.. Enumerable.Range(0, height).Select(i => rest[(i * width) + (pivot % width)] / rest[pivot])];
            for (int index = 0; index < rest.Length; index++)
            {
                rest[index] -= factors[index / width] * pivotRow[index % width];
            }
        }
    }
}
