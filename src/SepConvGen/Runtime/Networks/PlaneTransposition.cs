using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace SepConvGen.Runtime;

/// <summary>The transposition of a matrix: result[row, column] = from[column · stride + row].</summary>
internal static unsafe class PlaneTransposition
{
    // Floats in a cache line: all of a line is used before the next column's.
    private const int Line = 16;

    /// <summary>Writes a matrix of results, whose rows begin at multiples of <paramref name="resultStride"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Write(float* from, nint stride, int rows, int columns, float* to, nint resultStride)
    {
        if (columns == 2 && resultStride == 2)
        {
            Pairs(from, from + stride, rows, to);
            return;
        }

        if (((columns == 4 && HasFour) || (columns == 3 && Sse.IsSupported)) && resultStride == columns)
        {
            Interleaving.Write(from, stride, columns, rows, to);
            return;
        }

        if (rows is 2 or 4 && stride == rows && HasFour)
        {
            Interleaving.Undo(from, rows, columns, to, resultStride);
            return;
        }

        if (rows == 3)
        {
            ThreeRows(from, stride, columns, to, resultStride);
            return;
        }

        for (int row = 0; row < rows; row += Line)
        {
            int height = Math.Min(rows - row, Line);
            float* source = from + row;
            float* target = to + (row * resultStride);
            int column = 0;
            for (; Avx.IsSupported && column <= columns - 8; column += 8)
            {
                int i = 0;
                for (; i <= height - 8; i += 8)
                {
                    Eight(source + (column * stride) + i, stride, target + (i * resultStride) + column, resultStride);
                }

                Elements(source, stride, i, height, column, column + 8, target, resultStride);
            }

            for (; HasFour && column <= columns - 4; column += 4)
            {
                int i = 0;
                for (; i <= height - 4; i += 4)
                {
                    Four(source + (column * stride) + i, stride, target + (i * resultStride) + column, resultStride);
                }

                Elements(source, stride, i, height, column, column + 4, target, resultStride);
            }

            Elements(source, stride, 0, height, column, columns, target, resultStride);
        }
    }

    /// <summary>Whether vectors of four can be interleaved.</summary>
    public static bool HasFour => Sse.IsSupported || AdvSimd.Arm64.IsSupported;

    // Two columns are interleaved: a shuffle of two groups of channels.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Pairs(float* first, float* second, int rows, float* to)
    {
        int i = 0;
        for (; HasFour && i <= rows - 4; i += 4)
        {
            Vector128<float> a = Vector128.Load(first + i);
            Vector128<float> b = Vector128.Load(second + i);
            Low(a, b).Store(to + (2 * (nint)i));
            High(a, b).Store(to + (2 * (nint)i) + 4);
        }

        for (; i < rows; i++)
        {
            to[2 * (nint)i] = first[i];
            to[(2 * (nint)i) + 1] = second[i];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Elements(float* from, nint stride, int row, int endRow, int column, int endColumn, float* to, nint resultStride)
    {
        if (endColumn - column == 3)
        {
            Three(from + (column * stride), stride, row, endRow, to + column, resultStride);
            return;
        }

        for (nint y = row; y < endRow && column < endColumn; y++)
        {
            float* target = to + (y * resultStride);
            float* source = from + y + (column * stride);
            for (int x = column; x < endColumn; x++, source += stride)
            {
                target[x] = *source;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ThreeRows(float* from, nint stride, int columns, float* to, nint resultStride)
    {
        float* second = to + resultStride;
        float* third = second + resultStride;
        for (nint x = 0; x < columns; x++, from += stride)
        {
            to[x] = from[0];
            second[x] = from[1];
            third[x] = from[2];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Three(float* from, nint stride, int row, int endRow, float* to, nint resultStride)
    {
        float* second = from + stride;
        float* third = second + stride;
        float* target = to + (row * resultStride);
        for (nint y = row; y < endRow; y++, target += resultStride)
        {
            target[0] = from[y];
            target[1] = second[y];
            target[2] = third[y];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Four(float* from, nint stride, float* to, nint resultStride)
    {
        Vector128<float> a = Vector128.Load(from);
        Vector128<float> b = Vector128.Load(from + stride);
        Vector128<float> c = Vector128.Load(from + (2 * stride));
        Vector128<float> d = Vector128.Load(from + (3 * stride));
        Vector128<float> lowAc = Low(a, c);
        Vector128<float> lowBd = Low(b, d);
        Vector128<float> highAc = High(a, c);
        Vector128<float> highBd = High(b, d);
        Low(lowAc, lowBd).Store(to);
        High(lowAc, lowBd).Store(to + resultStride);
        Low(highAc, highBd).Store(to + (2 * resultStride));
        High(highAc, highBd).Store(to + (3 * resultStride));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<float> Low(Vector128<float> a, Vector128<float> b) =>
        Sse.IsSupported ? Sse.UnpackLow(a, b) : AdvSimd.Arm64.ZipLow(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<float> High(Vector128<float> a, Vector128<float> b) =>
        Sse.IsSupported ? Sse.UnpackHigh(a, b) : AdvSimd.Arm64.ZipHigh(a, b);

    // Halves of columns are put together as they are loaded, so that everything else stays inside halves.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Eight(float* from, nint stride, float* to, nint resultStride)
    {
        Half(from, stride, to, resultStride);
        Half(from + 4, stride, to + (4 * resultStride), resultStride);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Half(float* from, nint stride, float* to, nint resultStride)
    {
        Vector256<float> a = Columns(from, 4 * stride);
        Vector256<float> b = Columns(from + stride, 4 * stride);
        Vector256<float> c = Columns(from + (2 * stride), 4 * stride);
        Vector256<float> d = Columns(from + (3 * stride), 4 * stride);
        Vector256<float> lowAc = Avx.UnpackLow(a, c);
        Vector256<float> lowBd = Avx.UnpackLow(b, d);
        Vector256<float> highAc = Avx.UnpackHigh(a, c);
        Vector256<float> highBd = Avx.UnpackHigh(b, d);
        Avx.UnpackLow(lowAc, lowBd).Store(to);
        Avx.UnpackHigh(lowAc, lowBd).Store(to + resultStride);
        Avx.UnpackLow(highAc, highBd).Store(to + (2 * resultStride));
        Avx.UnpackHigh(highAc, highBd).Store(to + (3 * resultStride));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Columns(float* from, nint distance) =>
        Vector256.Create(Vector128.Load(from), Vector128.Load(from + distance));
}
