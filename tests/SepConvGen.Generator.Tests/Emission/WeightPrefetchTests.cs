using SepConvGen.Generator.Emission;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;
using SepConvGen.Generator.Tests.Planning;
using Xunit;

namespace SepConvGen.Generator.Tests.Emission;

/// <summary>Tiles ask for weights ahead where there are many and there is an instruction: for each cache line of them once a round.</summary>
public sealed class WeightPrefetchTests
{
    [Fact]
    public void A_round_asks_for_as_many_lines_as_it_reads()
    {
        string avx512 = Text(InstructionSet.Avx512, 256, 256);

        // two vectors of a panel: two lines
        Assert.Contains("Prefetch.Line(ref weights, 4096);\n", avx512, StringComparison.Ordinal);
        Assert.Contains("Prefetch.Line(ref weights, 4112);\n", avx512, StringComparison.Ordinal);
        Assert.DoesNotContain("4128", avx512, StringComparison.Ordinal);
    }

    [Fact]
    public void Few_weights_stay_where_they_are_AVX2_takes_as_long_without_and_NEON_has_no_instruction()
    {
        Assert.DoesNotContain("Prefetch", Text(InstructionSet.Avx2, 256, 256), StringComparison.Ordinal);
        Assert.DoesNotContain("Prefetch", Text(InstructionSet.Avx512, 64, 96), StringComparison.Ordinal);
        Assert.DoesNotContain("Prefetch", Text(InstructionSet.Neon, 256, 256), StringComparison.Ordinal);
        Assert.DoesNotContain("Prefetch", Text(InstructionSet.Scalar, 256, 256), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ElementType.Single, 4096)]
    [InlineData(ElementType.Double, 2048)]
    [InlineData(ElementType.Half, 8192)]
    public void The_distance_is_one_of_bytes(object type, int elements)
    {
        MatrixProduct product = PointwisePlanner.Plan(Layers.Pointwise(256, 256), buffered: true, InstructionSet.Avx512, inputStride: 256).Product;

        Assert.Equal(elements, WeightPrefetch.Ahead(product, (ElementType)type, vectorBytes: 64));
    }

    private static string Text(InstructionSet set, int inputs, int outputs)
    {
        CodeWriter writer = new();
        new PointwiseText(writer, PointwisePlanner.Plan(Layers.Pointwise(inputs, outputs), buffered: true, set, inputStride: inputs), set, new(ActivationFunction.None, "", HasResidual: false)).Write();
        return writer.ToString();
    }
}
