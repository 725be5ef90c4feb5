using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;
using Xunit;

namespace SepConvGen.Generator.Tests.Planning;

/// <summary>The panels of a product: which vectors there are, and when two pixels share the last one.</summary>
public sealed class OutputPanelTests
{
    [Theory]
    [InlineData(16, "0: 1×(0)")]
    [InlineData(24, "0: 1×(0, 16 halved)")]
    [InlineData(25, "0: 1×(0, 9)")]
    [InlineData(17, "0: 1×(0, 9 halved)")]
    [InlineData(50, "0: 1×(0, 16) 32: 1×(0, 10 halved)")]
    [InlineData(65, "0: 1×(0, 16) 32: 1×(0, 16, 25 halved)")]
    [InlineData(120, "0: 3×(0, 16) 96: 1×(0, 16 halved)")]
    [InlineData(128, "0: 4×(0, 16)")]
    public void Vectors_of_a_panel(int outputs, string expected) => Assert.Equal(expected, Text(OutputPanel.Of(outputs, 16, OutputPanel.Pair, halves: true)));

    [Theory]
    [InlineData(24, "0: 1×(0, 8)")]
    [InlineData(50, "0: 1×(0, 16) 32: 1×(0, 2)")]
    public void Vectors_of_a_panel_that_no_pixels_share(int outputs, string expected) => Assert.Equal(expected, Text(OutputPanel.Of(outputs, 16, OutputPanel.Pair, halves: false)));

    [Theory]
    [InlineData(1, "0: 3×(0) 48: 1×(0 halved)")]
    [InlineData(3, "0: 1×(0, 16, 32) 48: 1×(0 halved)")]
    public void Panels_of_other_widths(int width, string expected) => Assert.Equal(expected, Text(OutputPanel.Of(56, 16, width, halves: true)));

    [Fact]
    public void Only_vectors_whose_halves_are_vectors_are_shared_and_only_where_inputs_are_broadcast()
    {
        Assert.True(InstructionSet.Avx512.Halves(16));
        Assert.True(InstructionSet.Avx512.Halves(8));
        Assert.False(InstructionSet.Avx512.Halves(4));
        Assert.True(InstructionSet.Avx2.Halves(8));
        Assert.False(InstructionSet.Neon.Halves(4));
        Assert.True((InstructionSet.Avx2 with { Element = Element.Double }).Halves(4));
        Assert.False((InstructionSet.Avx2 with { Element = Element.Double }).Halves(2));
        Assert.False(InstructionSet.Scalar.Halves(1));
    }

    [Fact]
    public void A_tile_whose_pixels_share_a_vector_fits_the_registers()
    {
        foreach (InstructionSet set in (InstructionSet[])[InstructionSet.Avx512, InstructionSet.Avx2])
        {
            foreach (int outputs in (int[])[set.Lanes + 1, (2 * set.Lanes) + (set.Lanes / 2), (4 * set.Lanes) + 1])
            {
                PointwisePlan plan = PointwisePlanner.Plan(Layers.Pointwise(64, outputs), buffered: true, set, 64);
                Assert.True(plan.Product.IsHalved);
                Assert.All(plan.Walk.Panels.SelectMany(panel => panel.Tiles), tile => Assert.InRange(tile.Budget.Used, 1, set.Registers));
            }
        }
    }

    private static string Text(IEnumerable<OutputPanel> panels) => string.Join(" ", panels.Select(panel =>
        $"{panel.Start}: {panel.Repeat}×({string.Join(", ", panel.Offsets)}{(panel.IsHalved ? " halved" : "")})"));
}
