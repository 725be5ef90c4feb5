using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;
using Xunit;

namespace SepConvGen.Generator.Tests.Planning;

/// <summary>What goes through scratch because it is stored otherwise than the stages work on it, and how much of it at a time.</summary>
public sealed class StagingTests
{
    private static readonly StoredForm Planes = StoredForm.Working with { Layout = Layout.Nchw };

    private static readonly KernelSpec Separable = new(Layers.Image(56), new([Layers.Depthwise(3, 3, 32), Layers.Pointwise(32, 64)]));

    [Fact]
    public void Channels_last_and_a_single_channel_are_not_staged()
    {
        KernelSpec one = new(Layers.Image(8), new([Layers.Depthwise(3, 3, 1)]), HasResidual: true) { InputForm = Planes, OutputForm = Planes };
        Assert.True(Staging.Of(Separable with { HasResidual = true }).IsNone);
        Assert.True(Staging.Of(one).IsNone);
    }

    [Fact]
    public void Each_operand_is_staged_by_itself()
    {
        Assert.Equal([ParameterRole.Input], Roles(Separable with { InputForm = Planes }));
        Assert.Equal([ParameterRole.Output], Roles(Separable with { OutputForm = Planes }));
        Assert.Equal([ParameterRole.Residual, ParameterRole.Output], Roles(Separable with { OutputForm = Planes, HasResidual = true }));
        Assert.Equal([ParameterRole.Input, ParameterRole.Residual], Roles(Separable with { InputForm = Planes, AddsInput = true }));
        Assert.Equal([ParameterRole.Output], Roles(Separable with { OutputForm = Planes, AddsInput = true }));
    }

    [Theory]
    [InlineData(32, "LoadPixels", "LoadPixels")]
    [InlineData(64, "LoadInput", "LoadResidual")]
    public void One_method_loads_what_is_stored_alike(int outputs, string input, string residual)
    {
        KernelSpec spec = new(Layers.Image(8), new([Layers.Pointwise(32, outputs)]), HasResidual: true) { InputForm = Planes, OutputForm = Planes };
        Assert.Equal([input, residual, "StoreOutput"], Staging.Of(spec).All.Select(transfer => transfer.Method));
    }

    [Theory]
    [InlineData(8, 8)]
    [InlineData(32, 64)]
    [InlineData(1000, 1000)]
    [InlineData(30000, 50000)]
    public void A_block_of_pixels_stays_within_the_budget(int inputs, int outputs)
    {
        KernelSpec spec = new(Layers.Image(null), new([Layers.Pointwise(inputs, outputs)])) { InputForm = Planes, OutputForm = Planes };
        int pixels = Staging.Of(spec).BlockPixels(ElementType.Single);
        Assert.True(pixels == 16 || pixels * (inputs + outputs) * sizeof(float) <= Caches.Block, $"{pixels} pixels");
        Assert.Equal(0, pixels % 16);
    }

    // Rows of the input that a block needs, and rows of its residual and of its result, beside what the stages keep.
    [Fact]
    public void A_block_of_rows_keeps_what_is_staged()
    {
        KernelSpec spec = Separable with { InputForm = Planes, OutputForm = Planes, HasResidual = true };
        RowBlocks blocks = KernelPlan.Of(spec, InstructionSet.Avx2).Blocks!;
        Assert.Equal(["inputPixels", "depthwise", "residualPixels", "outputPixels"], blocks.Rows.Select(row => row.Scratch));
        Assert.Equal([1, 0, 0, 0], blocks.Rows.Select(row => row.Windows));
        Assert.Equal([32, 32, 64, 64], blocks.Rows.Select(row => row.Pixel));
        Assert.True(blocks.KeepsRows);
        Assert.True((blocks.Fixed + blocks.Halo) * 56 * (32 + 32 + 64 + 64) <= blocks.Budget);
    }

    [Theory]
    [InlineData(nameof(ElementType.BFloat16), 32, "Avx512", 0)]
    [InlineData(nameof(ElementType.Half), 32, "Avx512", 1)] // a half takes too long for each tile that reads it
    [InlineData(nameof(ElementType.BFloat16), 40, "Avx512", 2)]
    [InlineData(nameof(ElementType.BFloat16), 32, "Avx2", 2)]
    public void Tiles_of_whole_vectors_convert_what_they_read_and_write(string stored, int channels, string suffix, int staged)
    {
        ElementType type = Enum.Parse<ElementType>(stored);
        StoredForm form = StoredForm.Working with { Compact = type };
        KernelSpec spec = new(Layers.Image(56), new([Layers.Depthwise(3, 3, channels)])) { InputForm = form, OutputForm = form };
        KernelPlan plan = KernelPlan.Of(spec, TiledSets.All.Single(set => set.Suffix == suffix));
        Assert.Equal(staged, plan.Staging.All.Count());
        DepthwisePlan tiles = Assert.IsType<DepthwisePlan>(plan.First);
        Assert.Equal(staged == 0 ? type : null, tiles.CompactInput);
        Assert.Equal(staged < 2 ? type : null, tiles.CompactOutput);
    }

    private static IEnumerable<ParameterRole> Roles(KernelSpec spec) => Staging.Of(spec).All.Select(transfer => transfer.Role);
}
