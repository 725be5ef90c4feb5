using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;
using Xunit;

namespace SepConvGen.Generator.Tests.Planning;

/// <summary>Inputs that a tile multiplies before its loop turns.</summary>
public sealed class UnrollingTests
{
    [Theory]
    [InlineData(64, 4)]
    [InlineData(27, 3)]
    [InlineData(10, 2)]
    [InlineData(25, 4)] // and one that is left
    [InlineData(7, 1)]
    [InlineData(4, 1)] // a loop of one turn would be none
    public void Rounds_are_alike_if_they_can_be(int count, int round) => Assert.Equal(round, Unrolling.Of(count, isWhole: true, sums: 12));

    [Fact]
    public void Some_times_as_many_inputs_are_whole_rounds_again() => Assert.Equal(3, Unrolling.Of(3, isWhole: false, sums: 12));

    [Fact]
    public void Few_sums_wait_for_each_other() => Assert.Equal(1, Unrolling.Of(64, isWhole: true, sums: 7));

    [Fact]
    public void Only_few_registers_need_it_and_a_long_kernel_goes_without()
    {
        PointwiseSpec spec = Layers.Pointwise(64, 64);
        bool Unrolls(InstructionSet set, Brevity brevity = default) => PointwisePlanner.Plan(spec, buffered: false, set, inputStride: 64, brevity: brevity).Product.Unrolls;

        Assert.True(Unrolls(InstructionSet.Avx2));
        Assert.False(Unrolls(InstructionSet.Avx512));
        Assert.False(Unrolls(InstructionSet.Neon));
        Assert.False(Unrolls(InstructionSet.Scalar));
        Assert.False(Unrolls(InstructionSet.Avx2, new(0, TurnsAlways: true)));
    }
}
