using System.Numerics;
using System.Runtime.CompilerServices;

namespace SepConvGen.Runtime;

/// <summary>Rows of products of matrices [rows, inner] by [inner, columns]: of each pair, or of one that all others meet.</summary>
internal readonly unsafe struct ProductRows(float* left, nint leftStep, float* right, nint rightStep, int rows, int inner, int columns, float* results) : IOperatorRows
{
    // Sums of four rows and two vectors stay in registers everywhere.
    private const int Tile = 4;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Write(int first, int end)
    {
        for (int row = first; row < end;)
        {
            (int matrix, int at) = Math.DivRem(row, rows);
            int count = Math.Min(Math.Min(Tile, end - row), rows - at);
            float* a = left + (matrix * leftStep) + ((nint)at * inner);
            float* b = right + (matrix * rightStep);
            float* to = results + ((nint)row * columns);
            if (count == Tile && columns >= Vector<float>.Count)
            {
                FourRows(a, b, to);
            }
            else
            {
                for (int each = 0; each < count; each++)
                {
                    OneRow(a + ((nint)each * inner), b, to + ((nint)each * columns));
                }
            }

            row += count;
        }
    }

    // The last vector may begin among sums that are done: they come out the same again.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FourRows(float* a, float* b, float* to)
    {
        int lanes = Vector<float>.Count;
        int column = 0;
        for (; column <= columns - (2 * lanes); column += 2 * lanes)
        {
            FourRowsOfTwo(a, b + column, to + column);
        }

        while (column < columns)
        {
            column = Math.Min(column, columns - lanes);
            for (int row = 0; row < Tile; row++)
            {
                OneRowOfOne(a + ((nint)row * inner), b + column).Store(to + ((nint)row * columns) + column);
            }

            column += lanes;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FourRowsOfTwo(float* a, float* b, float* to)
    {
        int lanes = Vector<float>.Count;
        float* second = a + inner;
        float* third = second + inner;
        float* fourth = third + inner;
        Vector<float> s00 = Vector<float>.Zero, s01 = s00, s10 = s00, s11 = s00, s20 = s00, s21 = s00, s30 = s00, s31 = s00;
        for (nint k = 0; k < inner; k++, b += columns)
        {
            Vector<float> low = Vector.Load(b);
            Vector<float> high = Vector.Load(b + lanes);
            Vector<float> x = Vector.Create(a[k]);
            s00 = Vector.FusedMultiplyAdd(x, low, s00);
            s01 = Vector.FusedMultiplyAdd(x, high, s01);
            x = Vector.Create(second[k]);
            s10 = Vector.FusedMultiplyAdd(x, low, s10);
            s11 = Vector.FusedMultiplyAdd(x, high, s11);
            x = Vector.Create(third[k]);
            s20 = Vector.FusedMultiplyAdd(x, low, s20);
            s21 = Vector.FusedMultiplyAdd(x, high, s21);
            x = Vector.Create(fourth[k]);
            s30 = Vector.FusedMultiplyAdd(x, low, s30);
            s31 = Vector.FusedMultiplyAdd(x, high, s31);
        }

        s00.Store(to);
        s01.Store(to + lanes);
        to += columns;
        s10.Store(to);
        s11.Store(to + lanes);
        to += columns;
        s20.Store(to);
        s21.Store(to + lanes);
        to += columns;
        s30.Store(to);
        s31.Store(to + lanes);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void OneRow(float* a, float* b, float* to)
    {
        int lanes = Vector<float>.Count;
        int column = 0;
        while (column < columns && columns >= lanes)
        {
            column = Math.Min(column, columns - lanes);
            OneRowOfOne(a, b + column).Store(to + column);
            column += lanes;
        }

        for (; column < columns; column++)
        {
            float sum = 0;
            for (nint k = 0; k < inner; k++)
            {
                sum = MathF.FusedMultiplyAdd(a[k], b[(k * columns) + column], sum);
            }

            to[column] = sum;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Vector<float> OneRowOfOne(float* a, float* b)
    {
        Vector<float> sum = Vector<float>.Zero;
        for (nint k = 0; k < inner; k++, b += columns)
        {
            sum = Vector.FusedMultiplyAdd(Vector.Create(a[k]), Vector.Load(b), sum);
        }

        return sum;
    }
}
