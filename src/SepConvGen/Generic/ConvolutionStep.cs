using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SepConvGen.Runtime;

namespace SepConvGen;

/// <summary>A regular or grouped convolution of one image; the arguments have been checked.</summary>
/// <typeparam name="T">float or double.</typeparam>
/// <typeparam name="TChain">Its arithmetic.</typeparam>
/// <remarks>
/// A matrix product without a copy of the windows: for each block of rows and each strip of two vectors of outputs, tiles of
/// six neighbouring pixels. Pixels with taps left or right of the image are done one by one, and so are images too narrow for
/// a tile.
/// </remarks>
internal readonly ref partial struct ConvolutionStep<T, TChain>
    where T : unmanaged, IFloatingPointIeee754<T>
    where TChain : struct, IVectorChain<T>
{
    /// <summary>Pixels of a tile: 6 × 2 vectors are 12 accumulators, 2 weights and 1 value of 16 registers.</summary>
    private const int TilePixels = 6;

    /// <summary>Elements of the block of inputs that all outputs are computed from before the next: 192 kB of L2.</summary>
    private const int BlockElements = 48 * 1024;

    private readonly int width;
    private readonly int inputChannels;
    private readonly int outputChannels;
    private readonly int groups;
    private readonly int groupInputs;
    private readonly Window rows;
    private readonly Window columns;
    private readonly ReadOnlySpan<T> filter;
    private readonly ReadOnlySpan<T> bias;
    private readonly VectorActivation<T, TChain> activation;
    private readonly Axis down;
    private readonly Axis across;

    /// <summary>Whether the inputs under a kernel row are neighbours in memory.</summary>
    private readonly bool isContiguous;

    public ConvolutionStep(ConvolutionShape shape, ConvolutionOperands<T> operands)
    {
        (_, int height, width, inputChannels) = shape.Input;
        outputChannels = shape.OutputChannels;
        groups = shape.Groups;
        groupInputs = shape.GroupInputs;
        rows = shape.Rows;
        columns = shape.Columns;
        filter = operands.Filter;
        bias = operands.Bias;
        activation = new(operands);
        down = rows.Over(height);
        across = columns.Over(width);
        isContiguous = groups == 1 && columns.Dilation == 1;
    }

    public int OutputHeight => down.Output;

    public int OutputWidth => across.Output;

    /// <summary>Computes all outputs of an image.</summary>
    /// <param name="input">[height, width, inputChannels].</param>
    /// <param name="output">[OutputHeight, OutputWidth, outputChannels].</param>
    /// <param name="residual">What is added before the activation, as long as the output, or empty.</param>
    public void Run(ReadOnlySpan<T> input, Span<T> output, ReadOnlySpan<T> residual)
    {
        long row = (long)rows.Stride * width * inputChannels;
        int block = (int)Math.Clamp(BlockElements / Math.Max(row, 1), 1, OutputHeight);
        int end;
        for (int first = 0; first < OutputHeight; first = end)
        {
            end = first + Math.Min(block, OutputHeight - first);
            RunBlock(input, first, end, output);
            int outputRow = OutputWidth * outputChannels;
            Range range = (first * outputRow)..(end * outputRow);
            activation.Finish(output[range], residual.IsEmpty ? residual : residual[range]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void RunBlock(ReadOnlySpan<T> input, int first, int end, Span<T> output)
    {
        int lanes = Vector<T>.Count;
        int groupOutputs = outputChannels / groups;
        for (int g = 0; g < groups; g++)
        {
            int n = g * groupOutputs;
            int groupEnd = n + groupOutputs;
            for (; n <= groupEnd - (2 * lanes); n += 2 * lanes)
            {
                Strip(input, first, end, g, n, 2 * lanes, output);
            }

            while (groupOutputs >= lanes && n < groupEnd)
            {
                // the last strip overlaps the one before it
                int last = Math.Min(n, groupEnd - lanes);
                Strip(input, first, end, g, last, lanes, output);
                n = last + lanes;
            }

            for (; n < groupEnd; n++)
            {
                Strip(input, first, end, g, n, 1, output);
            }
        }
    }

    /// <summary>Rows [first, end) of so many outputs from n on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Strip(ReadOnlySpan<T> input, int first, int end, int group, int n, int strip, Span<T> output)
    {
        bool wide = across.Interior >= TilePixels;
        ref T values = ref Unsafe.Add(ref MemoryMarshal.GetReference(input), group * groupInputs);
        for (int y = first; y < end; y++)
        {
            TapRange taps = down.Taps(y);
            int x = 0;
            while (x < OutputWidth)
            {
                ref T result = ref Unsafe.Add(ref MemoryMarshal.GetReference(output), (((nuint)y * (nuint)OutputWidth) + (nuint)x) * (nuint)outputChannels);
                if (!wide || x < across.InteriorStart || x >= across.InteriorEnd)
                {
                    Pixel(ref values, y, x, taps, n, strip, ref result);
                    x++;
                    continue;
                }

                // the last tile overlaps the one before it
                int tile = Math.Min(x, across.InteriorEnd - TilePixels);
                result = ref Unsafe.Subtract(ref result, (nuint)(x - tile) * (nuint)outputChannels);
                if (strip == 1)
                {
                    OneOutput(ref values, y, tile, taps, n, ref result);
                }
                else if (strip == Vector<T>.Count)
                {
                    OneVector(ref values, y, tile, taps, n, ref result);
                }
                else
                {
                    TwoVectors(ref values, y, tile, taps, n, ref result);
                }

                x = tile + TilePixels;
            }
        }
    }

    /// <summary>The inputs under one tap of a pixel.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref T Tap(ref T values, int y, int x, int i, int j)
    {
        nuint row = (nuint)(down.Position(y) + (i * rows.Dilation));
        nuint column = (nuint)(across.Position(x) + (j * columns.Dilation));
        return ref Unsafe.Add(ref values, ((row * (nuint)width) + column) * (nuint)inputChannels);
    }

    /// <summary>The weights of one tap for the outputs from n on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref T Weights(int i, int j, int n) =>
        ref Unsafe.Add(ref MemoryMarshal.GetReference(filter), ((((nuint)i * (nuint)columns.Kernel) + (nuint)j) * (nuint)groupInputs * (nuint)outputChannels) + (nuint)n);

    /// <summary>Where the chains of a vector of outputs start: their biases, or +0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector<T> Start(int n) => bias.IsEmpty
        ? Vector<T>.Zero
        : Vector.LoadUnsafe(ref MemoryMarshal.GetReference(bias), (nuint)n);
}
