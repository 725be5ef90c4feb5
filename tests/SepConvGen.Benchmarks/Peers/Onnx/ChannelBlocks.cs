namespace SepConvGen.Benchmarks.Peers.Onnx;

/// <summary>Images between NHWC and [image, channels / block, pixels, channel of the block], which is NCHW for blocks of 1.</summary>
internal static class ChannelBlocks
{
    public static void FromNhwc(ReadOnlySpan<float> nhwc, int images, int channels, int block, Span<float> blocks)
    {
        (int length, int all) = (nhwc.Length / images, blocks.Length / images);
        for (int index = 0; index < nhwc.Length; index++)
        {
            blocks[(index / length * all) + Place(index % length, length / channels, channels, block)] = nhwc[index];
        }
    }

    /// <summary>Drops channels that were added to fill a block.</summary>
    public static float[] ToNhwc(ReadOnlySpan<float> blocks, int images, int pixels, int channels, int block)
    {
        float[] nhwc = new float[images * pixels * channels];
        (int length, int all) = (pixels * channels, blocks.Length / images);
        for (int index = 0; index < nhwc.Length; index++)
        {
            nhwc[index] = blocks[(index / length * all) + Place(index % length, pixels, channels, block)];
        }

        return nhwc;
    }

    // Where an element of an image is, in its blocks.
    private static int Place(int element, int pixels, int channels, int block)
    {
        (int pixel, int channel) = (element / channels, element % channels);
        return (((channel / block * pixels) + pixel) * block) + (channel % block);
    }
}
