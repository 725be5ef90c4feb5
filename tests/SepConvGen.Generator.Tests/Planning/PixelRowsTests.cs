using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;
using Xunit;

namespace SepConvGen.Generator.Tests.Planning;

/// <summary>The tiles of a pointwise step whose rows lie apart.</summary>
public sealed class PixelRowsTests
{
    private static readonly StatedView Apart = new(Rows: true, Images: false);

    [Theory]
    [InlineData(1, new[] { 1 })] // the image is one pixel
    [InlineData(3, new[] { 12, 6, 3 })]
    [InlineData(7, new[] { 14, 7 })]
    [InlineData(9, new[] { 9 })]
    [InlineData(15, new[] { 8, 7 })]
    [InlineData(57, new[] { 12, 11 })]
    public void Known_rows_have_tiles_of_whole_rows_or_equal_parts(int width, int[] heights) => Assert.Equal(heights, After(width, Apart).Walk.Panels[0].Heights);

    [Theory]
    [InlineData(7, new[] { 14, 7 })]
    [InlineData(8, new[] { 16, 8 })]
    [InlineData(9, new[] { 9 })]
    [InlineData(16, new[] { 16 })]
    [InlineData(17, new[] { 17 })]
    [InlineData(18, new[] { 9 })]
    public void Sums_of_one_vector_have_room_for_some_pixels_more(int width, int[] heights) =>
        Assert.Equal(heights, After(width, Apart, outputs: 16).Walk.Panels[0].Heights);

    [Fact]
    public void Sums_of_sixteen_registers_have_none() => Assert.Equal([7], After(14, Apart, outputs: 8, InstructionSet.Avx2).Walk.Panels[0].Heights);

    [Fact]
    public void Unknown_rows_have_tiles_of_any_height() => Assert.Equal([14, 7, 3, 1], After(null, Apart).Walk.Panels[0].Heights);

    [Fact]
    public void Images_that_lie_apart_have_rows_that_do_not() => Assert.Null(After(7, new(Rows: false, Images: true)).Rows);

    [Theory]
    [InlineData(1)]
    [InlineData(14)]
    [InlineData(29)]
    [InlineData(40)]
    [InlineData(100)]
    public void Equal_tiles_do_each_pixel_once(int pixels)
    {
        for (int highest = 1; highest <= 14; highest++)
        {
            EqualTiles tiles = EqualTiles.Of(pixels, highest);
            int[] done = [.. tiles.Runs.SelectMany(run => Enumerable.Range(0, run.Repeat).SelectMany(tile => Enumerable.Range(run.Start + (tile * run.Height), run.Height)))];
            Assert.Equal(Enumerable.Range(0, pixels), done);
            Assert.InRange(tiles.Height, 1, highest);
            Assert.Equal((pixels + highest - 1) / highest, tiles.Count);
        }
    }

    private static PointwisePlan After(int? width, StatedView output, int outputs = 64, InstructionSet? set = null)
    {
        KernelSpec spec = new(Layers.Image(width), new([Layers.Depthwise(3, 3, 64), Layers.Pointwise(64, outputs)])) { Strides = new(default, default, output) };
        return Assert.IsType<PointwisePlan>(KernelPlan.Of(spec, set ?? InstructionSet.Avx512).Stages[1]);
    }
}
