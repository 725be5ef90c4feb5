using System.Numerics;
using System.Runtime.CompilerServices;
using SepConvGen.Runtime;

namespace SepConvGen;

internal readonly ref partial struct ConvolutionStep<T, TChain>
{
    /// <summary>Six pixels × two vectors of outputs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void TwoVectors(ref T values, int y, int x, TapRange taps, int n, ref T result)
    {
        nuint pitch = (nuint)columns.Stride * (nuint)inputChannels;
        nuint filterRow = (nuint)outputChannels;
        nuint run = (nuint)(isContiguous ? columns.Kernel * inputChannels : groupInputs);
        int runs = isContiguous ? 1 : columns.Kernel;
        nuint lanes = (nuint)Vector<T>.Count;
        Vector<T> sum00 = Start(n), sum10 = sum00, sum20 = sum00, sum30 = sum00, sum40 = sum00, sum50 = sum00;
        Vector<T> sum01 = Start(n + (int)lanes), sum11 = sum01, sum21 = sum01, sum31 = sum01, sum41 = sum01, sum51 = sum01;
        for (int i = taps.First; i < taps.End; i++)
        {
            for (int j = 0; j < runs; j++)
            {
                ref T pixel = ref Tap(ref values, y, x, i, j);
                ref T weights = ref Weights(i, j, n);
                for (nuint k = 0; k < run; k++)
                {
                    Vector<T> weight0 = Vector.LoadUnsafe(ref weights);
                    Vector<T> weight1 = Vector.LoadUnsafe(ref weights, lanes);
                    Vector<T> value = Vector.Create(Unsafe.Add(ref pixel, k));
                    sum00 = TChain.MultiplyAdd(value, weight0, sum00);
                    sum01 = TChain.MultiplyAdd(value, weight1, sum01);
                    value = Vector.Create(Unsafe.Add(ref pixel, pitch + k));
                    sum10 = TChain.MultiplyAdd(value, weight0, sum10);
                    sum11 = TChain.MultiplyAdd(value, weight1, sum11);
                    value = Vector.Create(Unsafe.Add(ref pixel, (2 * pitch) + k));
                    sum20 = TChain.MultiplyAdd(value, weight0, sum20);
                    sum21 = TChain.MultiplyAdd(value, weight1, sum21);
                    value = Vector.Create(Unsafe.Add(ref pixel, (3 * pitch) + k));
                    sum30 = TChain.MultiplyAdd(value, weight0, sum30);
                    sum31 = TChain.MultiplyAdd(value, weight1, sum31);
                    value = Vector.Create(Unsafe.Add(ref pixel, (4 * pitch) + k));
                    sum40 = TChain.MultiplyAdd(value, weight0, sum40);
                    sum41 = TChain.MultiplyAdd(value, weight1, sum41);
                    value = Vector.Create(Unsafe.Add(ref pixel, (5 * pitch) + k));
                    sum50 = TChain.MultiplyAdd(value, weight0, sum50);
                    sum51 = TChain.MultiplyAdd(value, weight1, sum51);
                    weights = ref Unsafe.Add(ref weights, filterRow);
                }
            }
        }

        result = ref Unsafe.Add(ref result, n);
        activation.Clamp(sum00).StoreUnsafe(ref result);
        activation.Clamp(sum01).StoreUnsafe(ref result, lanes);
        activation.Clamp(sum10).StoreUnsafe(ref result, filterRow);
        activation.Clamp(sum11).StoreUnsafe(ref result, filterRow + lanes);
        activation.Clamp(sum20).StoreUnsafe(ref result, 2 * filterRow);
        activation.Clamp(sum21).StoreUnsafe(ref result, (2 * filterRow) + lanes);
        activation.Clamp(sum30).StoreUnsafe(ref result, 3 * filterRow);
        activation.Clamp(sum31).StoreUnsafe(ref result, (3 * filterRow) + lanes);
        activation.Clamp(sum40).StoreUnsafe(ref result, 4 * filterRow);
        activation.Clamp(sum41).StoreUnsafe(ref result, (4 * filterRow) + lanes);
        activation.Clamp(sum50).StoreUnsafe(ref result, 5 * filterRow);
        activation.Clamp(sum51).StoreUnsafe(ref result, (5 * filterRow) + lanes);
    }

    /// <summary>Six pixels × one vector of outputs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void OneVector(ref T values, int y, int x, TapRange taps, int n, ref T result)
    {
        nuint pitch = (nuint)columns.Stride * (nuint)inputChannels;
        nuint filterRow = (nuint)outputChannels;
        nuint run = (nuint)(isContiguous ? columns.Kernel * inputChannels : groupInputs);
        int runs = isContiguous ? 1 : columns.Kernel;
        Vector<T> sum0 = Start(n), sum1 = sum0, sum2 = sum0, sum3 = sum0, sum4 = sum0, sum5 = sum0;
        for (int i = taps.First; i < taps.End; i++)
        {
            for (int j = 0; j < runs; j++)
            {
                ref T pixel = ref Tap(ref values, y, x, i, j);
                ref T weights = ref Weights(i, j, n);
                for (nuint k = 0; k < run; k++)
                {
                    Vector<T> weight = Vector.LoadUnsafe(ref weights);
                    Vector<T> value = Vector.Create(Unsafe.Add(ref pixel, k));
                    sum0 = TChain.MultiplyAdd(value, weight, sum0);
                    value = Vector.Create(Unsafe.Add(ref pixel, pitch + k));
                    sum1 = TChain.MultiplyAdd(value, weight, sum1);
                    value = Vector.Create(Unsafe.Add(ref pixel, (2 * pitch) + k));
                    sum2 = TChain.MultiplyAdd(value, weight, sum2);
                    value = Vector.Create(Unsafe.Add(ref pixel, (3 * pitch) + k));
                    sum3 = TChain.MultiplyAdd(value, weight, sum3);
                    value = Vector.Create(Unsafe.Add(ref pixel, (4 * pitch) + k));
                    sum4 = TChain.MultiplyAdd(value, weight, sum4);
                    value = Vector.Create(Unsafe.Add(ref pixel, (5 * pitch) + k));
                    sum5 = TChain.MultiplyAdd(value, weight, sum5);
                    weights = ref Unsafe.Add(ref weights, filterRow);
                }
            }
        }

        result = ref Unsafe.Add(ref result, n);
        activation.Clamp(sum0).StoreUnsafe(ref result);
        activation.Clamp(sum1).StoreUnsafe(ref result, filterRow);
        activation.Clamp(sum2).StoreUnsafe(ref result, 2 * filterRow);
        activation.Clamp(sum3).StoreUnsafe(ref result, 3 * filterRow);
        activation.Clamp(sum4).StoreUnsafe(ref result, 4 * filterRow);
        activation.Clamp(sum5).StoreUnsafe(ref result, 5 * filterRow);
    }

    /// <summary>Six pixels × one output, for groups of fewer outputs than a vector has lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void OneOutput(ref T values, int y, int x, TapRange taps, int n, ref T result)
    {
        nuint pitch = (nuint)columns.Stride * (nuint)inputChannels;
        nuint filterRow = (nuint)outputChannels;
        nuint run = (nuint)(isContiguous ? columns.Kernel * inputChannels : groupInputs);
        int runs = isContiguous ? 1 : columns.Kernel;
        T sum0 = bias.IsEmpty ? T.Zero : bias[n], sum1 = sum0, sum2 = sum0, sum3 = sum0, sum4 = sum0, sum5 = sum0;
        for (int i = taps.First; i < taps.End; i++)
        {
            for (int j = 0; j < runs; j++)
            {
                ref T pixel = ref Tap(ref values, y, x, i, j);
                ref T weights = ref Weights(i, j, n);
                for (nuint k = 0; k < run; k++)
                {
                    T weight = weights;
                    sum0 = TChain.MultiplyAdd(Unsafe.Add(ref pixel, k), weight, sum0);
                    sum1 = TChain.MultiplyAdd(Unsafe.Add(ref pixel, pitch + k), weight, sum1);
                    sum2 = TChain.MultiplyAdd(Unsafe.Add(ref pixel, (2 * pitch) + k), weight, sum2);
                    sum3 = TChain.MultiplyAdd(Unsafe.Add(ref pixel, (3 * pitch) + k), weight, sum3);
                    sum4 = TChain.MultiplyAdd(Unsafe.Add(ref pixel, (4 * pitch) + k), weight, sum4);
                    sum5 = TChain.MultiplyAdd(Unsafe.Add(ref pixel, (5 * pitch) + k), weight, sum5);
                    weights = ref Unsafe.Add(ref weights, filterRow);
                }
            }
        }

        result = ref Unsafe.Add(ref result, n);
        result = activation.Clamp(sum0);
        Unsafe.Add(ref result, filterRow) = activation.Clamp(sum1);
        Unsafe.Add(ref result, 2 * filterRow) = activation.Clamp(sum2);
        Unsafe.Add(ref result, 3 * filterRow) = activation.Clamp(sum3);
        Unsafe.Add(ref result, 4 * filterRow) = activation.Clamp(sum4);
        Unsafe.Add(ref result, 5 * filterRow) = activation.Clamp(sum5);
    }

    /// <summary>One pixel, with the taps that are inside the image.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Pixel(ref T values, int y, int x, TapRange taps, int n, int strip, ref T result)
    {
        int lanes = Vector<T>.Count;
        nuint filterRow = (nuint)outputChannels;
        TapRange columnTaps = across.Taps(x);
        Vector<T> sum0 = strip == 1 ? Vector<T>.Zero : Start(n);
        Vector<T> sum1 = strip == 2 * lanes ? Start(n + lanes) : Vector<T>.Zero;
        T sum = bias.IsEmpty ? T.Zero : bias[n];
        for (int i = taps.First; i < taps.End; i++)
        {
            for (int j = columnTaps.First; j < columnTaps.End; j++)
            {
                ref T pixel = ref Tap(ref values, y, x, i, j);
                ref T weights = ref Weights(i, j, n);
                if (strip == 2 * lanes)
                {
                    for (int k = 0; k < groupInputs; k++)
                    {
                        Vector<T> value = Vector.Create(Unsafe.Add(ref pixel, k));
                        sum0 = TChain.MultiplyAdd(value, Vector.LoadUnsafe(ref weights), sum0);
                        sum1 = TChain.MultiplyAdd(value, Vector.LoadUnsafe(ref weights, (nuint)lanes), sum1);
                        weights = ref Unsafe.Add(ref weights, filterRow);
                    }
                }
                else if (strip == lanes)
                {
                    for (int k = 0; k < groupInputs; k++)
                    {
                        sum0 = TChain.MultiplyAdd(Vector.Create(Unsafe.Add(ref pixel, k)), Vector.LoadUnsafe(ref weights), sum0);
                        weights = ref Unsafe.Add(ref weights, filterRow);
                    }
                }
                else
                {
                    for (int k = 0; k < groupInputs; k++)
                    {
                        sum = TChain.MultiplyAdd(Unsafe.Add(ref pixel, k), weights, sum);
                        weights = ref Unsafe.Add(ref weights, filterRow);
                    }
                }
            }
        }

        if (strip == 1)
        {
            Unsafe.Add(ref result, n) = activation.Clamp(sum);
            return;
        }

        activation.Clamp(sum0).StoreUnsafe(ref result, (nuint)n);
        if (strip == 2 * lanes)
        {
            activation.Clamp(sum1).StoreUnsafe(ref result, (nuint)(n + lanes));
        }
    }
}
