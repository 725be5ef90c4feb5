using SepConvGen.Runtime;
using Xunit;

namespace SepConvGen.Networks.Tests.Operators;

/// <summary>Products of matrices that are both computed.</summary>
public sealed class MatMulTests
{
    [Fact]
    public void Sums_are_chains_of_fused_multiply_adds_in_the_order_of_the_inner_axis()
    {
        Random random = new(21);
        for (int i = 0; i < 200; i++)
        {
            int batch = random.From(0, 3);
            (int leftBatch, int rightBatch) = (i % 3 == 0 ? 1 : batch, i % 3 == 1 ? 1 : batch);
            (int rows, int inner, int columns) = (random.From(0, 11), random.From(0, 20), random.From(0, 70));
            float[] left = random.Floats((long)leftBatch * rows * inner);
            float[] right = random.Floats((long)rightBatch * inner * columns);
            int all = leftBatch == 1 ? rightBatch : leftBatch;
            Guarded output = new(all * rows * columns);

            NetworkOperators.MatMul(new Guarded(left).Span, leftBatch, rows, inner, new Guarded(right).Span, rightBatch, columns, output.Span);

            float[] expected = new float[all * rows * columns];
            for (int element = 0; element < expected.Length; element++)
            {
                int[] at = Definitions.Positions(element, [all, rows, columns]);
                for (int k = 0; k < inner; k++)
                {
                    float a = left[Definitions.Element([leftBatch == 1 ? 0 : at[0], at[1], k], [leftBatch, rows, inner])];
                    float b = right[Definitions.Element([rightBatch == 1 ? 0 : at[0], k, at[2]], [rightBatch, inner, columns])];
                    expected[element] = MathF.FusedMultiplyAdd(a, b, expected[element]);
                }
            }

            Samples.SameBits(expected, output.Checked());
        }
    }

    [Fact]
    public void Several_threads_have_the_same_bits()
    {
        Random random = new(22);
        float[] left = random.Floats(3 * 150 * 70);
        float[] right = random.Floats(3 * 70 * 130);
        float[] one = new float[3 * 150 * 130];
        float[] two = new float[3 * 150 * 130];

        NetworkOperators.MatMul(left, 3, 150, 70, right, 3, 130, one);
        NetworkOperators.MatMul(left, 3, 150, 70, right, 3, 130, two, new ParallelOptions { MaxDegreeOfParallelism = 2 });

        Samples.SameBits(one, two);
    }

    [Fact]
    public void Matrices_that_do_not_meet_are_refused()
    {
        Assert.Throws<ArgumentException>(() => NetworkOperators.MatMul(new float[12], 2, 2, 3, new float[36], 3, 4, new float[16]));
        Assert.Throws<ArgumentException>(() => NetworkOperators.MatMul(new float[6], 1, 2, 3, new float[12], 1, 4, new float[9]));
        float[] shared = new float[20];
        Assert.Throws<ArgumentException>(() => NetworkOperators.MatMul(shared.AsSpan(0, 6), 1, 2, 3, new float[12], 1, 4, shared.AsSpan(5, 8)));
    }
}
