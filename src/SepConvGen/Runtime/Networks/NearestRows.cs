using System.Runtime.CompilerServices;

namespace SepConvGen.Runtime;

/// <summary>Rows of images whose pixels are taken from others, and lie so many elements apart.</summary>
internal readonly unsafe struct NearestRows(
    float* images, int height, int width, int channels, int* rows, int outputHeight, int* columns, int outputWidth, float* results, int stride) : IOperatorRows
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Write(int first, int end)
    {
        nint rowLength = (nint)width * channels;
        nint resultLength = (nint)outputWidth * stride;
        float* to = results + (first * resultLength);
        for (int row = first; row < end; row++, to += resultLength)
        {
            (int image, int y) = Math.DivRem(row, outputHeight);
            if (row > first && y > 0 && rows[y] == rows[y - 1] && stride == channels)
            {
                Runs.Copy(to - resultLength, to, resultLength);
                continue;
            }

            WriteRow(images + ((((nint)image * height) + rows[y]) * rowLength), to);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void WriteRow(float* from, float* to)
    {
        if (channels == 1 && stride == 1)
        {
            for (int x = 0; x < outputWidth; x++)
            {
                to[x] = from[columns[x]];
            }

            return;
        }

        for (int x = 0; x < outputWidth; x++, to += stride)
        {
            Runs.Copy(from + ((nint)columns[x] * channels), to, channels);
        }
    }
}
