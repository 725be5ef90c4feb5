using Microsoft.CodeAnalysis;
using SepConvGen.Generator.Tests.Harness;
using Xunit;

namespace SepConvGen.Generator.Tests.Pipeline;

/// <summary>What stands beside a kernel: packing methods, factories of states, sizes of the output; among overloads and the user's own members.</summary>
public class CompanionTests
{
    private const string Packed = "ReadOnlySpan<float> input, int height, int width, PackedWeights weights, Span<float> output";
    private const string Batch = "ReadOnlySpan<float> input, int batch, int height, int width, PackedWeights weights, Span<float> output";
    private const string Stream = "ReadOnlySpan<float> input, int width, ReadOnlySpan<float> filter, StreamingState state, Span<float> output";
    private const string StreamBias = "ReadOnlySpan<float> input, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, StreamingState state, Span<float> output";
    private const string Mix = "[PointwiseConv2D(InputChannels = 8, OutputChannels = 40)] public static partial void Mix";
    private const string Wide = "[PointwiseConv2D(InputChannels = 9, OutputChannels = 40)] public static partial void Mix";
    private const string Hear = "[DepthwiseConv1D(3, InputChannels = 8, Padding = Padding.Causal)] public static partial void Hear";

    [Fact]
    public void Overloads_with_the_same_weights_have_one_packing_method()
    {
        GeneratorRun run = GeneratorHarness.Run(Sources.Method($"{Mix}({Packed}); {Mix}({Batch});"));
        Assert.Equal(1, run.Files.Values.Sum(text => text.Split("PackedWeights PackMix(").Length - 1));
    }

    [Fact]
    public void Overloads_with_other_parameters_have_packing_methods_of_their_own() => GeneratorHarness.Run(Sources.Method(
        $"{Mix}({Packed}); [SeparableConv2D(3, 3, InputChannels = 8, OutputChannels = 40)] public static partial void Mix({Batch});"));

    [Fact]
    public void Overloads_share_the_factory_of_equal_states()
    {
        GeneratorRun run = GeneratorHarness.Run(Sources.Method($"{Hear}({Stream}); {Hear}({StreamBias});"));
        Assert.Equal(1, run.Files.Values.Sum(text => text.Split("CreateHearState(").Length - 1));
    }

    [Fact]
    public void Sizes_of_the_output_are_constants_where_they_are_known()
    {
        const string spans = "ReadOnlySpan<float> input, int batch, ReadOnlySpan<float> filter, Span<float> output";
        string text = GeneratorHarness.Run(Sources.Method(
            $"[Conv2D(3, 3, InputChannels = 3, OutputChannels = 8, Stride = 2, Padding = Padding.Same, Height = 7, Width = 9)] public static partial void Stem({spans});")).Text;
        Assert.Contains("public const int StemOutputHeight = 4;", text, StringComparison.Ordinal);
        Assert.Contains("public const int StemOutputWidth = 5;", text, StringComparison.Ordinal);
        Assert.Contains("public static int StemOutputLength(int batch)", text, StringComparison.Ordinal);

        string one = GeneratorHarness.Run(Sources.Method(
            $"[Conv2D(3, 3, InputChannels = 3, OutputChannels = 8, Height = 7, Width = 9)] internal static partial void Stem({spans.Replace("int batch, ", "", StringComparison.Ordinal)});")).Text;
        Assert.Contains("internal const int StemOutputLength = 280;", one, StringComparison.Ordinal);
    }

    // What the user has already, or what two overloads would say differently, is left out without a word.
    [Theory]
    [InlineData($"{Mix}({Packed}); public static int MixOutputLength(int height, int width) => 0;")]
    [InlineData($"{Mix}({Packed}); public static int MixOutputLength => 0;")]
    [InlineData($"{Mix}({Packed}); [Conv2D(3, 3, InputChannels = 8, OutputChannels = 4)] public static partial void Mix(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output);")]
    [InlineData($"{Mix}({Packed}); [PointwiseConv2D(InputChannels = 8, OutputChannels = 40, Height = 2, Width = 2)] public static partial void Mix(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, Span<float> output);")]
    public void Sizes_give_way(string methods) =>
        Assert.DoesNotContain(GeneratorHarness.Run(Sources.Method(methods)).Files.Values, text => text.Contains("int MixOutputLength(int height, int width)", StringComparison.Ordinal));

    [Theory]
    [InlineData($"{Mix}({Packed}); public static void PackMix(int step) {{ }}")]
    [InlineData($"{Mix}({Packed}); public static void PackMix<T>(ReadOnlySpan<float> filter, ReadOnlySpan<float> bias, BatchNormalization normalization) {{ }}")]
    [InlineData($"{Hear}({Stream}); public static void CreateHearState(int batch) {{ }}")]
    [InlineData($"{Mix}({Packed}); private static int Packed = 1; public static int Use() => Packed;")]
    public void Methods_of_other_parameters_are_no_obstacle(string methods) => GeneratorHarness.Run(Sources.Method(methods));

    [Theory]
    [InlineData($"{Mix}({Packed}); private static int PackMix;", "'Blocks' has a member of that name")]
    [InlineData($"{Mix}({Packed}); private static void PackMix(ReadOnlySpan<float> f, ReadOnlySpan<float> b, BatchNormalization n) {{ }}", "'Blocks' has a member of that name")]
    [InlineData($"{Mix}({Packed}); private class PackMix;", "'Blocks' has a member of that name")]
    [InlineData($"{Hear}({Stream}); private static StreamingState CreateHearState() => null!;", "'Blocks' has a member of that name")]
    [InlineData($"{Mix}({Packed}); {Wide}({Batch});", "another overload of 'Mix' gets one with the same parameters and another content")]
    [InlineData($"{Hear}({Stream}); [DepthwiseConv1D(4, InputChannels = 8, Padding = Padding.Causal)] public static partial void Hear({StreamBias});", "another overload of 'Hear' gets one")]
    public async Task What_cannot_stand_beside_a_kernel_is_told_at_the_kernel(string methods, string why)
    {
        string source = Sources.Method(methods);
        Diagnostic told = Assert.Single(await AnalyzerHarness.Run(source));
        Assert.Equal("SCG032", told.Id);
        Assert.Contains(why, told.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.True(AnalyzerHarness.Squiggle(told) is "Mix" or "Hear");
        Assert.DoesNotContain(
            GeneratorHarness.Run(source, new HarnessOptions { MayHaveErrors = true }).Problems,
            problem => problem.Severity == DiagnosticSeverity.Error && problem.Location.SourceTree!.FilePath.Contains("SepConvGen", StringComparison.Ordinal));
    }

    [Fact]
    public void A_derived_type_may_hide_what_stands_beside_a_kernel_of_its_base() => GeneratorHarness.Run(
        Compilations.Usings
        + $"public partial class Base {{ {Mix}({Packed}); }} public partial class Derived : Base {{ {Mix.Replace("partial", "new partial", StringComparison.Ordinal)}({Packed}); }}");

    [Fact]
    public void A_method_may_bear_the_marks_of_generated_code() => GeneratorHarness.Run(Sources.Method(
        $"[System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage] {Mix}({Packed});"));
}
