namespace SepConvGen.Benchmarks.Peers.Onnx;

/// <summary>Images between NHWC and [channels / block, pixels, channel of the block], which is NCHW for blocks of 1.</summary>
internal static class ChannelBlocks
{
    public static void FromNhwc(ReadOnlySpan<float> nhwc, int channels, int block, Span<float> blocks)
    {
        int pixels = nhwc.Length / channels;
        for (int index = 0; index < nhwc.Length; index++)
        {
            blocks[Place(index / channels, index % channels, pixels, block)] = nhwc[index];
        }
    }

    /// <summary>Drops channels that were added to fill a block.</summary>
    public static float[] ToNhwc(ReadOnlySpan<float> blocks, int pixels, int channels, int block)
    {
        float[] nhwc = new float[pixels * channels];
        for (int index = 0; index < nhwc.Length; index++)
        {
            nhwc[index] = blocks[Place(index / channels, index % channels, pixels, block)];
        }

        return nhwc;
    }

    private static int Place(int pixel, int channel, int pixels, int block) =>
        (((channel / block * pixels) + pixel) * block) + (channel % block);
}
