using System.Numerics;
using System.Runtime.CompilerServices;
using SepConvGen.Runtime;

namespace SepConvGen;

/// <summary>A depthwise convolution of one image, row by row; the arguments have been checked.</summary>
/// <typeparam name="T">float or double.</typeparam>
/// <typeparam name="TChain">Its arithmetic.</typeparam>
internal readonly ref partial struct DepthwiseStep<T, TChain>
    where T : unmanaged, IFloatingPointIeee754<T>
    where TChain : struct, IVectorChain<T>
{
    private readonly int width;
    private readonly int inputChannels;
    private readonly int channelMultiplier;
    private readonly Window rows;
    private readonly Window columns;
    private readonly Axis down;
    private readonly Axis across;
    private readonly ReadOnlySpan<T> filter;
    private readonly ReadOnlySpan<T> bias;
    private readonly VectorActivation<T, TChain> activation;

    public DepthwiseStep(ConvolutionShape shape, ConvolutionOperands<T> operands)
    {
        (_, int height, width, inputChannels) = shape.Input;
        channelMultiplier = shape.GroupOutputs;
        rows = shape.Rows;
        columns = shape.Columns;
        filter = operands.Filter;
        bias = operands.Bias;
        activation = new(operands);
        down = rows.Over(height);
        across = columns.Over(width);
    }

    public int OutputHeight => down.Output;

    public int OutputWidth => across.Output;

    /// <summary>Channels of the output.</summary>
    public int Channels => inputChannels * channelMultiplier;

    /// <summary>Computes output rows <paramref name="firstRow"/> up to but not including <paramref name="endRow"/>.</summary>
    /// <param name="image">[height, width, inputChannels].</param>
    /// <param name="firstRow">The first output row.</param>
    /// <param name="endRow">The row after the last.</param>
    /// <param name="output">[endRow − firstRow, OutputWidth, Channels].</param>
    /// <param name="residual">What is added before the activation, as long as the output, or empty.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run(ReadOnlySpan<T> image, int firstRow, int endRow, Span<T> output, ReadOnlySpan<T> residual)
    {
        for (int y = firstRow; y < endRow; y++)
        {
            TapRange rowTaps = down.Taps(y);
            int outputRow = (y - firstRow) * OutputWidth * Channels;
            int x = 0;
            while (x < OutputWidth)
            {
                Span<T> pixels = output[(outputRow + (x * Channels))..];
                if (channelMultiplier == 1 && x >= across.InteriorStart && x <= across.InteriorEnd - 4)
                {
                    FourPixels(Taps(image, rowTaps, new TapRange(0, columns.Kernel, across.Position(x))), pixels);
                    x += 4;
                    continue;
                }

                TapBlock taps = Taps(image, rowTaps, across.Taps(x));
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

    /// <summary>The values and weights that an output needs.</summary>
    private TapBlock Taps(ReadOnlySpan<T> image, TapRange rowTaps, TapRange columnTaps)
    {
        if (rowTaps.Count == 0 || columnTaps.Count == 0)
        {
            return default;
        }

        int firstTap = (rowTaps.First * columns.Kernel) + columnTaps.First;
        return new TapBlock(
            image[(((rowTaps.Input * width) + columnTaps.Input) * inputChannels)..],
            filter[(firstTap * Channels)..],
            rowTaps.Count,
            columnTaps.Count);
    }

    /// <summary>A rectangle of taps that all lie inside the image.</summary>
    /// <param name="values">The image from the first tap on.</param>
    /// <param name="weights">The filter from the first tap on.</param>
    /// <param name="rows">Rows of taps.</param>
    /// <param name="columns">Columns of taps.</param>
    private readonly ref struct TapBlock(ReadOnlySpan<T> values, ReadOnlySpan<T> weights, int rows, int columns)
    {
        public readonly ReadOnlySpan<T> Values = values;
        public readonly ReadOnlySpan<T> Weights = weights;
        public readonly int Rows = rows;
        public readonly int Columns = columns;
    }
}
