using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SepConvGen;

internal readonly ref partial struct DepthwiseStep<T, TChain>
{
    /// <summary>One pixel anywhere, any multiplier: a vector of outputs of one input channel where the multiplier has one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void OneMultipliedPixel(TapBlock taps, Span<T> output)
    {
        nint channels = Channels;
        nint tapStep = (nint)inputChannels * columns.Dilation;
        nint rowStep = (nint)inputChannels * width * rows.Dilation;
        nint weightRowStep = channels * columns.Kernel;
        for (int q = 0; q < inputChannels; q++)
        {
            int c = q * channelMultiplier;
            int end = c + channelMultiplier;
            for (; c <= end - Vector<T>.Count; c += Vector<T>.Count)
            {
                Vector<T> sum = Start(c);
                for (int i = 0; i < taps.Rows; i++)
                {
                    ref T firstValue = ref Unsafe.Add(ref MemoryMarshal.GetReference(taps.Values), (i * rowStep) + q);
                    ref T firstWeight = ref Unsafe.Add(ref MemoryMarshal.GetReference(taps.Weights), (i * weightRowStep) + c);
                    for (nint j = 0; j < taps.Columns; j++)
                    {
                        ref T values = ref Unsafe.Add(ref firstValue, j * tapStep);
                        ref T weights = ref Unsafe.Add(ref firstWeight, j * channels);
                        sum = TChain.MultiplyAdd(Vector.Create(values), Vector.LoadUnsafe(ref weights), sum);
                    }
                }

                activation.Clamp(sum).StoreUnsafe(ref Unsafe.Add(ref MemoryMarshal.GetReference(output), c));
            }

            for (; c < end; c++)
            {
                T sum = bias.IsEmpty ? T.Zero : bias[c];
                for (int i = 0; i < taps.Rows; i++)
                {
                    ref T firstValue = ref Unsafe.Add(ref MemoryMarshal.GetReference(taps.Values), (i * rowStep) + q);
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
    }
}
