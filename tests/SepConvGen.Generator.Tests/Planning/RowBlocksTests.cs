extern alias library;

using library::SepConvGen.Runtime;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;
using Xunit;

namespace SepConvGen.Generator.Tests.Planning;

/// <summary>Blocks of rows whose sizes are known before the call.</summary>
public sealed class RowBlocksTests
{
    [Fact]
    public void Known_blocks_are_those_that_the_library_chooses_at_the_call()
    {
        for (int budget = 0; budget < 300; budget += 37)
        {
            for (int floats = 1; floats < 80; floats++)
            {
                for (int halo = 0; halo < 4; halo++)
                {
                    for (int strip = 1; strip < 8; strip++)
                    {
                        Assert.Equal(Scratch.Rows(budget, floats, halo, strip), new RowBlocks(default, budget, halo, strip, null).RowsOf(floats));
                    }
                }
            }
        }
    }

    // What a step before the window makes, neighbouring blocks share; where rows may be too long for a block, as long as they are not.
    [Theory]
    [InlineData(null, true, true)]
    [InlineData(28, false, true)]
    [InlineData(3, false, false)] // the image is one block
    public void Rows_that_blocks_share_are_kept(int? size, bool hasParts, bool keeps)
    {
        KernelSpec spec = new(Layers.Image(size), new([Layers.Pointwise(32, 192), Layers.Depthwise(3, 3, 192), Layers.Pointwise(192, 32)]));
        RowBlocks blocks = KernelPlan.Of(spec, InstructionSet.Avx512).Blocks!;
        Assert.Equal((hasParts, keeps), (blocks.Parts is not null, blocks.KeepsRows));
    }

    [Fact]
    public void Nothing_is_kept_where_the_window_reads_the_image() =>
        Assert.False(KernelPlan.Of(new(Layers.Image(null), new([Layers.Depthwise(3, 3, 32), Layers.Pointwise(32, 64)])), InstructionSet.Avx512).Blocks!.KeepsRows);

    // 32 channels of 112 columns: 13 rows within 192 KB, 12 in strips of 3. Of 7 columns all rows.
    [Theory]
    [InlineData(112, 12)]
    [InlineData(7, 7)]
    [InlineData(null, null)]
    public void A_block_is_known_where_the_sizes_are(int? size, int? rows)
    {
        KernelSpec spec = new(Layers.Image(size), new([Layers.Depthwise(3, 3, 32), Layers.Pointwise(32, 64)]));
        RowBlocks blocks = KernelPlan.Of(spec, InstructionSet.Avx512).Blocks!;
        Assert.Equal(rows, blocks.Fixed);
    }
}
