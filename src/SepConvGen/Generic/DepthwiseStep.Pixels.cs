using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SepConvGen;

internal readonly ref partial struct DepthwiseStep<T, TChain>
{
    /// <summary>Four neighbouring pixels whose columns all lie inside the image, multiplier 1.</summary>
    /// <remarks>
    /// Two vectors of channels at a time: 8 accumulators and 2 weights of 16 registers, each weight read once for four
    /// pixels. What is left of the channels goes one vector at a time (the last one overlaps the one before it and computes
    /// the same values again), or one by one where there are fewer than a vector.
    /// </remarks>
    private void FourPixels(TapBlock taps, Span<T> output)
    {
        int lanes = Vector<T>.Count;
        if (inputChannels < lanes)
        {
            int step = taps.Rows == 0 ? 0 : inputChannels * columns.Stride;
            for (int pixel = 0; pixel < 4; pixel++)
            {
                TapBlock shifted = new(taps.Values[(pixel * step)..], taps.Weights, taps.Rows, taps.Columns);
                SingleChannels(shifted, output[(pixel * inputChannels)..]);
            }

            return;
        }

        int c = FourPixelsTwoVectors(taps, output);
        while (c < inputChannels)
        {
            int first = Math.Min(c, inputChannels - lanes);
            FourPixelsOneVector(taps, first, output);
            c = first + lanes;
        }
    }

    /// <summary>As many channels as pairs of vectors hold; the first channel left over.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int FourPixelsTwoVectors(TapBlock taps, Span<T> output)
    {
        nuint lanes = (nuint)Vector<T>.Count;
        nint channels = inputChannels;
        nint tapStep = channels * columns.Dilation;
        nint rowStep = channels * width * rows.Dilation;
        nint weightRowStep = channels * columns.Kernel;
        nuint pixelStep = (nuint)(channels * columns.Stride);
        nuint outputStep = (nuint)channels;
        int c = 0;
        for (; c <= inputChannels - (2 * Vector<T>.Count); c += 2 * Vector<T>.Count)
        {
            Vector<T> sum00 = Start(c), sum10 = sum00, sum20 = sum00, sum30 = sum00;
            Vector<T> sum01 = Start(c + Vector<T>.Count), sum11 = sum01, sum21 = sum01, sum31 = sum01;
            for (int i = 0; i < taps.Rows; i++)
            {
                ref T firstValue = ref Unsafe.Add(ref MemoryMarshal.GetReference(taps.Values), (i * rowStep) + c);
                ref T firstWeight = ref Unsafe.Add(ref MemoryMarshal.GetReference(taps.Weights), (i * weightRowStep) + c);
                for (nint j = 0; j < taps.Columns; j++)
                {
                    ref T values = ref Unsafe.Add(ref firstValue, j * tapStep);
                    ref T weights = ref Unsafe.Add(ref firstWeight, j * channels);
                    Vector<T> weight0 = Vector.LoadUnsafe(ref weights);
                    Vector<T> weight1 = Vector.LoadUnsafe(ref weights, lanes);
                    sum00 = TChain.MultiplyAdd(Vector.LoadUnsafe(ref values), weight0, sum00);
                    sum01 = TChain.MultiplyAdd(Vector.LoadUnsafe(ref values, lanes), weight1, sum01);
                    sum10 = TChain.MultiplyAdd(Vector.LoadUnsafe(ref values, pixelStep), weight0, sum10);
                    sum11 = TChain.MultiplyAdd(Vector.LoadUnsafe(ref values, pixelStep + lanes), weight1, sum11);
                    sum20 = TChain.MultiplyAdd(Vector.LoadUnsafe(ref values, 2 * pixelStep), weight0, sum20);
                    sum21 = TChain.MultiplyAdd(Vector.LoadUnsafe(ref values, (2 * pixelStep) + lanes), weight1, sum21);
                    sum30 = TChain.MultiplyAdd(Vector.LoadUnsafe(ref values, 3 * pixelStep), weight0, sum30);
                    sum31 = TChain.MultiplyAdd(Vector.LoadUnsafe(ref values, (3 * pixelStep) + lanes), weight1, sum31);
                }
            }

            ref T result = ref Unsafe.Add(ref MemoryMarshal.GetReference(output), c);
            activation.Clamp(sum00).StoreUnsafe(ref result);
            activation.Clamp(sum01).StoreUnsafe(ref result, lanes);
            activation.Clamp(sum10).StoreUnsafe(ref result, outputStep);
            activation.Clamp(sum11).StoreUnsafe(ref result, outputStep + lanes);
            activation.Clamp(sum20).StoreUnsafe(ref result, 2 * outputStep);
            activation.Clamp(sum21).StoreUnsafe(ref result, (2 * outputStep) + lanes);
            activation.Clamp(sum30).StoreUnsafe(ref result, 3 * outputStep);
            activation.Clamp(sum31).StoreUnsafe(ref result, (3 * outputStep) + lanes);
        }

        return c;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FourPixelsOneVector(TapBlock taps, int c, Span<T> output)
    {
        nint channels = inputChannels;
        nint tapStep = channels * columns.Dilation;
        nint rowStep = channels * width * rows.Dilation;
        nint weightRowStep = channels * columns.Kernel;
        nuint pixelStep = (nuint)(channels * columns.Stride);
        nuint outputStep = (nuint)channels;
        Vector<T> sum0 = Start(c), sum1 = sum0, sum2 = sum0, sum3 = sum0;
        for (int i = 0; i < taps.Rows; i++)
        {
            ref T firstValue = ref Unsafe.Add(ref MemoryMarshal.GetReference(taps.Values), (i * rowStep) + c);
            ref T firstWeight = ref Unsafe.Add(ref MemoryMarshal.GetReference(taps.Weights), (i * weightRowStep) + c);
            for (nint j = 0; j < taps.Columns; j++)
            {
                ref T values = ref Unsafe.Add(ref firstValue, j * tapStep);
                ref T weights = ref Unsafe.Add(ref firstWeight, j * channels);
                Vector<T> weight = Vector.LoadUnsafe(ref weights);
                sum0 = TChain.MultiplyAdd(Vector.LoadUnsafe(ref values), weight, sum0);
                sum1 = TChain.MultiplyAdd(Vector.LoadUnsafe(ref values, pixelStep), weight, sum1);
                sum2 = TChain.MultiplyAdd(Vector.LoadUnsafe(ref values, 2 * pixelStep), weight, sum2);
                sum3 = TChain.MultiplyAdd(Vector.LoadUnsafe(ref values, 3 * pixelStep), weight, sum3);
            }
        }

        ref T result = ref Unsafe.Add(ref MemoryMarshal.GetReference(output), c);
        activation.Clamp(sum0).StoreUnsafe(ref result);
        activation.Clamp(sum1).StoreUnsafe(ref result, outputStep);
        activation.Clamp(sum2).StoreUnsafe(ref result, 2 * outputStep);
        activation.Clamp(sum3).StoreUnsafe(ref result, 3 * outputStep);
    }

    /// <summary>One pixel anywhere, multiplier 1: four vectors of channels at a time, for four chains in flight.</summary>
    private void OnePixel(TapBlock taps, Span<T> output)
    {
        int lanes = Vector<T>.Count;
        if (inputChannels < lanes)
        {
            SingleChannels(taps, output);
            return;
        }

        int c = OnePixelFourVectors(taps, output);
        while (c < inputChannels)
        {
            int first = Math.Min(c, inputChannels - lanes);
            OnePixelOneVector(taps, first, output);
            c = first + lanes;
        }
    }

    /// <summary>As many channels as sets of four vectors hold; the first channel left over.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int OnePixelFourVectors(TapBlock taps, Span<T> output)
    {
        nuint lanes = (nuint)Vector<T>.Count;
        nint channels = inputChannels;
        nint tapStep = channels * columns.Dilation;
        nint rowStep = channels * width * rows.Dilation;
        nint weightRowStep = channels * columns.Kernel;
        int c = 0;
        for (; c <= inputChannels - (4 * Vector<T>.Count); c += 4 * Vector<T>.Count)
        {
            Vector<T> sum0 = Start(c);
            Vector<T> sum1 = Start(c + Vector<T>.Count);
            Vector<T> sum2 = Start(c + (2 * Vector<T>.Count));
            Vector<T> sum3 = Start(c + (3 * Vector<T>.Count));
            for (int i = 0; i < taps.Rows; i++)
            {
                ref T firstValue = ref Unsafe.Add(ref MemoryMarshal.GetReference(taps.Values), (i * rowStep) + c);
                ref T firstWeight = ref Unsafe.Add(ref MemoryMarshal.GetReference(taps.Weights), (i * weightRowStep) + c);
                for (nint j = 0; j < taps.Columns; j++)
                {
                    ref T values = ref Unsafe.Add(ref firstValue, j * tapStep);
                    ref T weights = ref Unsafe.Add(ref firstWeight, j * channels);
                    sum0 = TChain.MultiplyAdd(Vector.LoadUnsafe(ref values), Vector.LoadUnsafe(ref weights), sum0);
                    sum1 = TChain.MultiplyAdd(Vector.LoadUnsafe(ref values, lanes), Vector.LoadUnsafe(ref weights, lanes), sum1);
                    sum2 = TChain.MultiplyAdd(Vector.LoadUnsafe(ref values, 2 * lanes), Vector.LoadUnsafe(ref weights, 2 * lanes), sum2);
                    sum3 = TChain.MultiplyAdd(Vector.LoadUnsafe(ref values, 3 * lanes), Vector.LoadUnsafe(ref weights, 3 * lanes), sum3);
                }
            }

            ref T result = ref Unsafe.Add(ref MemoryMarshal.GetReference(output), c);
            activation.Clamp(sum0).StoreUnsafe(ref result);
            activation.Clamp(sum1).StoreUnsafe(ref result, lanes);
            activation.Clamp(sum2).StoreUnsafe(ref result, 2 * lanes);
            activation.Clamp(sum3).StoreUnsafe(ref result, 3 * lanes);
        }

        return c;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void OnePixelOneVector(TapBlock taps, int c, Span<T> output)
    {
        nint channels = inputChannels;
        nint tapStep = channels * columns.Dilation;
        nint rowStep = channels * width * rows.Dilation;
        nint weightRowStep = channels * columns.Kernel;
        Vector<T> sum = Start(c);
        for (int i = 0; i < taps.Rows; i++)
        {
            ref T firstValue = ref Unsafe.Add(ref MemoryMarshal.GetReference(taps.Values), (i * rowStep) + c);
            ref T firstWeight = ref Unsafe.Add(ref MemoryMarshal.GetReference(taps.Weights), (i * weightRowStep) + c);
            for (nint j = 0; j < taps.Columns; j++)
            {
                ref T values = ref Unsafe.Add(ref firstValue, j * tapStep);
                ref T weights = ref Unsafe.Add(ref firstWeight, j * channels);
                sum = TChain.MultiplyAdd(Vector.LoadUnsafe(ref values), Vector.LoadUnsafe(ref weights), sum);
            }
        }

        activation.Clamp(sum).StoreUnsafe(ref Unsafe.Add(ref MemoryMarshal.GetReference(output), c));
    }

    /// <summary>One pixel with fewer channels than a vector has lanes, multiplier 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void SingleChannels(TapBlock taps, Span<T> output)
    {
        nint channels = inputChannels;
        nint tapStep = channels * columns.Dilation;
        nint rowStep = channels * width * rows.Dilation;
        nint weightRowStep = channels * columns.Kernel;
        for (int c = 0; c < inputChannels; c++)
        {
            T sum = bias.IsEmpty ? T.Zero : bias[c];
            for (int i = 0; i < taps.Rows; i++)
            {
                ref T firstValue = ref Unsafe.Add(ref MemoryMarshal.GetReference(taps.Values), (i * rowStep) + c);
                ref T firstWeight = ref Unsafe.Add(ref MemoryMarshal.GetReference(taps.Weights), (i * weightRowStep) + c);
                for (nint j = 0; j < taps.Columns; j++)
                {
                    ref T values = ref Unsafe.Add(ref firstValue, j * tapStep);
                    ref T weights = ref Unsafe.Add(ref firstWeight, j * channels);
                    sum = TChain.MultiplyAdd(values, weights, sum);
                }
            }

            output[c] = activation.Clamp(sum);
        }
    }

    /// <summary>Where the chains of a vector of outputs start: their biases, or +0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector<T> Start(int c) => bias.IsEmpty
        ? Vector<T>.Zero
        : Vector.LoadUnsafe(ref MemoryMarshal.GetReference(bias), (nuint)c);
}
