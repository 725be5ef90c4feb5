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
        ActivationFunction activation)
    {
        this.height = height;
        this.width = width;
        this.inputChannels = inputChannels;
        this.channelMultiplier = channelMultiplier;
        this.rows = rows;
        this.columns = columns;
        this.filter = filter;
        this.bias = bias;
        this.activation = new VectorActivation(activation);
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
    public void Run(ReadOnlySpan<float> image, int firstRow, int endRow, Span<float> output)
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
                    FourPixels(image, y, x, rowTaps, pixels);
                    x += 4;
                }
                else
                {
                    TapRange columnTaps = TapRange.At(x, columns, width, left);
                    if (channelMultiplier == 1)
                    {
                        OnePixel(image, y, x, rowTaps, columnTaps, pixels);
                    }
                    else
                    {
                        OneMultipliedPixel(image, y, x, rowTaps, columnTaps, pixels);
                    }

                    x++;
                }
            }
        }
    }

    /// <summary>Where a tap's pixel lies in the image, for a tap inside it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Pixel(int y, int i, int x, int j)
    {
        long row = ((long)y * rows.Stride) + ((long)i * rows.Dilation) - top;
        long column = ((long)x * columns.Stride) + ((long)j * columns.Dilation) - left;
        return (int)(((row * width) + column) * inputChannels);
    }
}
