using SepConvGen.Generator.Tests.Harness;
using Xunit;

namespace SepConvGen.Generator.Tests.Emission;

/// <summary>What the generated remarks say of the multiplications, and of those of the regular equivalent.</summary>
public sealed class CostRemarksTests
{
    [Fact]
    public void A_separable_kernel_of_fixed_size_states_an_image() => AssertStates(
        Sources.Separable(
            "SeparableConv2D(3, 3, InputChannels = 3, OutputChannels = 128, Height = 7, Width = 7)",
            "ReadOnlySpan<float> input, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> pointwiseFilter, Span<float> output"),
        "411 multiplications an output pixel (a regular 3×3 with 128 outputs: 3,456); 10,275 an image (86,400).");

    [Fact]
    public void An_inverted_residual_states_its_three_steps() => AssertStates(
        Sources.Inverted(
            "3, 3, InputChannels = 24, ExpandedChannels = 144, OutputChannels = 24, Height = 56, Width = 56, Padding = Padding.Same, Residual = true",
            "ReadOnlySpan<float> input, ReadOnlySpan<float> expandFilter, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> projectFilter, Span<float> output"),
        "8,208 multiplications an output pixel (a regular 3×3 with 24 outputs: 5,184); 25,740,288 an image (16,257,024).");

    [Fact]
    public void A_depthwise_kernel_of_any_size_states_an_output_pixel() => AssertStates(
        Sources.Depthwise("DepthwiseConv2D(3, 5, InputChannels = 32, ChannelMultiplier = 2)"),
        "960 multiplications an output pixel (a regular 3×5 with 64 outputs: 30,720).");

    [Fact]
    public void A_pointwise_kernel_is_a_regular_one() => AssertStates(
        Sources.Depthwise("PointwiseConv2D(InputChannels = 32, OutputChannels = 64)"),
        "2,048 multiplications an output pixel, as many as a regular 1×1.");

    [Fact]
    public void A_filter_states_what_it_costs_in_one_window() => AssertStates(
        Sources.Method("""
            [SeparableFilter2D(new float[] { 1, 2, 1 }, new float[] { -1, 0, 1 })]
                public static partial void Sobel(ReadOnlySpan<byte> input, int height, int width, Span<short> output);
            """),
        "6 multiplications a sample (3×3 taps at once: 9)");

    private static void AssertStates(string source, string sentence) =>
        Assert.Contains($"<para>{sentence}", GeneratorHarness.Run(source, new HarnessOptions()).Text, StringComparison.Ordinal);
}
