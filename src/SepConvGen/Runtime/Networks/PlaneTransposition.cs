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
    public static void Write(float* from, nint stride, int rows, int columns, float* to, nint resultStride)
    {
        int tile = Avx.IsSupported ? 8 : Sse.IsSupported || AdvSimd.Arm64.IsSupported ? 4 : Line;
        for (int row = 0; row < rows; row += Line)
        {
            int height = Math.Min(rows - row, Line);
            int wholeRows = height / tile * tile;
            int column = 0;
            for (; column <= columns - tile && (Avx.IsSupported || Sse.IsSupported || AdvSimd.Arm64.IsSupported); column += tile)
            {
                for (int i = 0; i < wholeRows; i += tile)
                {
                    float* source = from + (column * stride) + row + i;
                    float* target = to + ((row + i) * resultStride) + column;
                    if (Avx.IsSupported)
                    {
                        Eight(source, stride, target, resultStride);
                    }
                    else
                    {
                        Four(source, stride, target, resultStride);
                    }
                }

                Elements(from, stride, row + wholeRows, row + height, column, column + tile, to, resultStride);
            }

            Elements(from, stride, row, row + height, column, columns, to, resultStride);
        }
    }

    private static void Elements(float* from, nint stride, int row, int endRow, int column, int endColumn, float* to, nint resultStride)
    {
        for (nint y = row; y < endRow; y++)
        {
            float* target = to + (y * resultStride);
            float* source = from + y + (column * stride);
            for (int x = column; x < endColumn; x++, source += stride)
            {
                target[x] = *source;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Four(float* from, nint stride, float* to, nint resultStride)
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
    private static Vector128<float> Low(Vector128<float> a, Vector128<float> b) =>
        Sse.IsSupported ? Sse.UnpackLow(a, b) : AdvSimd.Arm64.ZipLow(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> High(Vector128<float> a, Vector128<float> b) =>
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
