using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SepConvGen.Generator.Tests.Harness;
using Xunit;

namespace SepConvGen.Generator.Tests.Diagnostics;

/// <summary>Arrays, memory, tensors and results that a kernel cannot have: each case with its place marked.</summary>
public class FormDiagnosticTests
{
    [Theory]
    [InlineData("SCG011", "[|double[] input|], int height, int width, float[] filter, float[] output")]
    [InlineData("SCG011", "[|float[]? input|], int height, int width, float[] filter, float[] output")]
    [InlineData("SCG011", "[|float[,] input|], int height, int width, float[] filter, float[] output")]
    [InlineData("SCG011", "[|params float[] input|], int height, int width, float[] filter, float[] output", 1)]
    [InlineData("SCG011", "[|ref float[] input|], int height, int width, float[] filter, float[] output")]
    [InlineData("SCG011", "float[] input, int height, int width, float[] filter, [|out float[] output|]")]
    [InlineData("SCG011", "[|TensorSpan<float> input|], float[] filter, float[] output")]
    [InlineData("SCG011", "[|in Tensor<float> input|], float[] filter, float[] output")]
    [InlineData("SCG011", "[|Tensor<float>? input|], float[] filter, float[] output", 2)]
    [InlineData("SCG011", "[|Tensor<double> input|], float[] filter, float[] output")]
    [InlineData("SCG011", "Tensor<float> input, float[] filter, [|ReadOnlyTensorSpan<float> output|]")]
    [InlineData("SCG011", "double[] input, int height, int width, [|float[] filter|], double[] output")]
    [InlineData("SCG072", "float[] input, int height, int width, [|ReadOnlyMemory<ushort> filter|], Span<float> output")]
    [InlineData("SCG073", "Tensor<double> input, [|ReadOnlyMemory<System.Half> filter|], Span<double> output")]
    [InlineData("SCG011", "double[] input, int height, int width, PackedWeights weights, [|float[] output|]")]
    [InlineData("SCG011", "Tensor<float> input, float[] filter, [|ReadOnlyMemory<float> output|]")]
    [InlineData("SCG011", "float[] input, int height, int width, [|float[] weights|], float[] output")]
    [InlineData("SCG034", "Tensor<float> input, [|int width|], float[] filter, float[] output")]
    [InlineData("SCG034", "[|int batch|], Tensor<float> input, float[] filter, float[] output")]
    [InlineData("SCG009", "float[] input, int height, Tensor<float> filter, float[] output")]
    public async Task A_parameter(string id, string parameters, int others = 0)
    {
        Markup markup = Markup.Parse(Tensors + Sources.Depthwise(parameters: parameters));
        Diagnostic[] diagnostics = [.. await AnalyzerHarness.Run(markup.Source)];
        Diagnostic first = diagnostics.First(diagnostic => diagnostic.Id == id);
        Assert.True(diagnostics.Length <= 1 + others, string.Join("\n", diagnostics.Select(Message)));
        Assert.Equal(markup.Marked.Count == 0 ? "Edge" : markup.Marked[0], AnalyzerHarness.Squiggle(first));
    }

    [Theory]
    [InlineData("SCG003", "[|double[]|]", "float[] input, int height, int width, float[] filter")]
    [InlineData("SCG003", "[|float[]|]", "double[] input, int height, int width, double[] filter")]
    [InlineData("SCG003", "[|float[]?|]", "float[] input, int height, int width, float[] filter")]
    [InlineData("SCG003", "[|ReadOnlyMemory<float>|]", "float[] input, int height, int width, float[] filter")]
    [InlineData("SCG003", "[|Tensor<byte>|]", "float[] input, int height, int width, float[] filter")]
    [InlineData("SCG003", "[|System.Threading.Tasks.Task<float[]>|]", "float[] input, int height, int width, float[] filter")]
    [InlineData("SCG072", "[|ushort[]|]", "float[] input, int height, int width, float[] filter")]
    [InlineData("SCG073", "[|Half[]|]", "double[] input, int height, int width, double[] filter")]
    [InlineData("SCG038", "Tensor<float>", "Tensor<float> input, float[] filter, [|Span<float> output|]")]
    public async Task A_result(string id, string type, string parameters)
    {
        Markup markup = Markup.Parse(Tensors + Sources.Method($"[DepthwiseConv2D(3, 3, InputChannels = 8)] public static partial {type} Edge({parameters});"));
        Diagnostic diagnostic = Assert.Single(await AnalyzerHarness.Run(markup.Source));
        Assert.Equal(id, diagnostic.Id);
        Assert.Equal(markup.Marked[0], AnalyzerHarness.Squiggle(diagnostic));
    }

    [Theory]
    [InlineData("[|int[] input|], int height, int width, byte[] output", "void")]
    [InlineData("[|Tensor<int> input|], Memory<byte> output", "void")]
    [InlineData("byte[] input, int height, int width", "[|double[]|]")]
    public async Task Samples(string parameters, string type)
    {
        Markup markup = Markup.Parse(Tensors + Sources.Method($"[SeparableFilter2D(new float[] {{ 1 }}, new float[] {{ 1 }})] public static partial {type} Smooth({parameters});"));
        Diagnostic diagnostic = Assert.Single(await AnalyzerHarness.Run(markup.Source));
        Assert.Equal("SCG040", diagnostic.Id);
        Assert.Equal(markup.Marked[0], AnalyzerHarness.Squiggle(diagnostic));
    }

    [Fact]
    public async Task Messages_name_what_fits()
    {
        Assert.Equal(
            "Parameter 'input' must be declared as 'ReadOnlySpan<float> input', by value; float[], ReadOnlyMemory<float>, ReadOnlyTensorSpan<float> and Tensor<float> fit as well",
            Message(Assert.Single(await AnalyzerHarness.Run(Sources.Depthwise(parameters: Sources.Parameters.Replace("ReadOnlySpan<float> input", "object input", StringComparison.Ordinal))))));
        Assert.Equal(
            "Parameter 'height' must be declared as 'int height', by value",
            Message(Assert.Single(await AnalyzerHarness.Run(Sources.Depthwise(parameters: Sources.Parameters.Replace("int height", "long height", StringComparison.Ordinal))))));
        Assert.Equal(
            "Parameter 'filter' must be declared as 'ReadOnlySpan<double> filter', by value; the kernel computes in double, as its other elements have it",
            Message(Assert.Single(await AnalyzerHarness.Run(Sources.Depthwise(parameters: "ReadOnlySpan<double> input, int height, int width, ReadOnlySpan<float> filter, Span<double> output")))));
        Assert.Equal(
            "Parameter 'filter' must be declared as 'ReadOnlySpan<float> filter', by value; the elements of a kernel are float, Half or bfloat16, or all of them double",
            Message(Assert.Single(await AnalyzerHarness.Run(Sources.Depthwise(parameters: Sources.Parameters.Replace("ReadOnlySpan<float> filter", "ReadOnlySpan<int> filter", StringComparison.Ordinal))))));
        Assert.Equal(
            "'Edge' must return void and write to the parameter 'output', or return its result as float[] or Tensor<float>",
            Message(Assert.Single(await AnalyzerHarness.Run(Sources.Method("[DepthwiseConv2D(3, 3, InputChannels = 8)] public static partial int Edge(float[] input, int height, int width, float[] filter);")))));
    }

    [Fact]
    public async Task Without_the_package_a_tensor_is_the_compilers_to_explain()
    {
        CSharpCompilation compilation = Compilations.Of(Tensors + Sources.Depthwise(parameters: "Tensor<float> input, float[] filter, float[] output"), new HarnessOptions());
        compilation = compilation.RemoveReferences(compilation.References.Where(reference => reference.Display!.EndsWith("System.Numerics.Tensors.dll", StringComparison.Ordinal)));
        Assert.Empty(await AnalyzerHarness.Analyze(compilation));
        Assert.Contains(compilation.GetDiagnostics(TestContext.Current.CancellationToken), diagnostic => diagnostic.Id is "CS0246" or "CS0234");
    }

    [Fact]
    public void Kernels_without_tensors_need_no_package()
    {
        CSharpCompilation compilation = Compilations.Of(
            Sources.Method("[DepthwiseConv2D(3, 3, InputChannels = 8)] public static partial float[] Edge(float[] input, int height, int width, ReadOnlyMemory<float> filter);"), new HarnessOptions());
        compilation = compilation.RemoveReferences(compilation.References.Where(reference => reference.Display!.EndsWith("System.Numerics.Tensors.dll", StringComparison.Ordinal)));
        GeneratorHarness.Driver(new HarnessOptions()).RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _, TestContext.Current.CancellationToken);
        Assert.Empty(output.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
    }

    private const string Tensors = "using System.Numerics.Tensors;\n";

    private static string Message(Diagnostic diagnostic) => diagnostic.GetMessage(CultureInfo.InvariantCulture);
}
