using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SepConvGen.Generator.Tests.Harness;
using SepConvGen.Tests.Shared;
using Xunit;

namespace SepConvGen.Generator.Tests.Surface;

/// <summary>
/// The whole surface of the attributes, at random: no text is longer than the compiler reads at once, and no size, however absurd,
/// becomes a constant that is wrong. SEPCONVGEN_SEED=n draws other methods, SEPCONVGEN_RANDOM=factor more of them.
/// </summary>
public sealed partial class SurfaceTests
{
    private const int Longest = 300_000;

    // Families that were too long before, and what is long among usual kernels.
    [Theory]
    [InlineData("Conv2D(1, 1, InputChannels = 90, OutputChannels = 45, Groups = 3)")]
    [InlineData("Conv2D(2, 3, InputChannels = 112, OutputChannels = 42, Groups = 14, Stride = 5, Padding = Padding.Same)")]
    [InlineData("Conv2D(1, 1, InputChannels = 72, OutputChannels = 72, Groups = 24, Dilation = 2, Padding = Padding.Same, Activation = Activation.Sigmoid)")]
    [InlineData("Conv2D(3, 3, InputChannels = 60, OutputChannels = 60, Groups = 12, Padding = Padding.Same)")]
    [InlineData("Conv2D(1, 4, InputChannels = 48, OutputChannels = 102, Groups = 6, Padding = Padding.Same, Activation = Activation.LeakyRelu, ActivationAlpha = 0.1f)")]
    [InlineData("Conv2D(3, 3, InputChannels = 256, OutputChannels = 256, Groups = 32, Padding = Padding.Same)")]
    [InlineData("DepthwiseConv2D(1, 360, InputChannels = 16, ChannelMultiplier = 3, Padding = Padding.Same)")]
    public void A_kernel_of_a_long_family_is_not_too_long(string attribute)
    {
        string text = GeneratorHarness.Run(Sources.Depthwise(attribute)).Text;
        Assert.True(text.Length <= Longest, $"{text.Length} characters");
    }

    // Found by drawing at random: the dilation of a window of one column counted, though there is no second one.
    [Theory]
    [InlineData("DepthwiseConv2D(1, 1, InputChannels = 32768, ChannelMultiplier = 14, Dilation = 65535)")]
    [InlineData("DepthwiseConv2D(2, 1, InputChannels = 65535, Dilation = 65535)")]
    public void One_column_has_no_dilation_that_could_overflow(string attribute) =>
        Assert.DoesNotContain("SCG031", GeneratorHarness.Run(Sources.Depthwise(attribute)).Text, StringComparison.Ordinal);

    [Fact]
    public void No_kernel_is_too_long() => Assert.All(
        Generate(absurd: false, count: Effort.IsThorough ? 1500 : 500),
        file => Assert.True(file.Text.Length <= Longest, $"{file.Text.Length} characters: {file.Declaration}"));

    [Fact]
    public void No_size_overflows_in_a_constant()
    {
        foreach ((string declaration, string text) in Generate(absurd: true, count: Effort.IsThorough ? 400 : 150))
        {
            Assert.DoesNotContain("SCG031", text, StringComparison.Ordinal);
            foreach (string line in Comments().Replace(text, "").Split('\n').Where(line => !line.Contains("Scratch.", StringComparison.Ordinal)))
            {
                Assert.All(
                    Numbers().Matches(line),
                    number => Assert.True(decimal.Parse(number.Value, CultureInfo.InvariantCulture) <= int.MaxValue, $"{line}\n{declaration}"));
            }
        }
    }

    private static IEnumerable<(string Declaration, string Text)> Generate(bool absurd, int count)
    {
        Random random = new(Variable("SEPCONVGEN_SEED") ?? 20261121);
        HarnessOptions options = new();
        for (int drawn = 0; drawn < count * (Variable("SEPCONVGEN_RANDOM") ?? 1); drawn += 50)
        {
            Dictionary<string, string> declarations = Enumerable.Range(drawn, 50)
                .ToDictionary(number => $"M{number}", number => RandomDeclaration.Draw(random, absurd, $"M{number}"));
            CSharpCompilation compilation = Compilations.Of(Sources.Method(string.Join("\n", declarations.Values)), options);
            GeneratorDriver driver = GeneratorHarness.Driver(options).RunGenerators(compilation, TestContext.Current.CancellationToken);
            ImmutableSortedDictionary<string, string> files = GeneratorHarness.Files(driver);
            Assert.Equal(declarations.Count, files.Count);
            foreach ((string hint, string text) in files)
            {
                yield return (declarations[hint.Split('.')[2]], text);
            }
        }
    }

    private static int? Variable(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? int.Parse(value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex("//.*|\"[^\"\n]*\"")]
    private static partial Regex Comments();

    [GeneratedRegex(@"(?<![\w.])\d{10,}(?!\w)")]
    private static partial Regex Numbers();
}
