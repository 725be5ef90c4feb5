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

    private void Write(int axis, float* from, float* to)
    {
        if (axis == inputShape.Length)
        {
            new ReadOnlySpan<float>(from, piece).CopyTo(new Span<float>(to, piece));
            return;
        }

        int size = inputShape[axis];
        int padding = before[axis];
        int results = outputShape[axis];
        nint step = ElementsFrom(axis + 1, inputShape);
        nint resultStep = ElementsFrom(axis + 1, outputShape);
        bool isLast = axis == inputShape.Length - 1;
        for (int i = 0; i < results;)
        {
            int source = Source(i - padding, size);
            float* at = to + (i * resultStep);
            if (source == Outside)
            {
                int end = i < padding ? Math.Min(padding, results) : results;
                new Span<float>(at, (int)((end - i) * resultStep)).Fill(value);
                i = end;
            }
            else if (isLast && source == i - padding)
            {
                int run = Math.Min(size - source, results - i);
                int elements = (int)(run * step);
                new ReadOnlySpan<float>(from + (source * step), elements).CopyTo(new Span<float>(at, elements));
                i += run;
            }
            else
            {
                Write(axis + 1, from + (source * step), at);
                i++;
            }
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
