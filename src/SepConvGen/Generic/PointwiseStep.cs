using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SepConvGen;

/// <summary>A pointwise convolution of a run of pixels; the arguments have been checked.</summary>
/// <typeparam name="T">float or double.</typeparam>
/// <typeparam name="TChain">Its arithmetic.</typeparam>
internal readonly ref partial struct PointwiseStep<T, TChain>(ConvolutionShape shape, ConvolutionOperands<T> operands)
    where T : unmanaged, IFloatingPointIeee754<T>
    where TChain : struct, IVectorChain<T>
{
    /// <summary>Pixels of a tile: 6 × 2 vectors are 12 accumulators, 2 weights and 1 value of 16 registers.</summary>
    private const int TilePixels = 6;

    /// <summary>Elements of the block of inputs that all outputs are computed from before the next: 64 kB of L2.</summary>
    private const int BlockElements = 16 * 1024;

    private readonly int inputChannels = shape.Input.Channels;
    private readonly int outputChannels = shape.OutputChannels;
    private readonly ReadOnlySpan<T> filter = operands.Filter;
    private readonly ReadOnlySpan<T> bias = operands.Bias;
    private readonly VectorActivation<T, TChain> activation = new(operands);

    /// <summary>Computes all outputs of <paramref name="pixels"/> pixels.</summary>
    /// <param name="input">[pixels, inputChannels].</param>
    /// <param name="pixels">Pixels.</param>
    /// <param name="output">[pixels, outputChannels].</param>
    /// <param name="residual">What is added before the activation, as long as the output, or empty.</param>
    /// <remarks>
    /// For each block of pixels, each strip of two vectors of outputs: all tiles of the block. So the strip of the filter
    /// stays close while the block's tiles pass under it. The last tile and the last vector overlap those before them and
    /// compute the same values again.
    /// </remarks>
    public void Run(ReadOnlySpan<T> input, int pixels, Span<T> output, ReadOnlySpan<T> residual)
    {
        if (pixels < TilePixels)
        {
            for (int pixel = 0; pixel < pixels; pixel++)
            {
                OnePixel(
                    input.Slice(pixel * inputChannels, inputChannels),
                    output.Slice(pixel * outputChannels, outputChannels));
            }

            activation.Finish(output, residual);
            return;
        }

        // Fewer pixels than a tile at the end belong to the block before them.
        int block = Math.Max(BlockElements / Math.Max(inputChannels, 1) / TilePixels, 1) * TilePixels;
        int end;
        for (int first = 0; first < pixels; first = end)
        {
            end = pixels - first < block + TilePixels ? pixels : first + block;
            RunBlock(input, first, end, output);
            Range range = (first * outputChannels)..(end * outputChannels);
            activation.Finish(output[range], residual.IsEmpty ? residual : residual[range]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void RunBlock(ReadOnlySpan<T> input, int first, int end, Span<T> output)
    {
        int lanes = Vector<T>.Count;
        int lastTile = end - TilePixels;
        int n = 0;
        for (; n <= outputChannels - (2 * lanes); n += 2 * lanes)
        {
            for (int pixel = first; pixel < end; pixel += Math.Min(TilePixels, end - pixel))
            {
                TwoVectors(input, Math.Min(pixel, lastTile), n, output);
            }
        }

        if (outputChannels >= lanes)
        {
            while (n < outputChannels)
            {
                int strip = Math.Min(n, outputChannels - lanes);
                for (int pixel = first; pixel < end; pixel += Math.Min(TilePixels, end - pixel))
                {
                    OneVector(input, Math.Min(pixel, lastTile), strip, output);
                }

                n = strip + lanes;
            }
        }

        for (; n < outputChannels; n++)
        {
            for (int pixel = first; pixel < end; pixel += Math.Min(TilePixels, end - pixel))
            {
                OneOutput(input, Math.Min(pixel, lastTile), n, output);
            }
        }
    }

    /// <summary>All outputs of one pixel: four vectors at a time, for four chains in flight.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void OnePixel(ReadOnlySpan<T> input, Span<T> output)
    {
        int lanes = Vector<T>.Count;
        ref T weights = ref MemoryMarshal.GetReference(filter);
        ref T result = ref MemoryMarshal.GetReference(output);
        int n = 0;
        for (; n <= outputChannels - (4 * lanes); n += 4 * lanes)
        {
            Vector<T> sum0 = Start(n);
            Vector<T> sum1 = Start(n + lanes);
            Vector<T> sum2 = Start(n + (2 * lanes));
            Vector<T> sum3 = Start(n + (3 * lanes));
            for (int k = 0; k < input.Length; k++)
            {
                Vector<T> value = Vector.Create(input[k]);
                ref T row = ref Unsafe.Add(ref weights, (k * outputChannels) + n);
                sum0 = TChain.MultiplyAdd(value, Vector.LoadUnsafe(ref row), sum0);
                sum1 = TChain.MultiplyAdd(value, Vector.LoadUnsafe(ref row, (nuint)lanes), sum1);
                sum2 = TChain.MultiplyAdd(value, Vector.LoadUnsafe(ref row, (nuint)(2 * lanes)), sum2);
                sum3 = TChain.MultiplyAdd(value, Vector.LoadUnsafe(ref row, (nuint)(3 * lanes)), sum3);
            }

            activation.Clamp(sum0).StoreUnsafe(ref result, (nuint)n);
            activation.Clamp(sum1).StoreUnsafe(ref result, (nuint)(n + lanes));
            activation.Clamp(sum2).StoreUnsafe(ref result, (nuint)(n + (2 * lanes)));
            activation.Clamp(sum3).StoreUnsafe(ref result, (nuint)(n + (3 * lanes)));
        }

        for (; n <= outputChannels - lanes; n += lanes)
        {
            Vector<T> sum = Start(n);
            for (int k = 0; k < input.Length; k++)
            {
                Vector<T> weight = Vector.LoadUnsafe(ref weights, (nuint)((k * outputChannels) + n));
                sum = TChain.MultiplyAdd(Vector.Create(input[k]), weight, sum);
            }

            activation.Clamp(sum).StoreUnsafe(ref result, (nuint)n);
        }

        for (; n < outputChannels; n++)
        {
            T sum = bias.IsEmpty ? T.Zero : bias[n];
            for (int k = 0; k < input.Length; k++)
            {
                sum = TChain.MultiplyAdd(input[k], filter[(k * outputChannels) + n], sum);
            }

            output[n] = activation.Clamp(sum);
        }
    }

    /// <summary>Where the chains of a vector of outputs start: their biases, or +0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector<T> Start(int n) => bias.IsEmpty
        ? Vector<T>.Zero
        : Vector.LoadUnsafe(ref MemoryMarshal.GetReference(bias), (nuint)n);
}
