using System.Reflection;
using Microsoft.CodeAnalysis.CodeFixes;
using SepConvGen.CodeFixes.Tests.Harness;
using SepConvGen.Tests.Shared;

namespace SepConvGen.CodeFixes.Tests;

/// <summary>Every fix is applied to wrong code; what comes out compiles with the generator, without a warning.</summary>
public sealed class FixTests
{
    private const string Pointwise = "PointwiseConv2D(InputChannels = 3, OutputChannels = 4)";
    private const string Parameters = "ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output";

    [Theory]
    [InlineData("partial class K", "public static void Run", ";", "SCG001", "Make partial")]
    [InlineData("partial class K", "static void Run", ";", "SCG001", "Make partial")]
    [InlineData("public sealed class K", "public static partial void Run", ";", "SCG005", "Make partial")]
    [InlineData("partial class K", "public static partial void Run", "\n    {\n        output[0] = 1;\n    }", "SCG002", "Remove the body")]
    [InlineData("partial class K", "public static partial void Run", " => output[0] = 1;", "SCG002", "Remove the body")]
    public async Task Declarations(string type, string method, string body, string id, string title)
    {
        using Edited edited = new($"{type}\n{{\n    [{Pointwise}]\n    {method}({Parameters}){body}\n}}\n");
        await edited.Fix(id == "SCG002" ? new BodyFix() : new PartialFix(), id, title);
        Assert.Empty(await edited.Problems());
    }

    [Theory]
    [InlineData("SCG008", "Rename to 'filter'", "ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filtr, Span<float> output")]
    [InlineData("SCG008", "Remove 'nothing'", "ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, float nothing, Span<float> output")]
    [InlineData("SCG009", "Add 'ReadOnlySpan<float> filter'", "ReadOnlySpan<float> input, int height, int width, Span<float> output")]
    [InlineData("SCG009", "Add 'Span<float> output'", "ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter")]
    [InlineData("SCG009", "Write the parameters as spans", "")]
    [InlineData("SCG009", "Write the parameters with packed weights", "")]
    [InlineData("SCG010", "Remove 'Filter'", "ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> Filter, Span<float> output")]
    [InlineData("SCG011", "Change to 'ReadOnlySpan<float> filter'", "ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<double> filter, Span<float> output")]
    [InlineData("SCG024", "Remove 'filter'", "ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, PackedWeights weights, Span<float> output")]
    [InlineData("SCG027", "Remove 'slope'", "ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, ReadOnlySpan<float> slope, Span<float> output")]
    public async Task Parameter(string id, string title, string parameters)
    {
        using Edited edited = new($"partial class K\n{{\n    [{Pointwise}]\n    public static partial void Run({parameters});\n}}\n");
        await edited.Fix(new ParameterFix(), id, title);
        Assert.Empty(await edited.Problems());
    }

    [Theory]
    [InlineData("input, // [height, width, 3]\n        int height,\n        int width,\n        Span<float> output", "input, // [height, width, 3]\n        int height,\n        int width,\n        ReadOnlySpan<float> filter,\n        Span<float> output")]
    [InlineData("input,\r\n        int height,\r\n        int width,\r\n        // of 3 channels\r\n        Span<float> output", "input,\r\n        int height,\r\n        int width,\r\n        ReadOnlySpan<float> filter,\r\n        // of 3 channels\r\n        Span<float> output")]
    [InlineData("input, /* NHWC */ int height, int width, Span<float> output", "input, /* NHWC */ int height, int width, ReadOnlySpan<float> filter, Span<float> output")]
    public async Task A_parameter_added_leaves_lines_and_comments_as_they_are(string before, string after)
    {
        string Source(string parameters) => $"partial class K\n{{\n    [{Pointwise}]\n    public static partial void Run(\n        ReadOnlySpan<float> {parameters});\n}}\n";
        using Edited edited = new(Source(before));
        await edited.Fix(new ParameterFix(), "SCG009", "Add 'ReadOnlySpan<float> filter'");
        Assert.Equal(Source(after), await edited.Text());
        Assert.Empty(await edited.Problems());
    }

    [Theory]
    [InlineData("SCG013", "Add 'OutputChannels = 3'", "PointwiseConv2D(InputChannels = 3)")]
    [InlineData("SCG013", "Add 'InputChannels = 16'", "PointwiseConv2D(OutputChannels = 4)")]
    [InlineData("SCG016", "Remove 'StrideWidth = 2'", "DepthwiseConv2D(3, 3, InputChannels = 3, Stride = 1, StrideWidth = 2)")]
    [InlineData("SCG018", "Add 'PadTop = 1, PadBottom = 1, PadLeft = 1, PadRight = 1'", "DepthwiseConv2D(3, 3, InputChannels = 3, Padding = Padding.Explicit)")]
    [InlineData("SCG019", "Remove 'PadTop = 1'", "DepthwiseConv2D(3, 3, InputChannels = 3, PadTop = 1)")]
    [InlineData("SCG020", "Add 'ActivationMin = 0f, ActivationMax = 6f'", "PointwiseConv2D(InputChannels = 3, OutputChannels = 4, Activation = Activation.Clamp)")]
    [InlineData("SCG020", "Add 'ActivationAlpha = 0.01f'", "PointwiseConv2D(InputChannels = 3, OutputChannels = 4, Activation = Activation.LeakyRelu)")]
    [InlineData("SCG021", "Remove 'ActivationMax = 4'", "PointwiseConv2D(InputChannels = 3, OutputChannels = 4, Activation = Activation.Relu, ActivationMax = 4)")]
    [InlineData("SCG026", "Add 'ReadOnlySpan<float> slope'", "PointwiseConv2D(InputChannels = 3, OutputChannels = 4, Activation = Activation.PRelu)")]
    [InlineData("SCG035", "Set 'Padding = Padding.Same'", "DepthwiseConv2D(3, 3, InputChannels = 3, Padding = Padding.Causal)")]
    public async Task Argument(string id, string title, string attribute)
    {
        using Edited edited = new($"partial class K\n{{\n    [{attribute}]\n    public static partial void Run({Parameters});\n}}\n");
        await edited.Fix(id == "SCG026" ? new ParameterFix() : new ArgumentFix(), id, title);
        Assert.Empty(await edited.Problems());
    }

    [Theory]
    [InlineData("SCG036", "Set 'Padding = Padding.Causal'", "")]
    [InlineData("SCG037", "Remove 'Stride = 2'", ", Padding = Padding.Causal, Stride = 2")]
    public async Task Stream(string id, string title, string arguments)
    {
        using Edited edited = new(
            $"partial class K\n{{\n    [DepthwiseConv1D(3, InputChannels = 3{arguments})]\n    public static partial void Run(ReadOnlySpan<float> input, int width, ReadOnlySpan<float> filter, StreamingState state, Span<float> output);\n}}\n");
        await edited.Fix(new ArgumentFix(), id, title);
        Assert.Empty(await edited.Problems());
    }

    [Theory]
    [InlineData("SeparableConv2D(3, 3, InputChannels = 4, OutputChannels = 8, Width = 9, DepthwiseActivation = Activation.PRelu)", "Write the parameters as spans")]
    [InlineData("SeparableConv2D(3, 3, InputChannels = 4, OutputChannels = 8, DepthwiseActivation = Activation.PRelu)", "Write the parameters with packed weights")]
    [InlineData("InvertedResidual2D(3, 3, InputChannels = 4, ExpandedChannels = 24, OutputChannels = 8)", "Write the parameters as spans")]
    [InlineData("Conv1D(5, InputChannels = 4, OutputChannels = 8)", "Write the parameters with packed weights")]
    [InlineData("SeparableFilter2D(new float[] { 1, 2, 1 }, new float[] { 1 })", "Write the parameters as spans")]
    public async Task Whole_signatures(string attribute, string title)
    {
        using Edited edited = new($"partial class K\n{{\n    [{attribute}]\n    public static partial void Run();\n}}\n");
        await edited.Fix(new ParameterFix(), "SCG009", title);
        Assert.Empty(await edited.Problems());
    }

    [Theory]
    [InlineData("PointwiseConv2D(InputChannels = 3, OutputChannels = 4)", "void Run()", "ReadOnlyTensorSpan<float> input, ReadOnlyTensorSpan<float> filter, ReadOnlyTensorSpan<float> bias, TensorSpan<float> output")]
    [InlineData("PointwiseConv2D(InputChannels = 3, OutputChannels = 4, Height = 2)", "void Run(int batch, int height, int width)", "ReadOnlyTensorSpan<float> input, ReadOnlyTensorSpan<float> filter, ReadOnlyTensorSpan<float> bias, TensorSpan<float> output")]
    [InlineData("DepthwiseConv1D(3, InputChannels = 3)", "System.Numerics.Tensors.Tensor<float> Run()", "ReadOnlyTensorSpan<float> input, ReadOnlyTensorSpan<float> filter, ReadOnlyTensorSpan<float> bias")]
    [InlineData("SeparableFilter2D(new float[] { 1, 2, 1 }, new float[] { 1 })", "void Run(ReadOnlySpan<ushort> input)", "ReadOnlyTensorSpan<byte> input, TensorSpan<byte> output")]
    public async Task Whole_signatures_of_tensors(string attribute, string method, string parameters)
    {
        using Edited edited = new(tensors: true, $"partial class K\n{{\n    [{attribute}]\n    public static partial {method};\n}}\n");
        await edited.Fix(new ParameterFix(), "SCG009", "Write the parameters as tensors");
        Assert.Contains("using System.Numerics.Tensors;", await edited.Whole(), StringComparison.Ordinal);
        Assert.Contains($" Run({parameters});", await edited.Whole(), StringComparison.Ordinal);
        Assert.Empty(await edited.Problems());
    }

    [Fact]
    public async Task Tensors_are_offered_where_the_project_has_them()
    {
        using Edited edited = new($"partial class K\n{{\n    [{Pointwise}]\n    public static partial void Run();\n}}\n");
        Assert.DoesNotContain("Write the parameters as tensors", await edited.Offers(new ParameterFix(), "SCG009"));
    }

    [Fact]
    public async Task A_filter_has_no_packed_weights()
    {
        using Edited edited = new("partial class K\n{\n    [SeparableFilter2D(new float[] { 1 }, new float[] { 1 })]\n    public static partial void Run();\n}\n");
        Assert.DoesNotContain("Write the parameters with packed weights", await edited.Offers(new ParameterFix(), "SCG009"));
    }

    [Fact]
    public async Task What_was_mended_runs()
    {
        using Edited edited = new($"public static partial class K\n{{\n    [{Pointwise}]\n    public static void Run(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<double> filtr, Span<float> output) {{ }}\n    public static float[] Call(float[] input, float[] filter) {{ float[] output = new float[8]; Run(input, 1, 2, filter, output); return output; }}\n}}\n");
        await edited.Fix(new BodyFix(), "SCG002", "Remove the body");
        await edited.Fix(new PartialFix(), "SCG001", "Make partial");
        await edited.Fix(new ParameterFix(), "SCG008", "Rename to 'filter'");
        await edited.Fix(new ParameterFix(), "SCG011", "Change to 'ReadOnlySpan<float> filter'");
        Assert.Empty(await edited.Problems());

        float[] input = [1, 2, 3, 4, 5, 6], filter = [.. Enumerable.Range(1, 12).Select(each => each / 8f)], expected = new float[8];
        Reference.PointwiseConv2D(input, 1, 1, 2, 3, 4, filter, default, default, expected);
        MethodInfo call = (await edited.Load()).GetType("K")!.GetMethod("Call")!;
        Assert.Equal(expected, (float[])call.Invoke(null, [input, filter])!);
    }

    [Fact]
    public void Pages_name_the_diagnostics_that_have_a_fix()
    {
        string[] fixable = [.. new CodeFixProvider[] { new PartialFix(), new BodyFix(), new ParameterFix(), new ArgumentFix(), new FixedSizesFix() }.SelectMany(provider => provider.FixableDiagnosticIds).Order(StringComparer.Ordinal)];
        Assert.Equal(fixable, fixable.Distinct());
        string pages = Path.Combine(Repository.Root, "generator", "diagnostics");
        foreach (string id in Edited.Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(descriptor => descriptor.Id))
        {
            string page = File.ReadAllText(Path.Combine(pages, $"{id}.md"));
            string line = fixable.Contains(id) ? "**Fix in the editor**: " : "**No fix in the editor**: ";
            Assert.True(page.Contains(line, StringComparison.Ordinal), $"{id}.md has no line that begins with «{line}».");
        }
    }
}
