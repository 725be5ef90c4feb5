using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;
using Xunit;

namespace SepConvGen.Generator.Tests.Planning;

/// <summary>Which walk a convolution has.</summary>
public sealed class ProductWalkTests
{
    private static readonly ConvolutionSpec Square = Layers.Convolution(3, 3, 16, 32);

    [Fact]
    public void Rows_of_known_width_have_equal_tiles() => Assert.IsType<KnownWidthWalk>(Walk(Square, Layers.Image(28)));

    [Fact]
    public void Rows_of_unknown_width_have_tiles_at_their_edges() => Assert.IsType<AnyWidthWalk>(Walk(Square, Layers.Image(null)));

    [Fact]
    public void Edges_of_many_outputs_have_columns_of_their_own() =>
        Assert.True(Assert.IsType<InteriorWalk>(Walk(Layers.Convolution(7, 7, 16, 32), Layers.Image(null))).Edges);

    [Fact]
    public void Edges_of_two_kinds_have_tiles()
    {
        Assert.Equal([1], Assert.IsType<AnyWidthWalk>(Walk(Layers.Convolution(3, 3, 16, 32, stride: 2), Layers.Image(null))).Before);
        Assert.Equal([1, 2], Assert.IsType<AnyWidthWalk>(Walk(Layers.Convolution(5, 5, 16, 32, stride: 2), Layers.Image(null))).Before);
    }

    [Fact]
    public void Brief_kernels_have_columns_of_their_own_for_edges() =>
        Assert.IsType<InteriorWalk>(Walk(Square, Layers.Image(28), new Brevity(2)));

    [Fact]
    public void Small_groups_are_swept() => Assert.IsType<GroupSweep>(Walk(Layers.Convolution(3, 3, 256, 256, groups: 32), Layers.Image(28)));

    [Fact]
    public void Groups_that_fill_vectors_are_not_swept() =>
        Assert.IsType<KnownWidthWalk>(Walk(Layers.Convolution(3, 3, 64, 64, groups: 2), Layers.Image(28)));

    [Fact]
    public void Sequences_run_step_by_step() => Assert.IsType<StepWalk>(Walk(Sequence(3, 64, 64), Layers.Steps));

    [Fact]
    public void Sequences_run_in_parts_where_weights_do_not_stay_in_L2()
    {
        StepPartWalk walk = Assert.IsType<StepPartWalk>(Walk(Sequence(64, 512, 512), Layers.Steps));
        Assert.True(walk.InParts);
        Assert.InRange(walk.Taps, 1, 63);
    }

    [Fact]
    public void Edge_steps_that_fill_tiles_run_in_tiles() =>
        Assert.False(Assert.IsType<StepPartWalk>(Walk(Sequence(128, 4, 16), Layers.Steps)).InParts);

    [Theory]
    [InlineData(1, 28, true)]
    [InlineData(3, 28, true)]
    [InlineData(3, null, true)]
    [InlineData(12, 14, true)]
    [InlineData(20, 32, true)]
    [InlineData(20, 28, false)] // two pixels share the last vector of tiles
    [InlineData(20, null, false)]
    [InlineData(16, 28, false)]
    [InlineData(17, 64, true)]
    [InlineData(24, 56, false)]
    [InlineData(32, 28, false)]
    public void Outputs_that_fill_no_vector_have_pixels_as_lanes(int outputs, int? width, bool isPlanar) =>
        Assert.Equal(isPlanar, Planar(Layers.Convolution(3, 3, 64, outputs), Layers.Image(width)) is not null);

    [Theory]
    [InlineData(1, true)]
    [InlineData(5, true)]
    [InlineData(6, false)] // masks and sums of 6 outputs do not fit 16 registers
    [InlineData(17, false)]
    public void With_few_registers_few_outputs_have_pixels_as_lanes(int outputs, bool isPlanar) =>
        Assert.Equal(isPlanar, Planar(Layers.Convolution(3, 3, 64, outputs), Layers.Image(28), InstructionSet.Avx2) is not null);

    [Fact]
    public void Planes_that_do_not_stay_in_L2_are_not_made() => Assert.Null(Planar(Layers.Convolution(7, 7, 2048, 1), Layers.Image(null)));

    [Fact]
    public void A_long_strip_is_a_row() => Assert.Equal(32, Planar(Layers.Convolution(3, 3, 16, 3), Layers.Image(28))!.Tiles.Strip);

    [Theory]
    [InlineData(5, 4, new[] { 0, 3 })]
    [InlineData(17, 16, new[] { 0, 3 })]
    [InlineData(19, 18, new[] { 0, 1, 2, 3 })] // longer than a vector
    public void Lanes_are_masked_in_the_first_and_the_last_vector(int kernel, int beyond, int[] vectors)
    {
        PlanarConvolution plan = Planar(Layers.Convolution(1, kernel, 16, 3), Layers.Image(null))!;
        Assert.Equal(beyond, plan.Beyond);
        Assert.Equal(vectors, Enumerable.Range(0, 4).Where(vector => plan.IsAtEdge(vector, 4)));
    }

    // A tap is before the image for lanes of the first vector, and after it for lanes of the last one, or of both of two.
    [Fact]
    public void A_tap_is_outside_at_one_end_of_a_tile()
    {
        PlanarConvolution plan = Planar(Layers.Convolution(3, 3, 16, 3), Layers.Image(null))!;
        Assert.True(plan.EdgesAreApart);
        Assert.Equal([0], Enumerable.Range(0, 4).Where(plan.IsAtStart));
        Assert.Equal([3], Enumerable.Range(0, 4).Where(vector => plan.IsAtEnd(vector, 4)));
        Assert.Equal([0, 1], Enumerable.Range(0, 2).Where(vector => plan.IsAtEnd(vector, 2)));
    }

    // A row of outputs is longer than the image by all that pads it and is not under the first kernel.
    [Theory]
    [InlineData(1, 1, true)]
    [InlineData(2, 1, true)]
    [InlineData(2, 2, false)]
    [InlineData(4, 0, false)]
    public void Unless_much_pads_it(int before, int after, bool expected)
    {
        ConvolutionSpec spec = Layers.Convolution(3, 3, 16, 3) with { Padding = Padding.Explicit, Columns = new WindowSpec(3, 1, 1, before, after) };
        Assert.Equal(expected, Planar(spec, Layers.Image(null))!.EdgesAreApart);
    }

    private static PlanarConvolution? Planar(ConvolutionSpec spec, ImageSpec image, InstructionSet? set = null) =>
        PlanarConvolution.Of(spec, image, adds: false, set ?? InstructionSet.Avx512);

    private static ProductWalk Walk(ConvolutionSpec spec, ImageSpec image, Brevity brevity = default) =>
        ConvolutionPlanner.Plan(spec, image, buffered: false, InstructionSet.Avx512, brevity).Walk;

    private static ConvolutionSpec Sequence(int kernel, int inputs, int outputs) => Layers.Convolution(1, kernel, inputs, outputs);
}
