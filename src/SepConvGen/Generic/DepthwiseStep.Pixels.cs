using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SepConvGen;

internal readonly ref partial struct DepthwiseStep
{
    /// <summary>Four neighbouring pixels whose columns all lie inside the image, multiplier 1.</summary>
    /// <remarks>
    /// Two vectors of channels at a time: 8 accumulators and 2 weights of 16 registers, each weight read once for four
    /// pixels. What is left of the channels goes one vector at a time (the last one overlaps the one before it and computes
    /// the same values again), or one by one where there are fewer than a vector.
    /// </remarks>
    private void FourPixels(ReadOnlySpan<float> image, int y, int x, TapRange rowTaps, Span<float> output)
    {
        int lanes = Vector<float>.Count;
        int channels = inputChannels;
        int c = 0;
        for (; c <= channels - (2 * lanes); c += 2 * lanes)
        {
            FourPixelsTwoVectors(image, y, x, rowTaps, c, output);
        }

        if (channels >= lanes)
        {
            while (c < channels)
            {
                int first = Math.Min(c, channels - lanes);
                FourPixelsOneVector(image, y, x, rowTaps, first, output);
                c = first + lanes;
            }
        }
        else
        {
            TapRange columnTaps = new(0, columns.Kernel);
            for (int pixel = 0; pixel < 4; pixel++)
            {
                OnePixel(image, y, x + pixel, rowTaps, columnTaps, output[(pixel * channels)..]);
            }
        }
    }

    private void FourPixelsTwoVectors(ReadOnlySpan<float> image, int y, int x, TapRange rowTaps, int c, Span<float> output)
    {
        nuint lanes = (nuint)Vector<float>.Count;
        nuint channels = (nuint)inputChannels;
        nuint pixelStep = channels * (nuint)columns.Stride;
        nuint tapStep = channels * (nuint)columns.Dilation;
        Vector<float> sum00 = Start(c), sum10 = sum00, sum20 = sum00, sum30 = sum00;
        Vector<float> sum01 = Start(c + (int)lanes), sum11 = sum01, sum21 = sum01, sum31 = sum01;
        for (int i = rowTaps.First; i < rowTaps.End; i++)
        {
            ref float values = ref Unsafe.Add(ref MemoryMarshal.GetReference(image), Pixel(y, i, x, 0) + c);
            ref float weights = ref Unsafe.Add(
                ref MemoryMarshal.GetReference(filter), (i * columns.Kernel * inputChannels) + c);
            for (int j = 0; j < columns.Kernel; j++)
            {
                Vector<float> weight0 = Vector.LoadUnsafe(ref weights);
                Vector<float> weight1 = Vector.LoadUnsafe(ref weights, lanes);
                sum00 = Vector.FusedMultiplyAdd(Vector.LoadUnsafe(ref values), weight0, sum00);
                sum01 = Vector.FusedMultiplyAdd(Vector.LoadUnsafe(ref values, lanes), weight1, sum01);
                sum10 = Vector.FusedMultiplyAdd(Vector.LoadUnsafe(ref values, pixelStep), weight0, sum10);
                sum11 = Vector.FusedMultiplyAdd(Vector.LoadUnsafe(ref values, pixelStep + lanes), weight1, sum11);
                sum20 = Vector.FusedMultiplyAdd(Vector.LoadUnsafe(ref values, 2 * pixelStep), weight0, sum20);
                sum21 = Vector.FusedMultiplyAdd(Vector.LoadUnsafe(ref values, (2 * pixelStep) + lanes), weight1, sum21);
                sum30 = Vector.FusedMultiplyAdd(Vector.LoadUnsafe(ref values, 3 * pixelStep), weight0, sum30);
                sum31 = Vector.FusedMultiplyAdd(Vector.LoadUnsafe(ref values, (3 * pixelStep) + lanes), weight1, sum31);
                values = ref Unsafe.Add(ref values, tapStep);
                weights = ref Unsafe.Add(ref weights, channels);
            }
        }

        ref float result = ref Unsafe.Add(ref MemoryMarshal.GetReference(output), c);
        activation.Apply(sum00).StoreUnsafe(ref result);
        activation.Apply(sum01).StoreUnsafe(ref result, lanes);
        activation.Apply(sum10).StoreUnsafe(ref result, channels);
        activation.Apply(sum11).StoreUnsafe(ref result, channels + lanes);
        activation.Apply(sum20).StoreUnsafe(ref result, 2 * channels);
        activation.Apply(sum21).StoreUnsafe(ref result, (2 * channels) + lanes);
        activation.Apply(sum30).StoreUnsafe(ref result, 3 * channels);
        activation.Apply(sum31).StoreUnsafe(ref result, (3 * channels) + lanes);
    }

    private void FourPixelsOneVector(ReadOnlySpan<float> image, int y, int x, TapRange rowTaps, int c, Span<float> output)
    {
        nuint channels = (nuint)inputChannels;
        nuint pixelStep = channels * (nuint)columns.Stride;
        nuint tapStep = channels * (nuint)columns.Dilation;
        Vector<float> sum0 = Start(c), sum1 = sum0, sum2 = sum0, sum3 = sum0;
        for (int i = rowTaps.First; i < rowTaps.End; i++)
        {
            ref float values = ref Unsafe.Add(ref MemoryMarshal.GetReference(image), Pixel(y, i, x, 0) + c);
            ref float weights = ref Unsafe.Add(
                ref MemoryMarshal.GetReference(filter), (i * columns.Kernel * inputChannels) + c);
            for (int j = 0; j < columns.Kernel; j++)
            {
                Vector<float> weight = Vector.LoadUnsafe(ref weights);
                sum0 = Vector.FusedMultiplyAdd(Vector.LoadUnsafe(ref values), weight, sum0);
                sum1 = Vector.FusedMultiplyAdd(Vector.LoadUnsafe(ref values, pixelStep), weight, sum1);
                sum2 = Vector.FusedMultiplyAdd(Vector.LoadUnsafe(ref values, 2 * pixelStep), weight, sum2);
                sum3 = Vector.FusedMultiplyAdd(Vector.LoadUnsafe(ref values, 3 * pixelStep), weight, sum3);
                values = ref Unsafe.Add(ref values, tapStep);
                weights = ref Unsafe.Add(ref weights, channels);
            }
        }

        ref float result = ref Unsafe.Add(ref MemoryMarshal.GetReference(output), c);
        activation.Apply(sum0).StoreUnsafe(ref result);
        activation.Apply(sum1).StoreUnsafe(ref result, channels);
        activation.Apply(sum2).StoreUnsafe(ref result, 2 * channels);
        activation.Apply(sum3).StoreUnsafe(ref result, 3 * channels);
    }

    /// <summary>One pixel anywhere, multiplier 1, with the taps that lie inside the image.</summary>
    private void OnePixel(
        ReadOnlySpan<float> image,
        int y,
        int x,
        TapRange rowTaps,
        TapRange columnTaps,
        Span<float> output)
    {
        int lanes = Vector<float>.Count;
        int channels = inputChannels;
        ref float values = ref MemoryMarshal.GetReference(image);
        ref float weights = ref MemoryMarshal.GetReference(filter);
        int c = 0;
        if (channels >= lanes)
        {
            while (c < channels)
            {
                int first = Math.Min(c, channels - lanes);
                Vector<float> sum = Start(first);
                for (int i = rowTaps.First; i < rowTaps.End; i++)
                {
                    for (int j = columnTaps.First; j < columnTaps.End; j++)
                    {
                        Vector<float> value = Vector.LoadUnsafe(ref values, (nuint)(Pixel(y, i, x, j) + first));
                        Vector<float> weight = Vector.LoadUnsafe(
                            ref weights, (nuint)((((i * columns.Kernel) + j) * channels) + first));
                        sum = Vector.FusedMultiplyAdd(value, weight, sum);
                    }
                }

                activation.Apply(sum).StoreUnsafe(ref MemoryMarshal.GetReference(output), (nuint)first);
                c = first + lanes;
            }
        }

        for (; c < channels; c++)
        {
            float sum = bias.IsEmpty ? 0 : bias[c];
            for (int i = rowTaps.First; i < rowTaps.End; i++)
            {
                for (int j = columnTaps.First; j < columnTaps.End; j++)
                {
                    float value = Unsafe.Add(ref values, Pixel(y, i, x, j) + c);
                    float weight = Unsafe.Add(ref weights, (((i * columns.Kernel) + j) * channels) + c);
                    sum = MathF.FusedMultiplyAdd(value, weight, sum);
                }
            }

            output[c] = activation.Apply(sum);
        }
    }

    /// <summary>One pixel anywhere, any multiplier: the outputs of an input channel share its values.</summary>
    private void OneMultipliedPixel(
        ReadOnlySpan<float> image,
        int y,
        int x,
        TapRange rowTaps,
        TapRange columnTaps,
        Span<float> output)
    {
        int lanes = Vector<float>.Count;
        int channels = Channels;
        ref float values = ref MemoryMarshal.GetReference(image);
        ref float weights = ref MemoryMarshal.GetReference(filter);
        for (int q = 0; q < inputChannels; q++)
        {
            int c = q * channelMultiplier;
            int end = c + channelMultiplier;
            for (; c <= end - lanes; c += lanes)
            {
                Vector<float> sum = Start(c);
                for (int i = rowTaps.First; i < rowTaps.End; i++)
                {
                    for (int j = columnTaps.First; j < columnTaps.End; j++)
                    {
                        Vector<float> value = Vector.Create(Unsafe.Add(ref values, Pixel(y, i, x, j) + q));
                        Vector<float> weight = Vector.LoadUnsafe(
                            ref weights, (nuint)((((i * columns.Kernel) + j) * channels) + c));
                        sum = Vector.FusedMultiplyAdd(value, weight, sum);
                    }
                }

                activation.Apply(sum).StoreUnsafe(ref MemoryMarshal.GetReference(output), (nuint)c);
            }

            for (; c < end; c++)
            {
                float sum = bias.IsEmpty ? 0 : bias[c];
                for (int i = rowTaps.First; i < rowTaps.End; i++)
                {
                    for (int j = columnTaps.First; j < columnTaps.End; j++)
                    {
                        float value = Unsafe.Add(ref values, Pixel(y, i, x, j) + q);
                        float weight = Unsafe.Add(ref weights, (((i * columns.Kernel) + j) * channels) + c);
                        sum = MathF.FusedMultiplyAdd(value, weight, sum);
                    }
                }

                output[c] = activation.Apply(sum);
            }
        }
    }

    /// <summary>Where the chains of a vector of outputs start: their biases, or +0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector<float> Start(int c) => bias.IsEmpty
        ? Vector<float>.Zero
        : Vector.LoadUnsafe(ref MemoryMarshal.GetReference(bias), (nuint)c);
}
