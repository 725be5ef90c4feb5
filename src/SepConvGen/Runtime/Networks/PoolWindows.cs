namespace SepConvGen.Runtime;

/// <summary>The windows of a pooling layer over images [batch, height, width, channels].</summary>
internal readonly record struct PoolWindows(
    int Batch,
    int Height,
    int Width,
    int Channels,
    int KernelHeight,
    int KernelWidth,
    int StrideHeight,
    int StrideWidth,
    int DilationHeight,
    int DilationWidth,
    int PadTop,
    int PadLeft,
    int PadBottom,
    int PadRight,
    int OutputHeight,
    int OutputWidth)
{
    /// <summary>The sizes, the spans' lengths, and that they lie apart.</summary>
    /// <exception cref="ArgumentException">One of them is wrong.</exception>
    public void Check(ReadOnlySpan<float> input, Span<float> output)
    {
        OperatorCheck.Images(input.Length, Batch, Height, Width, Channels, nameof(input));
        OperatorCheck.Positive(KernelHeight, "kernelHeight");
        OperatorCheck.Positive(KernelWidth, "kernelWidth");
        OperatorCheck.Positive(StrideHeight, "strideHeight");
        OperatorCheck.Positive(StrideWidth, "strideWidth");
        OperatorCheck.Positive(DilationHeight, "dilationHeight");
        OperatorCheck.Positive(DilationWidth, "dilationWidth");
        Runtime.Check.Size(PadTop, "padTop");
        Runtime.Check.Size(PadLeft, "padLeft");
        Runtime.Check.Size(PadBottom, "padBottom");
        Runtime.Check.Size(PadRight, "padRight");
        OperatorCheck.Output(output.Length, Batch, OutputHeight, OutputWidth, Channels);
        Runtime.Check.Apart(output, input, nameof(input));
    }

    /// <summary>Where a row's window begins.</summary>
    public long RowStart(int row) => ((long)row * StrideHeight) - PadTop;

    /// <summary>Where a column's window begins.</summary>
    public long ColumnStart(int column) => ((long)column * StrideWidth) - PadLeft;

    /// <summary>A row's taps inside the image.</summary>
    public WindowTaps Rows(int row) => WindowTaps.Inside(RowStart(row), KernelHeight, DilationHeight, 0, Height);

    /// <summary>A column's taps inside the image.</summary>
    public WindowTaps Columns(int column) => WindowTaps.Inside(ColumnStart(column), KernelWidth, DilationWidth, 0, Width);

    /// <summary>The columns whose windows lie inside the image: from the first to before the second.</summary>
    public (int First, int End) InteriorColumns()
    {
        long first = ((long)PadLeft + StrideWidth - 1) / StrideWidth;
        long last = (long)Width - 1 - ((long)(KernelWidth - 1) * DilationWidth) + PadLeft;
        long end = last < 0 ? 0 : Math.Min((last / StrideWidth) + 1, OutputWidth);
        return first < end ? ((int)first, (int)end) : (OutputWidth, OutputWidth);
    }

    /// <summary>The taps of a window inside the padded image.</summary>
    public long PaddedTaps(int row, int column) =>
        (long)WindowTaps.Inside(RowStart(row), KernelHeight, DilationHeight, -PadTop, (long)Height + PadBottom).Count
        * WindowTaps.Inside(ColumnStart(column), KernelWidth, DilationWidth, -PadLeft, (long)Width + PadRight).Count;
}
