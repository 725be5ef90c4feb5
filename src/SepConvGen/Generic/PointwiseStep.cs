using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SepConvGen;

/// <summary>A pointwise convolution of a run of pixels; the arguments have been checked.</summary>
internal readonly ref partial struct PointwiseStep(ConvolutionShape shape, ConvolutionOperands<float> operands)
{
    /// <summary>Pixels of a tile: 6 × 2 vectors are 12 accumulators, 2 weights and 1 value of 16 registers.</summary>
    private const int TilePixels = 6;

    /// <summary>Elements of the block of inputs that all outputs are computed from before the next: 64 kB of L2.</summary>
    private const int BlockElements = 16 * 1024;

    private readonly int inputChannels = shape.Input.Channels;
    private readonly int outputChannels = shape.OutputChannels;
    private readonly ReadOnlySpan<float> filter = operands.Filter;
    private readonly ReadOnlySpan<float> bias = operands.Bias;
    private readonly VectorActivation activation = new(operands);

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
    public void Run(ReadOnlySpan<float> input, int pixels, Span<float> output, ReadOnlySpan<float> residual)
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
    private void RunBlock(ReadOnlySpan<float> input, int first, int end, Span<float> output)
    {
        int lanes = Vector<float>.Count;
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
    private void OnePixel(ReadOnlySpan<float> input, Span<float> output)
    {
        int lanes = Vector<float>.Count;
        ref float weights = ref MemoryMarshal.GetReference(filter);
        ref float result = ref MemoryMarshal.GetReference(output);
        int n = 0;
        for (; n <= outputChannels - (4 * lanes); n += 4 * lanes)
        {
            Vector<float> sum0 = Start(n);
            Vector<float> sum1 = Start(n + lanes);
            Vector<float> sum2 = Start(n + (2 * lanes));
            Vector<float> sum3 = Start(n + (3 * lanes));
            for (int k = 0; k < input.Length; k++)
            {
                Vector<float> value = Vector.Create(input[k]);
                ref float row = ref Unsafe.Add(ref weights, (k * outputChannels) + n);
                sum0 = Vector.FusedMultiplyAdd(value, Vector.LoadUnsafe(ref row), sum0);
                sum1 = Vector.FusedMultiplyAdd(value, Vector.LoadUnsafe(ref row, (nuint)lanes), sum1);
                sum2 = Vector.FusedMultiplyAdd(value, Vector.LoadUnsafe(ref row, (nuint)(2 * lanes)), sum2);
                sum3 = Vector.FusedMultiplyAdd(value, Vector.LoadUnsafe(ref row, (nuint)(3 * lanes)), sum3);
            }

            activation.Clamp(sum0).StoreUnsafe(ref result, (nuint)n);
            activation.Clamp(sum1).StoreUnsafe(ref result, (nuint)(n + lanes));
            activation.Clamp(sum2).StoreUnsafe(ref result, (nuint)(n + (2 * lanes)));
            activation.Clamp(sum3).StoreUnsafe(ref result, (nuint)(n + (3 * lanes)));
        }

        for (; n <= outputChannels - lanes; n += lanes)
        {
            Vector<float> sum = Start(n);
            for (int k = 0; k < input.Length; k++)
            {
                Vector<float> weight = Vector.LoadUnsafe(ref weights, (nuint)((k * outputChannels) + n));
                sum = Vector.FusedMultiplyAdd(Vector.Create(input[k]), weight, sum);
            }

            activation.Clamp(sum).StoreUnsafe(ref result, (nuint)n);
        }

        for (; n < outputChannels; n++)
        {
            float sum = bias.IsEmpty ? 0 : bias[n];
            for (int k = 0; k < input.Length; k++)
            {
                sum = MathF.FusedMultiplyAdd(input[k], filter[(k * outputChannels) + n], sum);
            }

            output[n] = activation.Clamp(sum);
        }
    }

    /// <summary>Where the chains of a vector of outputs start: their biases, or +0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector<float> Start(int n) => bias.IsEmpty
        ? Vector<float>.Zero
        : Vector.LoadUnsafe(ref MemoryMarshal.GetReference(bias), (nuint)n);
}
