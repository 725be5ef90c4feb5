using System.Numerics;
using System.Runtime.CompilerServices;

namespace SepConvGen.Runtime;

/// <summary>One row of a pooling layer's output.</summary>
internal readonly unsafe ref struct PoolRow
{
    // Beyond it, too much is computed for the columns between.
    private const int LargestStrideDense = 4;

    private readonly ref readonly PoolWindows windows;
    private readonly int row;
    private readonly bool countPadding;
    private readonly int down;
    private readonly float* top;

    /// <summary>A row of an image.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PoolRow(float* image, ref readonly PoolWindows windows, int row, bool countPadding)
    {
        this.windows = ref windows;
        this.row = row;
        this.countPadding = countPadding;
        WindowTaps rows = windows.Rows(row);
        down = rows.Count;
        top = image + (down == 0 ? 0 : (nint)((windows.RowStart(row) + ((long)rows.First * windows.DilationHeight)) * windows.Width * windows.Channels));
    }

    /// <summary>Floats of working memory for a row.</summary>
    public static int Room(in PoolWindows windows) => IsDense(in windows) ? windows.Width * windows.Channels : 0;

    /// <summary>Writes the row.</summary>
    /// <param name="to">The output's row.</param>
    /// <param name="dense">The working memory.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Write<TTaps>(float* to, float* dense)
        where TTaps : struct, IPoolTaps<TTaps>
    {
        if (down == 0)
        {
            Runs.Fill(to, (nint)windows.OutputWidth * windows.Channels, TTaps.First);
            return;
        }

        (int first, int end) = windows.InteriorColumns();
        WriteBorder<TTaps>(0, first, to);
        if (first < end)
        {
            WriteInterior<TTaps>(first, end - first, to + ((nint)first * windows.Channels), dense);
        }

        WriteBorder<TTaps>(end, windows.OutputWidth, to);
    }

    // Where a pixel does not fill a vector, but all of a row, without strides, does.
    private static bool IsDense(in PoolWindows windows) =>
        windows.Channels < Vector<float>.Count && windows.StrideWidth is > 1 and <= LargestStrideDense;

    private static nint Step(int count, long step) => count == 1 ? 0 : (nint)step;

    // Pixels whose windows lie beside the image in part.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void WriteBorder<TTaps>(int first, int end, float* to)
        where TTaps : struct, IPoolTaps<TTaps>
    {
        int channels = windows.Channels;
        for (int column = first; column < end; column++)
        {
            float* results = to + ((nint)column * channels);
            WindowTaps columns = windows.Columns(column);
            if (columns.Count == 0)
            {
                Runs.Fill(results, channels, TTaps.First);
                continue;
            }

            long x = windows.ColumnStart(column) + ((long)columns.First * windows.DilationWidth);
            Window(column, columns.Count).Write<TTaps>(top + ((nint)x * channels), 0, 1, channels, results);
        }
    }

    // Pixels whose windows lie inside the image's width: nothing is asked of single ones.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void WriteInterior<TTaps>(int first, int pixels, float* to, float* dense)
        where TTaps : struct, IPoolTaps<TTaps>
    {
        int channels = windows.Channels;
        int stride = windows.StrideWidth;
        float* from = top + ((nint)windows.ColumnStart(first) * channels);
        PoolWindow window = Window(first, windows.KernelWidth);
        if (pixels == 1 || stride == 1)
        {
            window.Write<TTaps>(from, 0, 1, pixels * channels, to);
        }
        else if (IsDense(in windows))
        {
            window.Write<TTaps>(from, 0, 1, (((pixels - 1) * stride) + 1) * channels, dense);
            Pick(dense, (nint)stride * channels, channels, pixels, to);
        }
        else
        {
            window.Write<TTaps>(from, (nint)stride * channels, pixels, channels, to);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Pick(float* from, nint step, int channels, int pixels, float* to)
    {
        for (int pixel = 0; pixel < pixels; pixel++, from += step, to += channels)
        {
            for (nint channel = 0; channel < channels; channel++)
            {
                to[channel] = from[channel];
            }
        }
    }

    private PoolWindow Window(int column, int across)
    {
        float taps = countPadding ? windows.PaddedTaps(row, column) : (long)down * across;
        nint rowStep = Step(down, (long)windows.DilationHeight * windows.Width * windows.Channels);
        nint columnStep = Step(across, (long)windows.DilationWidth * windows.Channels);
        return new(down, across, rowStep, columnStep, taps);
    }
}
