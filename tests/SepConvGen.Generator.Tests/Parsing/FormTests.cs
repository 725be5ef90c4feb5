using SepConvGen.Generator.Specs;
using SepConvGen.Generator.Tests.Harness;
using Xunit;

namespace SepConvGen.Generator.Tests.Parsing;

/// <summary>What holds the elements of parameters and results, and where the sizes come from.</summary>
public class FormTests
{
    private const string Tensors = "System.Numerics.Tensors";

    [Fact]
    public void Each_parameter_has_its_form()
    {
        KernelModel kernel = ParsedKernel.Of(Sources.Depthwise(
            parameters: $"{Tensors}.Tensor<float> input, float[] filter, ReadOnlyMemory<float> bias, ReadOnlySpan<float> residual, {Tensors}.TensorSpan<float> output"));

        Assert.Equal(
            [ParameterForm.Tensor, ParameterForm.Array, ParameterForm.ReadOnlyMemory, null, ParameterForm.TensorSpan],
            kernel.Method.Parameters.Select(parameter => parameter.Form));
        Assert.Equal("void", kernel.Method.ReturnType);
        Assert.Equal(["inputSpan", "filterSpan", "biasSpan", "residual", "outputSpan"], kernel.Method.Parameters.Select(parameter => parameter.Span));
    }

    [Fact]
    public void A_tensor_brings_its_sizes_and_a_batch()
    {
        KernelModel kernel = ParsedKernel.Of(Sources.Depthwise("DepthwiseConv2D(3, 3, InputChannels = 8, Height = 7)", $"{Tensors}.ReadOnlyTensorSpan<float> input, float[] filter, float[] output"));

        Assert.Equal(new ImageSpec(HasBatch: true, 7, null), kernel.Spec.Image);
        Assert.Equal([ParameterRole.Input, ParameterRole.Batch, ParameterRole.Width, ParameterRole.Filter, ParameterRole.Output], kernel.Operands);
    }

    [Theory]
    [InlineData("float[]", "float[]")]
    [InlineData("System.Numerics.Tensors.Tensor<float>", "global::System.Numerics.Tensors.Tensor<float>")]
    public void A_result_is_the_output(string type, string text)
    {
        KernelModel kernel = ParsedKernel.Of(Sources.Method($"[DepthwiseConv2D(3, 3, InputChannels = 8)] public static partial {type} Edge(float[] input, int height, int width, float[] filter);"));

        Assert.Equal(text, kernel.Method.ReturnType);
        Assert.Equal(ParameterRole.Output, kernel.Operands.Last());
        Assert.False(kernel.Spec.Image.HasBatch);
    }

    [Fact]
    public void The_samples_of_a_filter_are_those_of_its_types()
    {
        KernelSpec spec = ParsedKernel.Of(Sources.Method(
            $"[SeparableFilter2D(new float[] {{ 1 }}, new float[] {{ 1 }})] public static partial short[] Smooth({Tensors}.Tensor<ushort> input);")).Spec;

        Assert.Equal((ElementType.UInt16, ElementType.Int16), (spec.Input, spec.Output));
    }

    [Fact]
    public void The_oldest_language_can_express_it() => GeneratorHarness.Run(
        Sources.Method($"[DepthwiseConv2D(3, 3, InputChannels = 8)] public static partial {Tensors}.Tensor<float> Edge({Tensors}.ReadOnlyTensorSpan<float> input, {Tensors}.Tensor<float> filter, ReadOnlyMemory<float> bias);"),
        new HarnessOptions { InstructionSets = "Scalar", Language = Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp11 });

    [Fact]
    public void Overloads_with_long_types_have_files_of_short_names()
    {
        string Overload(string type) => $"[DepthwiseConv2D(3, 3, InputChannels = 8)] public static partial void Edge({Tensors}.{type}<float> input, {Tensors}.{type}<float> filter, {Tensors}.{type}<float> bias, {Tensors}.{type}<float> residual, float[] output);";
        GeneratorRun run = GeneratorHarness.Run(Sources.Method(Overload("Tensor") + Overload("ReadOnlyTensorSpan")), new HarnessOptions { InstructionSets = "Scalar" });

        Assert.Equal(2, run.Files.Count);
        Assert.All(run.Files.Keys, name => Assert.True(name.Length <= 200, name));
    }
}
