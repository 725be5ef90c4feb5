using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SepConvGen;

internal readonly ref partial struct DepthwiseStep
{
    /// <summary>One pixel anywhere, any multiplier: a vector of outputs of one input channel where the multiplier has one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void OneMultipliedPixel(TapBlock taps, Span<float> output)
    {
        nint channels = Channels;
        nint tapStep = (nint)inputChannels * columns.Dilation;
        nint rowStep = (nint)inputChannels * width * rows.Dilation;
        nint weightRowStep = channels * columns.Kernel;
        for (int q = 0; q < inputChannels; q++)
        {
            int c = q * channelMultiplier;
            int end = c + channelMultiplier;
            for (; c <= end - Vector<float>.Count; c += Vector<float>.Count)
            {
                Vector<float> sum = Start(c);
                for (int i = 0; i < taps.Rows; i++)
                {
                    ref float firstValue = ref Unsafe.Add(ref MemoryMarshal.GetReference(taps.Values), (i * rowStep) + q);
                    ref float firstWeight = ref Unsafe.Add(ref MemoryMarshal.GetReference(taps.Weights), (i * weightRowStep) + c);
                    for (nint j = 0; j < taps.Columns; j++)
                    {
                        ref float values = ref Unsafe.Add(ref firstValue, j * tapStep);
                        ref float weights = ref Unsafe.Add(ref firstWeight, j * channels);
                        sum = Vector.FusedMultiplyAdd(Vector.Create(values), Vector.LoadUnsafe(ref weights), sum);
                    }
                }

                activation.Clamp(sum).StoreUnsafe(ref Unsafe.Add(ref MemoryMarshal.GetReference(output), c));
            }

            for (; c < end; c++)
            {
                float sum = bias.IsEmpty ? 0 : bias[c];
                for (int i = 0; i < taps.Rows; i++)
                {
                    ref float firstValue = ref Unsafe.Add(ref MemoryMarshal.GetReference(taps.Values), (i * rowStep) + q);
                    ref float firstWeight = ref Unsafe.Add(ref MemoryMarshal.GetReference(taps.Weights), (i * weightRowStep) + c);
                    for (nint j = 0; j < taps.Columns; j++)
                    {
                        ref float values = ref Unsafe.Add(ref firstValue, j * tapStep);
                        ref float weights = ref Unsafe.Add(ref firstWeight, j * channels);
                        sum = MathF.FusedMultiplyAdd(values, weights, sum);
                    }
                }

                output[c] = activation.Clamp(sum);
            }
        }
    }
}
