using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;
using Xunit;

namespace SepConvGen.Generator.Tests.Planning;

/// <summary>Whether a pointwise step passes its pixels tile by tile, or panel by panel.</summary>
public sealed class TileByTileTests
{
    // 64 KB are 256 × 64 floats. One panel has no order.
    [Theory]
    [InlineData(32, 64, true)]
    [InlineData(256, 64, true)]
    [InlineData(257, 64, false)]
    [InlineData(64, 512, false)]
    [InlineData(64, 32, false)]
    public void Where_the_filter_is_small(int inputs, int outputs, bool expected) =>
        Assert.Equal(expected, Walk(InstructionSet.Avx512, inputs, outputs).TileByTile);

    // Panels of two vectors and of three.
    [Fact]
    public void AVX512_has_tiles_of_one_height_for_that()
    {
        PixelWalk walk = Walk(InstructionSet.Avx512, 16, 80);
        Assert.True(walk.TileByTile);
        Assert.Equal([2, 3], walk.Panels.Select(panel => panel.Vectors));
        Assert.All(walk.Panels, panel => Assert.Equal([9, 4, 2, 1], panel.Heights));
    }

    [Fact]
    public void Others_keep_the_heights_that_they_need()
    {
        Assert.Equal([6, 4], Mixed(InstructionSet.Avx2, 40).Panels.Select(panel => panel.Highest));
        Assert.Equal([8, 6], Mixed(InstructionSet.Neon, 20).Panels.Select(panel => panel.Highest));
    }

    // A tuner's tile is timed as it is.
    [Fact]
    public void A_tile_that_is_tried_keeps_its_height()
    {
        PixelWalk walk = Walk(InstructionSet.Avx512, 16, 80, new ProductChoice(InstructionSet.Avx512, 0, 12, 2));
        Assert.False(walk.TileByTile);
        Assert.Equal([12, 9], walk.Panels.Select(panel => panel.Highest));
        Assert.True(Walk(InstructionSet.Avx512, 16, 64, new ProductChoice(InstructionSet.Avx512, 0, 12, 2)).TileByTile);
    }

    private static PixelWalk Mixed(InstructionSet set, int outputs)
    {
        PixelWalk walk = Walk(set, 16, outputs);
        Assert.False(walk.TileByTile);
        return walk;
    }

    private static PixelWalk Walk(InstructionSet set, int inputs, int outputs, ProductChoice? choice = null)
    {
        KernelSpec spec = new(Layers.Image(null), new([Layers.Pointwise(inputs, outputs)]));
        return Assert.IsType<PointwisePlan>(KernelPlan.Of(spec, set, choice: choice).First).Walk;
    }
}
