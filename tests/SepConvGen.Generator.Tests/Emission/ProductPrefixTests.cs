using System.Text.RegularExpressions;
using SepConvGen.Generator.Emission;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;
using SepConvGen.Generator.Tests.Planning;
using Xunit;

namespace SepConvGen.Generator.Tests.Emission;

/// <summary>Two matrix products of one kernel do not share the names of their methods.</summary>
public sealed partial class ProductPrefixTests
{
    private const string Prefix = "Expand";

    private static readonly Epilogue None = new(ActivationFunction.None, "", HasResidual: false);

    [Fact]
    public void All_methods_of_a_pointwise_step_begin_with_the_prefix()
    {
        PointwisePlan plan = PointwisePlanner.Plan(Layers.Pointwise(16, 80), buffered: false, InstructionSet.Avx512, inputStride: 16);
        AssertPrefixed(prefix => Text(writer => new PointwiseText(writer, plan with { Prefix = prefix }, InstructionSet.Avx512, None).Write()));
    }

    [Theory]
    [InlineData(3, 1, 1, 28)]
    [InlineData(3, 1, 1, null)]
    [InlineData(3, 1, 2, null)]
    [InlineData(3, 4, 1, 28)]
    [InlineData(3, 4, 2, 28)]
    public void All_methods_of_a_convolution_of_images_begin_with_the_prefix(int kernel, int groups, int stride, int? size) =>
        AssertPrefixed(Layers.Convolution(kernel, kernel, 16, 32, groups, stride), Layers.Image(size));

    [Theory]
    [InlineData(3)]
    [InlineData(2000)]
    public void All_methods_of_a_convolution_of_sequences_begin_with_the_prefix(int kernel) =>
        AssertPrefixed(Layers.Convolution(1, kernel, 64, 80), Layers.Steps);

    private static void AssertPrefixed(ConvolutionSpec spec, ImageSpec image)
    {
        ConvolutionPlan plan = ConvolutionPlanner.Plan(spec, image, buffered: false, InstructionSet.Avx512);
        AssertPrefixed(prefix => Text(writer => new ConvolutionText(writer, plan with { Prefix = prefix }, InstructionSet.Avx512, None).Write()));
    }

    // Each method has the prefix where it is declared and where it is called, and nothing else differs.
    private static void AssertPrefixed(Func<string, string> write)
    {
        string plain = write("");
        string[] methods = [.. Declarations().Matches(plain).Select(match => match.Groups[1].Value)];
        Assert.True(methods.Length > 1);
        string expected = Regex.Replace(plain, $@"\b({string.Join('|', methods)})\(", $"{Prefix}$1(");
        Assert.Equal(expected, write(Prefix));
    }

    private static string Text(Action<CodeWriter> write)
    {
        CodeWriter writer = new();
        write(writer);
        return writer.ToString();
    }

    [GeneratedRegex(@"private static void (\w+)\(")]
    private static partial Regex Declarations();
}
