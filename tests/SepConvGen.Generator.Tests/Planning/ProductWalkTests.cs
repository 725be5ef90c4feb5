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
    public void Edges_that_depend_on_the_width_have_columns_of_their_own() =>
        Assert.True(Assert.IsType<InteriorWalk>(Walk(Layers.Convolution(3, 3, 16, 32, stride: 2), Layers.Image(null))).Edges);

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

    private static ProductWalk Walk(ConvolutionSpec spec, ImageSpec image, Brevity brevity = default) =>
        ConvolutionPlanner.Plan(spec, image, buffered: false, InstructionSet.Avx512, brevity).Walk;

    private static ConvolutionSpec Sequence(int kernel, int inputs, int outputs) => Layers.Convolution(1, kernel, inputs, outputs);
}
