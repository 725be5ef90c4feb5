using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;
using Xunit;

namespace SepConvGen.Generator.Tests.Planning;

public sealed class PlanarDepthwiseTests
{
    private static readonly StoredForm Planes = new(Layout.Nchw);

    [Fact]
    public void A_depthwise_step_from_planes_to_planes_works_on_them() => Assert.IsType<PlanarDepthwise>(First(InPlanes(Layers.Depthwise(3, 3, 20))));

    [Fact]
    public void One_channel_is_a_plane_in_both_layouts() => Assert.IsType<PlanarDepthwise>(First(new(Layers.Image(null), new([Layers.Depthwise(3, 3, 1)]))));

    // Their rows fill vectors: pixels do not, or only some lanes.
    [Theory]
    [InlineData(3, null)]
    [InlineData(3, 7)]
    [InlineData(8, 7)]
    [InlineData(20, 14)]
    public void So_does_a_first_step_on_rows_of_pixels_that_fill_no_vectors(int channels, int? size)
    {
        KernelSpec spec = new(Layers.Image(size), new([Layers.Depthwise(3, 3, channels), Layers.Pointwise(channels, 8)]));
        Assert.Equal(channels, Assert.IsType<PlanarDepthwise>(First(spec)).Pixel);
    }

    [Fact]
    public void Weights_are_repeated_from_any_channel_on()
    {
        PlanarDepthwise plan = Assert.IsType<PlanarDepthwise>(First(new(Layers.Image(null), new([Layers.Depthwise(3, 3, 3)]))));
        Assert.True((plan.Repeats * 3) - plan.Lanes >= 2);
        Assert.Equal(plan.Repeats * 3, plan.TapStride);
    }

    [Fact]
    public void Nothing_is_staged_then()
    {
        KernelSpec spec = InPlanes(Layers.Depthwise(3, 3, 20));
        Assert.True(Staging.Of(spec, InstructionSet.Avx512).IsNone);
        Assert.False(Staging.Of(spec, InstructionSet.Scalar).IsNone);
    }

    [Fact]
    public void Others_do_not()
    {
        KernelSpec planes = InPlanes(Layers.Depthwise(3, 3, 20));
        KernelSpec[] others =
        [
            new(Layers.Image(null), new([Layers.Depthwise(3, 3, 32)])),
            new(Layers.Image(14), new([Layers.Depthwise(3, 3, 60)])),
            new(Layers.Image(null), new([Layers.Depthwise(3, 3, 3, stride: 2)])),
            new(Layers.Image(null), new([Layers.Depthwise(3, 3, 3, multiplier: 2)])),
            new(Layers.Image(null), new([Layers.Pointwise(8, 3), Layers.Depthwise(3, 3, 3)])),
            planes with { OutputForm = StoredForm.Working },
            planes with { InputForm = new(Layout.Nchw, ElementType.Half) },
            planes with { Steps = new([Layers.Depthwise(3, 3, 20), Layers.Pointwise(20, 8)]) },
            InPlanes(Layers.Depthwise(5, 5, 20)),
            InPlanes(Layers.Depthwise(3, 3, 20, stride: 5)),
            InPlanes(Layers.Sequence(3, 20)) with { Image = Layers.Steps },
        ];
        Assert.All(others, spec => Assert.IsNotType<PlanarDepthwise>(First(spec)));
    }

    // Rows that leave few to be done twice, and lanes that hold a row.
    [Theory]
    [InlineData(7, 7, 8)]
    [InlineData(14, 7, 16)]
    [InlineData(32, 8, 16)]
    [InlineData(30, 6, 16)]
    [InlineData(3, 3, 4)]
    [InlineData(null, 7, 16)]
    public void Tiles_divide_an_image(int? size, int rows, int lanes)
    {
        PlanarDepthwise plan = Assert.IsType<PlanarDepthwise>(First(InPlanes(Layers.Depthwise(3, 3, 20), size)));
        Assert.Equal((rows, lanes), (plan.Rows, plan.Lanes));
    }

    // 53 columns fill vectors of 16, whose rows are stored whole; 7 do not fill one of 8, so that the last row is stored in part.
    [Theory]
    [InlineData(53, 0)]
    [InlineData(7, 1)]
    [InlineData(3, 1)]
    [InlineData(1, 3)]
    public void The_last_rows_of_narrow_planes_are_stored_in_part(int size, int partial) =>
        Assert.Equal(partial, Assert.IsType<PlanarDepthwise>(First(InPlanes(Layers.Depthwise(3, 3, 20), size))).PartialRows(7));

    [Fact]
    public void Registers_hold_sums_weights_and_an_input()
    {
        foreach (InstructionSet set in new[] { InstructionSet.Avx512, InstructionSet.Neon, InstructionSet.Avx2 })
        {
            DepthwiseBudget budget = Assert.IsType<PlanarDepthwise>(KernelPlan.Of(InPlanes(Layers.Depthwise(3, 3, 20)), set).First).Budget(set);
            Assert.True(budget.Registers.Free >= 0);
            Assert.False(budget.IsBoundByLoads);
        }
    }

    private static KernelSpec InPlanes(DepthwiseSpec step, int? size = null) => new(Layers.Image(size), new([step])) { InputForm = Planes, OutputForm = Planes };

    private static StagePlan First(KernelSpec spec) => KernelPlan.Of(spec, InstructionSet.Avx512).First;
}
