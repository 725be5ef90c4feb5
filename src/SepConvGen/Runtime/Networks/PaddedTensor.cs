using System.Runtime.CompilerServices;

namespace SepConvGen.Runtime;

/// <summary>A tensor with a border, written axis by axis.</summary>
/// <param name="inputShape">Sizes of the input's axes, the last ones that are not padded aside.</param>
/// <param name="before">What is put before each of them.</param>
/// <param name="outputShape">Sizes of the output's.</param>
/// <param name="piece">Elements of the axes behind them.</param>
/// <param name="mode">What is put beside the input.</param>
/// <param name="value">That, if it is a constant.</param>
internal readonly unsafe ref struct PaddedTensor(
    ReadOnlySpan<int> inputShape, ReadOnlySpan<int> before, ReadOnlySpan<int> outputShape, int piece, PadMode mode, float value)
{
    private const int Outside = -1;

    private readonly ReadOnlySpan<int> inputShape = inputShape;
    private readonly ReadOnlySpan<int> before = before;
    private readonly ReadOnlySpan<int> outputShape = outputShape;

    /// <summary>Writes all of it.</summary>
    public void Write(float* from, float* to) => Write(0, from, to);

    private nint ElementsFrom(int axis, ReadOnlySpan<int> shape)
    {
        nint elements = piece;
        foreach (int size in shape[axis..])
        {
            elements *= size;
        }

        return elements;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Write(int axis, float* from, float* to)
    {
        int last = inputShape.Length - 1;
        if (axis >= last)
        {
            WriteRows(from, 1, to);
            return;
        }

        int size = inputShape[axis];
        int padding = before[axis];
        int results = outputShape[axis];
        nint step = ElementsFrom(axis + 1, inputShape);
        nint resultStep = ElementsFrom(axis + 1, outputShape);
        for (int i = 0; i < results;)
        {
            int source = Source(i - padding, size);
            float* at = to + (i * resultStep);
            if (source == Outside)
            {
                int end = i < padding ? Math.Min(padding, results) : results;
                Runs.Fill(at, (end - i) * resultStep, value);
                i = end;
            }
            else if (axis == last - 1 && source == i - padding)
            {
                int rows = Math.Min(size - source, results - i);
                WriteRows(from + (source * step), rows, at);
                i += rows;
            }
            else
            {
                Write(axis + 1, from + (source * step), at);
                i++;
            }
        }
    }

    // Rows along the last axis: in each, what is put before the input, the input, what is put behind it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void WriteRows(float* from, int rows, float* to)
    {
        if (inputShape.IsEmpty)
        {
            Runs.Copy(from, to, piece);
            return;
        }

        int size = inputShape[^1];
        int padding = before[^1];
        int results = outputShape[^1];
        int first = Math.Clamp(padding, 0, results);
        int end = (int)Math.Clamp((long)padding + size, first, results);
        nint step = (nint)size * piece;
        nint resultStep = (nint)results * piece;
        nint start = (nint)first * piece;
        nint length = (nint)(end - first) * piece;
        nint skipped = (nint)(first - padding) * piece;
        for (int row = 0; row < rows; row++, from += step, to += resultStep)
        {
            if (mode == PadMode.Constant)
            {
                Runs.Fill(to, start, value);
                Runs.Fill(to + start + length, resultStep - start - length, value);
            }
            else
            {
                Border(from, 0, first, to);
                Border(from, end, results, to);
            }

            Runs.Copy(from + skipped, to + start, length);
        }
    }

    // Elements of a row that repeat others of it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Border(float* from, int first, int end, float* to)
    {
        for (int i = first; i < end; i++)
        {
            Runs.Copy(from + ((nint)Source(i - before[^1], inputShape[^1]) * piece), to + ((nint)i * piece), piece);
        }
    }

    // The position that stands for one that may be outside.
    private int Source(int position, int size)
    {
        if ((uint)position < (uint)size)
        {
            return position;
        }

        switch (mode)
        {
            case PadMode.Edge:
                return position < 0 ? 0 : size - 1;
            case PadMode.Reflect:
                int period = Math.Max(2 * (size - 1), 1);
                int phase = position % period;
                phase = phase < 0 ? phase + period : phase;
                return phase < size ? phase : period - phase;
            default:
                return Outside;
        }
    }
}
