using Xunit;

namespace SepConvGen.Kernels.Tests.Library;

public sealed class WindowTests
{
    [Theory]
    [InlineData(Padding.Valid, 7, 3, 1, 1, 5, 0)]
    [InlineData(Padding.Valid, 7, 3, 2, 1, 3, 0)]
    [InlineData(Padding.Valid, 7, 3, 2, 2, 2, 0)]
    [InlineData(Padding.Valid, 8, 3, 2, 1, 3, 0)]
    [InlineData(Padding.Valid, 2, 3, 1, 1, 0, 0)]
    [InlineData(Padding.Valid, 0, 1, 1, 1, 0, 0)]
    [InlineData(Padding.Same, 7, 3, 1, 1, 7, 1)]
    [InlineData(Padding.Same, 8, 3, 2, 1, 4, 0)]
    [InlineData(Padding.Same, 7, 3, 2, 1, 4, 1)]
    [InlineData(Padding.Same, 5, 4, 1, 1, 5, 1)]
    [InlineData(Padding.Same, 5, 3, 1, 3, 5, 3)]
    [InlineData(Padding.Same, 1, 5, 3, 2, 1, 4)]
    [InlineData(Padding.Same, 10, 1, 3, 1, 4, 0)]
    [InlineData(Padding.Same, 0, 3, 1, 1, 0, 1)]
    [InlineData(Padding.Causal, 8, 3, 1, 1, 8, 2)]
    [InlineData(Padding.Causal, 8, 3, 2, 4, 4, 8)]
    [InlineData(Padding.Causal, 7, 3, 2, 1, 4, 2)]
    [InlineData(Padding.Causal, 1, 9, 1, 5, 1, 40)]
    [InlineData(Padding.Causal, 0, 3, 1, 1, 0, 2)]
    [InlineData(Padding.SameLower, 8, 3, 2, 1, 4, 1)]
    [InlineData(Padding.SameLower, 5, 4, 1, 1, 5, 2)]
    [InlineData(Padding.SameLower, 7, 3, 2, 1, 4, 1)]
    public void Sizes_and_padding(Padding padding, int input, int kernel, int stride, int dilation, int output, int before)
    {
        Window window = new(kernel, stride, dilation, padding);
        Assert.Equal(output, window.OutputSize(input));
        Assert.Equal(before, window.PaddingBefore(input));
    }

    [Theory]
    [InlineData(5, 3, 1, 1, 0, 0, 3)]
    [InlineData(5, 3, 1, 1, 1, 0, 4)]
    [InlineData(5, 3, 2, 1, 2, 1, 3)]
    [InlineData(2, 2, 1, 1, 3, 4, 8)]
    [InlineData(0, 3, 1, 1, 2, 2, 2)]
    public void Explicit_sides(int input, int kernel, int stride, int dilation, int before, int after, int output)
    {
        Window window = new(kernel, stride, dilation, Padding.Explicit, before, after);
        Assert.Equal(output, window.OutputSize(input));
        Assert.Equal(before, window.PaddingBefore(input));
    }

    [Fact]
    public void The_extent_counts_both_ends()
    {
        Assert.Equal(1, new Window(1, 1, 9).Extent);
        Assert.Equal(5, new Window(3, 1, 2).Extent);
    }

    [Fact]
    public void A_negative_size_is_an_error()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Window(3).OutputSize(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Window(3, Padding: Padding.Same).PaddingBefore(-1));
    }
}
