using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SepConvGen;

internal readonly ref partial struct PointwiseStep<T, TChain>
{
    /// <summary>Six pixels × two vectors of outputs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void TwoVectors(ReadOnlySpan<T> input, int pixel, int n, Span<T> output)
    {
        nuint depth = (nuint)inputChannels;
        nuint width = (nuint)outputChannels;
        nuint lanes = (nuint)Vector<T>.Count;
        Vector<T> sum00 = Start(n), sum10 = sum00, sum20 = sum00, sum30 = sum00, sum40 = sum00, sum50 = sum00;
        Vector<T> sum01 = Start(n + (int)lanes), sum11 = sum01, sum21 = sum01, sum31 = sum01, sum41 = sum01, sum51 = sum01;
        ref T values = ref Unsafe.Add(ref MemoryMarshal.GetReference(input), pixel * inputChannels);
        ref T strip = ref Unsafe.Add(ref MemoryMarshal.GetReference(filter), n);
        for (nuint k = 0; k < depth; k++)
        {
            ref T weights = ref Unsafe.Add(ref strip, k * width);
            Vector<T> weight0 = Vector.LoadUnsafe(ref weights);
            Vector<T> weight1 = Vector.LoadUnsafe(ref weights, lanes);

            Vector<T> value = Vector.Create(Unsafe.Add(ref values, k));
            sum00 = TChain.MultiplyAdd(value, weight0, sum00);
            sum01 = TChain.MultiplyAdd(value, weight1, sum01);
            value = Vector.Create(Unsafe.Add(ref values, depth + k));
            sum10 = TChain.MultiplyAdd(value, weight0, sum10);
            sum11 = TChain.MultiplyAdd(value, weight1, sum11);
            value = Vector.Create(Unsafe.Add(ref values, (2 * depth) + k));
            sum20 = TChain.MultiplyAdd(value, weight0, sum20);
            sum21 = TChain.MultiplyAdd(value, weight1, sum21);
            value = Vector.Create(Unsafe.Add(ref values, (3 * depth) + k));
            sum30 = TChain.MultiplyAdd(value, weight0, sum30);
            sum31 = TChain.MultiplyAdd(value, weight1, sum31);
            value = Vector.Create(Unsafe.Add(ref values, (4 * depth) + k));
            sum40 = TChain.MultiplyAdd(value, weight0, sum40);
            sum41 = TChain.MultiplyAdd(value, weight1, sum41);
            value = Vector.Create(Unsafe.Add(ref values, (5 * depth) + k));
            sum50 = TChain.MultiplyAdd(value, weight0, sum50);
            sum51 = TChain.MultiplyAdd(value, weight1, sum51);
        }

        ref T result = ref Unsafe.Add(ref MemoryMarshal.GetReference(output), (pixel * outputChannels) + n);
        activation.Clamp(sum00).StoreUnsafe(ref result);
        activation.Clamp(sum01).StoreUnsafe(ref result, lanes);
        activation.Clamp(sum10).StoreUnsafe(ref result, width);
        activation.Clamp(sum11).StoreUnsafe(ref result, width + lanes);
        activation.Clamp(sum20).StoreUnsafe(ref result, 2 * width);
        activation.Clamp(sum21).StoreUnsafe(ref result, (2 * width) + lanes);
        activation.Clamp(sum30).StoreUnsafe(ref result, 3 * width);
        activation.Clamp(sum31).StoreUnsafe(ref result, (3 * width) + lanes);
        activation.Clamp(sum40).StoreUnsafe(ref result, 4 * width);
        activation.Clamp(sum41).StoreUnsafe(ref result, (4 * width) + lanes);
        activation.Clamp(sum50).StoreUnsafe(ref result, 5 * width);
        activation.Clamp(sum51).StoreUnsafe(ref result, (5 * width) + lanes);
    }

    /// <summary>Six pixels × one vector of outputs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void OneVector(ReadOnlySpan<T> input, int pixel, int n, Span<T> output)
    {
        nuint depth = (nuint)inputChannels;
        nuint width = (nuint)outputChannels;
        Vector<T> sum0 = Start(n), sum1 = sum0, sum2 = sum0, sum3 = sum0, sum4 = sum0, sum5 = sum0;
        ref T values = ref Unsafe.Add(ref MemoryMarshal.GetReference(input), pixel * inputChannels);
        ref T strip = ref Unsafe.Add(ref MemoryMarshal.GetReference(filter), n);
        for (nuint k = 0; k < depth; k++)
        {
            ref T weights = ref Unsafe.Add(ref strip, k * width);
            Vector<T> weight = Vector.LoadUnsafe(ref weights);

            Vector<T> value = Vector.Create(Unsafe.Add(ref values, k));
            sum0 = TChain.MultiplyAdd(value, weight, sum0);
            value = Vector.Create(Unsafe.Add(ref values, depth + k));
            sum1 = TChain.MultiplyAdd(value, weight, sum1);
            value = Vector.Create(Unsafe.Add(ref values, (2 * depth) + k));
            sum2 = TChain.MultiplyAdd(value, weight, sum2);
            value = Vector.Create(Unsafe.Add(ref values, (3 * depth) + k));
            sum3 = TChain.MultiplyAdd(value, weight, sum3);
            value = Vector.Create(Unsafe.Add(ref values, (4 * depth) + k));
            sum4 = TChain.MultiplyAdd(value, weight, sum4);
            value = Vector.Create(Unsafe.Add(ref values, (5 * depth) + k));
            sum5 = TChain.MultiplyAdd(value, weight, sum5);
        }

        ref T result = ref Unsafe.Add(ref MemoryMarshal.GetReference(output), (pixel * outputChannels) + n);
        activation.Clamp(sum0).StoreUnsafe(ref result);
        activation.Clamp(sum1).StoreUnsafe(ref result, width);
        activation.Clamp(sum2).StoreUnsafe(ref result, 2 * width);
        activation.Clamp(sum3).StoreUnsafe(ref result, 3 * width);
        activation.Clamp(sum4).StoreUnsafe(ref result, 4 * width);
        activation.Clamp(sum5).StoreUnsafe(ref result, 5 * width);
    }

    /// <summary>Six pixels × one output, where there are fewer outputs than a vector has lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void OneOutput(ReadOnlySpan<T> input, int pixel, int n, Span<T> output)
    {
        T sum0 = bias.IsEmpty ? T.Zero : bias[n], sum1 = sum0, sum2 = sum0, sum3 = sum0, sum4 = sum0, sum5 = sum0;
        ReadOnlySpan<T> values = input.Slice(pixel * inputChannels, TilePixels * inputChannels);
        for (int k = 0; k < inputChannels; k++)
        {
            T weight = filter[(k * outputChannels) + n];
            sum0 = TChain.MultiplyAdd(values[k], weight, sum0);
            sum1 = TChain.MultiplyAdd(values[inputChannels + k], weight, sum1);
            sum2 = TChain.MultiplyAdd(values[(2 * inputChannels) + k], weight, sum2);
            sum3 = TChain.MultiplyAdd(values[(3 * inputChannels) + k], weight, sum3);
            sum4 = TChain.MultiplyAdd(values[(4 * inputChannels) + k], weight, sum4);
            sum5 = TChain.MultiplyAdd(values[(5 * inputChannels) + k], weight, sum5);
        }

        Span<T> result = output[((pixel * outputChannels) + n)..];
        result[0] = activation.Clamp(sum0);
        result[outputChannels] = activation.Clamp(sum1);
        result[2 * outputChannels] = activation.Clamp(sum2);
        result[3 * outputChannels] = activation.Clamp(sum3);
        result[4 * outputChannels] = activation.Clamp(sum4);
        result[5 * outputChannels] = activation.Clamp(sum5);
    }
}
