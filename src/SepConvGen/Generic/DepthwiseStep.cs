using System.Runtime.CompilerServices;

namespace SepConvGen;

/// <summary>A depthwise convolution of one image, row by row; the arguments have been checked.</summary>
internal readonly ref partial struct DepthwiseStep
{
    private readonly int height;
    private readonly int width;
    private readonly int inputChannels;
    private readonly int channelMultiplier;
    private readonly Window rows;
    private readonly Window columns;
    private readonly int top;
    private readonly int left;
    private readonly ReadOnlySpan<float> filter;
    private readonly ReadOnlySpan<float> bias;
    private readonly VectorActivation activation;

    public DepthwiseStep(
        int height,
        int width,
        int inputChannels,
        int channelMultiplier,
        Window rows,
        Window columns,
        ReadOnlySpan<float> filter,
        ReadOnlySpan<float> bias,
        VectorActivation activation)
    {
        this.height = height;
        this.width = width;
        this.inputChannels = inputChannels;
        this.channelMultiplier = channelMultiplier;
        this.rows = rows;
        this.columns = columns;
        this.filter = filter;
        this.bias = bias;
        this.activation = activation;
        top = rows.PaddingBefore(height);
        left = columns.PaddingBefore(width);
        OutputHeight = rows.OutputSize(height);
        OutputWidth = columns.OutputSize(width);
    }

    public int OutputHeight { get; }

    public int OutputWidth { get; }

    /// <summary>Channels of the output.</summary>
    public int Channels => inputChannels * channelMultiplier;

    /// <summary>Computes output rows <paramref name="firstRow"/> up to but not including <paramref name="endRow"/>.</summary>
    /// <param name="image">[height, width, inputChannels].</param>
    /// <param name="firstRow">The first output row.</param>
    /// <param name="endRow">The row after the last.</param>
    /// <param name="output">[endRow − firstRow, OutputWidth, Channels].</param>
    /// <param name="residual">What is added before the activation, as long as the output, or empty.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run(ReadOnlySpan<float> image, int firstRow, int endRow, Span<float> output, ReadOnlySpan<float> residual)
    {
        (int interiorFirst, int interiorEnd) = TapRange.Interior(columns, width, left);
        for (int y = firstRow; y < endRow; y++)
        {
            TapRange rowTaps = TapRange.At(y, rows, height, top);
            int outputRow = (y - firstRow) * OutputWidth * Channels;
            int x = 0;
            while (x < OutputWidth)
            {
                Span<float> pixels = output[(outputRow + (x * Channels))..];
                if (channelMultiplier == 1 && x >= interiorFirst && x <= interiorEnd - 4)
                {
                    FourPixels(Taps(image, y, x, rowTaps, new TapRange(0, columns.Kernel)), pixels);
                    x += 4;
                    continue;
                }

                TapBlock taps = Taps(image, y, x, rowTaps, TapRange.At(x, columns, width, left));
                if (channelMultiplier == 1)
                {
                    OnePixel(taps, pixels);
                }
                else
                {
                    OneMultipliedPixel(taps, pixels);
                }

                x++;
            }

            int length = OutputWidth * Channels;
            activation.Finish(output.Slice(outputRow, length), residual.IsEmpty ? residual : residual.Slice(outputRow, length));
        }
    }

    /// <summary>The values and weights that the output at row y and column x needs.</summary>
    private TapBlock Taps(ReadOnlySpan<float> image, int y, int x, TapRange rowTaps, TapRange columnTaps)
    {
        if (rowTaps.First == rowTaps.End || columnTaps.First == columnTaps.End)
        {
            return default;
        }

        long row = ((long)y * rows.Stride) + ((long)rowTaps.First * rows.Dilation) - top;
        long column = ((long)x * columns.Stride) + ((long)columnTaps.First * columns.Dilation) - left;
        int firstTap = (rowTaps.First * columns.Kernel) + columnTaps.First;
        return new TapBlock(
            image[(int)(((row * width) + column) * inputChannels)..],
            filter[(firstTap * Channels)..],
            rowTaps.End - rowTaps.First,
            columnTaps.End - columnTaps.First);
    }

    /// <summary>A rectangle of taps that all lie inside the image.</summary>
    /// <param name="values">The image from the first tap on.</param>
    /// <param name="weights">The filter from the first tap on.</param>
    /// <param name="rows">Rows of taps.</param>
    /// <param name="columns">Columns of taps.</param>
    private readonly ref struct TapBlock(ReadOnlySpan<float> values, ReadOnlySpan<float> weights, int rows, int columns)
    {
        public readonly ReadOnlySpan<float> Values = values;
        public readonly ReadOnlySpan<float> Weights = weights;
        public readonly int Rows = rows;
        public readonly int Columns = columns;
    }
}
