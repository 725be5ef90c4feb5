using Microsoft.CodeAnalysis.CodeFixes;
using SepConvGen.CodeFixes.Tests.Harness;

namespace SepConvGen.CodeFixes.Tests;

/// <summary>Every provider mends all kernels of a project at once, also several faults of one kernel.</summary>
public sealed class FixAllTests
{
    private const string Pointwise = "PointwiseConv2D(InputChannels = 3, OutputChannels = 4)";
    private const string Parameters = "ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output";
    private const string Sequence = "ReadOnlySpan<float> input, int width, ReadOnlySpan<float> filter, StreamingState state, Span<float> output";
    private const string Clamp = "PointwiseConv2D(InputChannels = 3, OutputChannels = 4, ActivationMin = 0, ActivationMax = 6)";

    public static TheoryData<string, string, string, string> Faults => new()
    {
        { "SCG001", "PartialFix", Pointwise, $"void Run({Parameters});" },
        { "SCG002", "BodyFix", Pointwise, $"partial void Run({Parameters}) {{ output[0] = 1; }}" },
        { "SCG008", "Rename the parameter", Pointwise, "partial void Run(ReadOnlySpan<float> inputs, int hight, int width, ReadOnlySpan<float> filtr, Span<float> output);" },
        { "SCG008", "Remove the parameter", Pointwise, $"partial void Run({Parameters}, int nothing, int anything);" },
        { "SCG009", "Add the parameter", Pointwise, "partial void Run(int height, ReadOnlySpan<float> filter);" },
        { "SCG009", "Write the parameters as spans", Pointwise, "partial void Run(ReadOnlySpan<float> input, int height);" },
        { "SCG009", "Write the parameters with packed weights", Pointwise, "partial void Run();" },
        { "SCG010", "Remove the parameter", Pointwise, $"partial void Run({Parameters}, int Height, int Width);" },
        { "SCG011", "Change the type", Pointwise, "partial void Run(Span<float> input, int height, long width, ReadOnlySpan<double> filter, Span<float> output);" },
        { "SCG012", "Remove the argument", "PointwiseConv2D(InputChannels = 3, OutputChannels = 4, Height = 5, Width = 6)", $"partial void Run({Parameters});" },
        { "SCG013", "Add the argument", "PointwiseConv2D", $"partial void Run({Parameters});" },
        { "SCG016", "Remove the argument", "DepthwiseConv2D(3, 3, InputChannels = 3, Stride = 2, StrideHeight = 2, StrideWidth = 1)", $"partial void Run({Parameters});" },
        { "SCG018", "Add the argument", "DepthwiseConv2D(3, 3, InputChannels = 3, Padding = Padding.Explicit)", $"partial void Run({Parameters});" },
        { "SCG019", "Remove the argument", "DepthwiseConv2D(3, 3, InputChannels = 3, PadTop = 1, PadBottom = 1)", $"partial void Run({Parameters});" },
        { "SCG020", "Add the argument", "SeparableConv2D(3, 3, InputChannels = 3, OutputChannels = 3, Activation = Activation.LeakyRelu, DepthwiseActivation = Activation.LeakyRelu)", "partial void Run(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> pointwiseFilter, Span<float> output);" },
        { "SCG021", "Remove the argument", Clamp, $"partial void Run({Parameters});" },
        { "SCG024", "Remove the parameter", Pointwise, $"partial void Run({Parameters}, ReadOnlySpan<float> bias, PackedWeights weights);" },
        { "SCG026", "Add the parameter", "SeparableConv2D(3, 3, InputChannels = 3, OutputChannels = 3, Activation = Activation.PRelu, DepthwiseActivation = Activation.PRelu)", "partial void Run(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> pointwiseFilter, Span<float> output);" },
        { "SCG027", "Remove the parameter", Pointwise, $"partial void Run({Parameters}, ReadOnlySpan<float> slope);" },
        { "SCG034", "Remove the parameter", Pointwise, "partial void Run(System.Numerics.Tensors.ReadOnlyTensorSpan<float> input, int batch, int height, int width, ReadOnlySpan<float> filter, Span<float> output);" },
        { "SCG035", "Set the padding", "DepthwiseConv2D(3, 3, InputChannels = 3, Padding = Padding.Causal)", $"partial void Run({Parameters});" },
        { "SCG036", "Set the padding", "DepthwiseConv1D(3, InputChannels = 3)", $"partial void Run({Sequence});" },
        { "SCG037", "Remove the argument", "DepthwiseConv1D(3, InputChannels = 3, Padding = Padding.Causal, Stride = 2)", $"partial void Run({Sequence});" },
        { "SCG047", "Remove the argument", "SeparableFilter2D(new float[] { 1 }, new float[] { 1 }, BorderValue = 1)", "partial void Run(ReadOnlySpan<byte> input, int height, int width, Span<byte> output);" },
        { "SCG050", "Remove the argument", "InvertedResidual2D(3, 3, InputChannels = 3, ExpandedChannels = 6, OutputChannels = 4, Padding = Padding.Same, Residual = true)", "partial void Run(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> expandFilter, ReadOnlySpan<float> depthwiseFilter, ReadOnlySpan<float> projectFilter, Span<float> output);" },
        { "SCG066", "Remove the parameter", Pointwise, $"partial void Run({Parameters}, int inputImageStride);" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task All_kernels_of_a_project_are_mended_at_once(string id, string key, string attribute, string method)
    {
        string Kernel(string name) => $"    [{attribute}]\n    public static {method.Replace("Run(", name + "(", StringComparison.Ordinal)}\n";
        using Edited edited = new(tensors: true, $"static partial class K\n{{\n{Kernel("One")}\n{Kernel("Two")}}}\n", $"static partial class L\n{{\n{Kernel("Three")}}}\n");
        await edited.FixAll(Provider(id), id, key);
        Assert.Empty(await edited.Problems());
    }

    [Fact]
    public async Task Types_in_types_become_partial_at_once()
    {
        string method = $"[{Pointwise}]\n    public static partial void Run{{0}}({Parameters});\n";
        using Edited edited = new($"static class K\n{{\n    {string.Format(null, method, 1)}\n    {string.Format(null, method, 2)}\n    static class L\n    {{\n    {string.Format(null, method, 3)}    }}\n}}\n");
        await edited.FixAll(new PartialFix(), "SCG005", nameof(PartialFix));
        Assert.Empty(await edited.Problems());
    }

    [Fact]
    public void Every_diagnostic_with_a_fix_is_tried() => Assert.Equal(
        Providers.SelectMany(provider => provider.FixableDiagnosticIds).Order(StringComparer.Ordinal),
        Faults.Select(row => row.Data.Item1).Append("SCG005").Distinct().Order(StringComparer.Ordinal));

    private static readonly CodeFixProvider[] Providers = [new PartialFix(), new BodyFix(), new ParameterFix(), new ArgumentFix()];

    private static CodeFixProvider Provider(string id) => Providers.Single(provider => provider.FixableDiagnosticIds.Contains(id));
}
