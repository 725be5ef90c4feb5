using SepConvGen;
using Xunit;

namespace Starter._1.Tests;

public class ImageKernelTests
{
    // The library's plain loops define the result; a kernel has exactly its bits, on every processor.
    [Fact]
    public void Smooth_has_the_bits_of_the_reference()
    {
        const int height = 7, width = 9, channels = 4;
        Random random = new(1);
        float[] input = Numbers(height * width * channels), filter = Numbers(3 * 3 * channels), bias = Numbers(channels);
        float[] actual = new float[ImageKernels.SmoothOutputLength(height, width)], expected = new float[actual.Length];

        ImageKernels.Smooth(input, height, width, filter, bias, actual);

        Window window = new(3, Padding: Padding.Same);
        ConvolutionShape shape = ConvolutionShape.Depthwise(new(1, height, width, channels), channelMultiplier: 1, window, window);
        Reference.Convolution(shape, input, new() { Filter = filter, Bias = bias, Activation = new(Activation.Relu) }, expected);
        Assert.Equal(expected, actual);

        float[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.5f)];
    }
}
