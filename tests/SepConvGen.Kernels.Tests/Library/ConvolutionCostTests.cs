using Xunit;

namespace SepConvGen.Kernels.Tests.Library;

public sealed class ConvolutionCostTests
{
    private static readonly Window Three = new(3);

    [Fact]
    public void The_figures_of_the_design()
    {
        Assert.Equal(10_275, ConvolutionCost.Separable(7, 7, 3, 1, 128, Three, Three));
        Assert.Equal(86_400, ConvolutionCost.Regular(7, 7, 3, 128, Three, Three));
        Assert.Equal(81, ConvolutionCost.DirectFilter(5, 5, 1, Three, Three));
        Assert.Equal(72, ConvolutionCost.SeparatedFilter(5, 5, 1, Three, Three));
    }

    [Fact]
    public void Separable_is_depthwise_and_pointwise()
    {
        Window rows = new(5, 2, 1, Padding.Same);
        Window columns = new(3, 1, 2);
        Assert.Equal(10 * 16 * 15 * 6 * 2, ConvolutionCost.Depthwise(19, 20, 6, 2, rows, columns));
        Assert.Equal(10 * 16 * 12 * 7, ConvolutionCost.Pointwise(10, 16, 12, 7));
        Assert.Equal(
            ConvolutionCost.Depthwise(19, 20, 6, 2, rows, columns) + ConvolutionCost.Pointwise(10, 16, 12, 7),
            ConvolutionCost.Separable(19, 20, 6, 2, 7, rows, columns));
    }

    [Fact]
    public void Groups_divide_the_cost()
    {
        Window same = new(3, 2, Padding: Padding.Same);
        Assert.Equal(ConvolutionCost.Regular(9, 8, 12, 20, same, Three), ConvolutionCost.Grouped(9, 8, 12, 20, 1, same, Three));
        Assert.Equal(5 * 6 * 9 * 3 * 20, ConvolutionCost.Grouped(9, 8, 12, 20, 4, same, Three));
        Assert.Equal(ConvolutionCost.Depthwise(9, 8, 12, 2, same, Three), ConvolutionCost.Grouped(9, 8, 12, 24, 12, same, Three));
        Assert.Throws<ArgumentException>(() => ConvolutionCost.Grouped(9, 8, 12, 20, 5, same, Three));
        Assert.Throws<ArgumentOutOfRangeException>(() => ConvolutionCost.Grouped(9, 8, 12, 20, 0, same, Three));
    }

    [Fact]
    public void A_shape_costs_what_its_sizes_do()
    {
        ImageShape image = new(5, 9, 8, 12);
        Assert.Equal(ConvolutionCost.Depthwise(9, 8, 12, 2, Three, Three), ConvolutionCost.Of(ConvolutionShape.Depthwise(image, 2, Three, Three)));
        Assert.Equal(9 * 8 * 12 * 7, ConvolutionCost.Of(ConvolutionShape.Pointwise(image, 7)));
        Assert.Equal(7 * 6 * 20 * 9 * 3, ConvolutionCost.Of(ConvolutionShape.Grouped(image, 20, 4, Three, Three)));
    }

    [Fact]
    public void A_filter_with_a_border_has_an_output_pixel_for_each_of_the_input()
    {
        Window window = new(5, Padding: Padding.Same);
        Assert.Equal(1080 * 1920 * 3 * 25, ConvolutionCost.DirectFilter(1080, 1920, 3, window, window));
        Assert.Equal(1080 * 1920 * 3 * 10, ConvolutionCost.SeparatedFilter(1080, 1920, 3, window, window));
    }

    [Fact]
    public void Without_output_there_is_nothing_to_multiply()
    {
        Assert.Equal(0, ConvolutionCost.Regular(2, 7, 3, 128, Three, Three));
        Assert.Equal(0, ConvolutionCost.SeparatedFilter(2, 7, 3, Three, Three));
        Assert.Equal(0, ConvolutionCost.Pointwise(int.MaxValue, int.MaxValue, int.MaxValue, 0));
    }

    [Fact]
    public void Errors()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ConvolutionCost.Pointwise(-1, 1, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => ConvolutionCost.Depthwise(1, 1, 1, -1, Three, Three));
        Assert.Throws<ArgumentOutOfRangeException>(() => ConvolutionCost.Regular(1, 1, 1, 1, default, Three));
        Assert.Throws<OverflowException>(() => ConvolutionCost.Pointwise(int.MaxValue, int.MaxValue, int.MaxValue, 3));
    }
}
