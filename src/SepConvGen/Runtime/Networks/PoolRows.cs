using System.Runtime.CompilerServices;

namespace SepConvGen.Runtime;

/// <summary>The rows of a pooling layer's output, over all images.</summary>
internal readonly unsafe struct PoolRows<TTaps>(float* images, PoolWindows windows, bool countPadding, float* results) : IOperatorRows
    where TTaps : struct, IPoolTaps<TTaps>
{
    private readonly PoolWindows windows = windows;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Write(int first, int end)
    {
        nint imageLength = (nint)windows.Height * windows.Width * windows.Channels;
        nint rowLength = (nint)windows.OutputWidth * windows.Channels;
        using Scratch scratch = Scratch.Rent(PoolRow.Room(in windows));
        fixed (float* dense = scratch.Span)
        {
            for (int row = first; row < end; row++)
            {
                (int image, int y) = Math.DivRem(row, windows.OutputHeight);
                PoolRow one = new(images + (image * imageLength), in windows, y, countPadding);
                one.Write<TTaps>(results + (row * rowLength), dense);
            }
        }
    }
}
