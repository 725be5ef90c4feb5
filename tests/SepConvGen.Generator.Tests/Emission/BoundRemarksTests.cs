using SepConvGen.Generator.Tests.Harness;
using Xunit;

namespace SepConvGen.Generator.Tests.Emission;

/// <summary>What the generated remarks say of a tile's loads and multiply-adds: those that are in its text.</summary>
public sealed class BoundRemarksTests
{
    private const string Spans = "ReadOnlySpan<float> input, ReadOnlySpan<float> filter, Span<float> output";

    [Fact]
    public void A_tile_of_one_vector_is_bound_by_its_loads()
    {
        string text = Text("PointwiseConv2D(InputChannels = 64, OutputChannels = 16)", Sources.Parameters, "Avx512");
        Assert.Contains("14 multiply-adds on 15 loads for each input, so bound by loads", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tile_of_two_vectors_is_bound_by_its_multiply_adds()
    {
        string text = Text("PointwiseConv2D(InputChannels = 64, OutputChannels = 32)", Sources.Parameters, "Avx512");
        Assert.Contains("28 multiply-adds on 16 loads for each input, so bound by multiply-adds", text, StringComparison.Ordinal);
        Assert.Contains("multiply-adds on 16 loads for 4 inputs", Text("PointwiseConv2D(InputChannels = 64, OutputChannels = 8)", Sources.Parameters, "Neon"), StringComparison.Ordinal);
    }

    // 7 columns × 3 kernel columns less one at each edge: 19 of 21, of 2 vectors and 3 kernel rows.
    [Fact]
    public void Taps_that_a_tile_leaves_out_do_not_count()
    {
        string text = Text("DepthwiseConv2D(3, 3, InputChannels = 1024, Padding = Padding.Same, Height = 7, Width = 7)", Spans, "Neon");
        Assert.Contains("114 multiply-adds on 60 loads", text, StringComparison.Ordinal);
    }

    private static string Text(string attribute, string parameters, string set) =>
        GeneratorHarness.Run(Sources.Depthwise(attribute, parameters), new HarnessOptions { InstructionSets = set }).Text;
}
