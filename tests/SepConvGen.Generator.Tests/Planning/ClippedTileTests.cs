using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;
using Xunit;

namespace SepConvGen.Generator.Tests.Planning;

/// <summary>Depthwise tiles that are told at the call what of them is outside the image.</summary>
public sealed class ClippedTileTests
{
    public static TheoryData<int, int, int, int> Windows => new()
    {
        { 3, 1, 1, 1 },
        { 5, 1, 2, 2 },
        { 4, 1, 1, 2 },
        { 3, 2, 1, 1 },
        { 5, 2, 2, 2 },
    };

    [Theory]
    [MemberData(nameof(Windows))]
    public void Of_an_unknown_width_they_may_lack_what_any_width_leaves_outside(int kernel, int stride, int before, int after)
    {
        DepthwisePlan plan = DepthwisePlanner.Plan(Layers.Depthwise(kernel, kernel, 32, stride), Layers.Image(null), Set("Avx2"));
        Assert.Equal(EdgeMethod.Clipped, plan.Edges);
        Assert.All(plan.StripTiles.Concat(plan.RowTiles), tile => Assert.Equal((before, after), (tile.MostBefore, tile.MostAfter)));
        Assert.NotNull(plan.Pixel);
    }

    [Fact]
    public void Of_a_known_width_they_may_lack_what_it_leaves_outside()
    {
        DepthwisePlan plan = DepthwisePlanner.Plan(Layers.Depthwise(3, 3, 32, stride: 2), Layers.Image(28), Set("Avx2"));
        Assert.Equal((0, 1), (plan.RowTiles[0].MostBefore, plan.RowTiles[0].MostAfter));
        Assert.Null(plan.Pixel);
    }

    [Fact]
    public void Every_input_column_that_may_be_outside_is_clipped_and_no_other()
    {
        DepthwiseSpec spec = Layers.Depthwise(5, 5, 32);
        DepthwiseTile tile = DepthwisePlanner.Plan(spec, Layers.Image(null), Set("Avx2")).RowTiles[0];
        int last = tile.Columns + 4 - 1;
        foreach (TileTap tap in tile.Taps(spec.Columns))
        {
            int position = tap.InputColumn + 2;
            (int?, int?) expected = (position < 2 ? position : null, last - position < 2 ? last - position : null);
            Assert.Equal(expected, tile.Clip(tap.InputColumn, spec.Columns));
        }
    }

    [Theory]
    [InlineData("Avx512", 64, 1, true)]
    [InlineData("Avx512", 960, 1, true)]
    [InlineData("Avx512", 1024, 1, false)] // pixels share sets of L1
    [InlineData("Avx512", 64, 2, false)]
    [InlineData("Avx2", 64, 1, false)] // 16 registers
    public void Small_images_of_an_unknown_width_slide_where_that_can_be(string set, int channels, int stride, bool slides)
    {
        DepthwiseSpec spec = Layers.Depthwise(3, 3, channels, stride);
        DepthwisePlan plan = DepthwisePlanner.Plan(spec, Layers.Image(null), Set(set));
        Assert.Equal(slides, plan.SmallPlan is { Slides: true });
        Assert.Null(DepthwisePlanner.Plan(spec, Layers.Image(14), Set(set)).SmallPlan);
    }

    private static InstructionSet Set(string suffix) => TiledSets.All.Single(set => set.Suffix == suffix);
}
