using SepConvGen.Generator.Specs;
using SepConvGen.Generator.Tests.Harness;
using Xunit;

namespace SepConvGen.Generator.Tests.Parsing;

/// <summary>What a given attribute and signature ask for.</summary>
public class SpecTests
{
    private static readonly StepOperands OfTwo = new("pointwise", ParameterRole.PointwiseFilter, ParameterRole.Bias, ParameterRole.Slope);

    [Fact]
    public void A_plain_depthwise_kernel_has_the_defaults()
    {
        KernelSpec spec = ParsedKernel.Of(Sources.Depthwise("DepthwiseConv2D(5, 3, InputChannels = 17)")).Spec;

        Assert.Equal(new ImageSpec(HasBatch: false, Height: null, Width: null), spec.Image);
        Assert.Null(spec.Pointwise);
        Assert.Equal(
            new DepthwiseSpec(new WindowSpec(5, 1, 1, 0, 0), new WindowSpec(3, 1, 1, 0, 0), Padding.Valid, 17, 1, HasBias: false, ActivationFunction.None),
            spec.Depthwise);
    }

    [Fact]
    public void Every_argument_of_a_depthwise_kernel_arrives()
    {
        KernelSpec spec = ParsedKernel.Of(Sources.Depthwise(
            """
            DepthwiseConv2D(kernelWidth: 3, kernelHeight: 5, InputChannels = 24, ChannelMultiplier = 2, Height = 56, Width = 40,
                StrideHeight = 2, StrideWidth = 3, DilationHeight = 4, DilationWidth = 5,
                Padding = Padding.Explicit, PadTop = 1, PadBottom = 2, PadLeft = 3, PadRight = 4,
                Activation = Activation.Clamp, ActivationMin = -0.5f, ActivationMax = 1.5f)
            """,
            "Span<float> output, int batch, ReadOnlySpan<float> bias, ReadOnlySpan<float> filter, ReadOnlySpan<float> input")).Spec;

        Assert.Equal(new ImageSpec(HasBatch: true, Height: 56, Width: 40), spec.Image);
        Assert.Equal(
            new DepthwiseSpec(
                new WindowSpec(5, 2, 4, 1, 2),
                new WindowSpec(3, 3, 5, 3, 4),
                Padding.Explicit,
                24,
                2,
                HasBias: true,
                new ActivationFunction(Activation.Clamp, -0.5f, 1.5f)),
            spec.Depthwise);
    }

    [Theory]
    [InlineData("", Layout.Nhwc, Layout.Nhwc)]
    [InlineData(", Layout = Layout.Nchw", Layout.Nchw, Layout.Nchw)]
    [InlineData(", InputLayout = Layout.Nchw", Layout.Nchw, Layout.Nhwc)]
    [InlineData(", OutputLayout = Layout.Nchw", Layout.Nhwc, Layout.Nchw)]
    [InlineData(", Layout = Layout.Nchw, OutputLayout = Layout.Nhwc", Layout.Nchw, Layout.Nhwc)]
    [InlineData(", InputLayout = Layout.Nhwc, Layout = Layout.Nchw", Layout.Nhwc, Layout.Nchw)]
    public void Layouts_of_either_side(string arguments, object input, object output)
    {
        KernelSpec spec = ParsedKernel.Of(Sources.Depthwise($"DepthwiseConv2D(3, 3, InputChannels = 8{arguments})")).Spec;
        Assert.Equal(input, spec.InputForm.Layout);
        Assert.Equal(output, spec.OutputForm.Layout);
    }

    [Fact]
    public void A_pointwise_kernel()
    {
        KernelSpec spec = ParsedKernel.Of(Sources.Depthwise(
            "PointwiseConv2D(InputChannels = 32, OutputChannels = 64, Activation = Activation.LeakyRelu, ActivationAlpha = 0.1f)",
            Sources.Parameters + ", ReadOnlySpan<float> bias")).Spec;

        Assert.Null(spec.Depthwise);
        Assert.Equal(new PointwiseSpec(32, 64, HasBias: true, new ActivationFunction(Activation.LeakyRelu, Alpha: 0.1f)), spec.Pointwise);
    }

    [Fact]
    public void A_causal_sequence_is_padded_before_and_an_image_of_one_row()
    {
        KernelSpec spec = ParsedKernel.Of(Sources.Depthwise(
            "DepthwiseConv1D(5, InputChannels = 8, Dilation = 3, Padding = Padding.Causal)", Sources.SequenceParameters + ", int batch, StreamingState state")).Spec;

        Assert.Equal(new ImageSpec(HasBatch: true, Height: 1, Width: null, IsSequence: true), spec.Image);
        Assert.True(spec.Streams);
        Assert.Equal(
            new DepthwiseSpec(new WindowSpec(1, 1, 1, 0, 0), new WindowSpec(5, 1, 3, 12, 0), Padding.Causal, 8, 1, HasBias: false, ActivationFunction.None),
            spec.Depthwise);
    }

    [Fact]
    public void A_separable_sequence_has_both_steps()
    {
        KernelSpec spec = ParsedKernel.Of(Sources.Separable(
            "SeparableConv1D(3, InputChannels = 8, ChannelMultiplier = 2, OutputChannels = 5, Stride = 2, Padding = Padding.Explicit, PadRight = 4)",
            Sources.SeparableSequenceParameters)).Spec;

        Assert.False(spec.Streams);
        Assert.Equal(new WindowSpec(3, 2, 1, 0, 4), spec.Depthwise!.Columns);
        Assert.Equal(new PointwiseSpec(16, 5, HasBias: false, ActivationFunction.None) { Operands = OfTwo }, spec.Pointwise);
    }

    [Fact]
    public void A_convolution_of_one_tap_over_steps_stays_one()
    {
        KernelSpec spec = ParsedKernel.Of(Sources.Depthwise("Conv1D(1, InputChannels = 8, OutputChannels = 5)", Sources.SequenceParameters)).Spec;

        Assert.Null(spec.Pointwise);
        Assert.Equal((8, 5, 1), (spec.Convolution!.InputChannels, spec.Convolution!.OutputChannels, spec.Convolution!.Taps));
    }

    [Fact]
    public void A_convolution_has_groups()
    {
        KernelSpec spec = ParsedKernel.Of(Sources.Depthwise(
            "Conv2D(3, 5, InputChannels = 32, OutputChannels = 48, Groups = 4, StrideWidth = 2, Padding = Padding.Same, Activation = Activation.Relu)",
            Sources.Parameters + ", ReadOnlySpan<float> bias")).Spec;

        Assert.Null(spec.Depthwise);
        Assert.Null(spec.Pointwise);
        Assert.Equal(
            new ConvolutionSpec(
                new WindowSpec(3, 1, 1, 0, 0), new WindowSpec(5, 2, 1, 0, 0), Padding.Same, 32, 48, 4, HasBias: true, new ActivationFunction(Activation.Relu)),
            spec.Convolution);
        Assert.Equal((8, 12), (spec.Convolution!.GroupInputs, spec.Convolution!.GroupOutputs));
    }

    [Fact]
    public void A_convolution_with_a_group_for_each_channel_is_depthwise()
    {
        KernelSpec spec = ParsedKernel.Of(Sources.Depthwise("Conv2D(3, 3, InputChannels = 8, OutputChannels = 24, Groups = 8, Padding = Padding.Same)")).Spec;

        Assert.Null(spec.Convolution);
        WindowSpec three = new(3, 1, 1, 0, 0);
        Assert.Equal(new DepthwiseSpec(three, three, Padding.Same, 8, 3, HasBias: false, ActivationFunction.None) { AsGroups = true }, spec.Depthwise);
    }

    [Theory]
    [InlineData("1, 1, InputChannels = 8, OutputChannels = 24", true)]
    [InlineData("1, 1, InputChannels = 8, OutputChannels = 24, Dilation = 2, Padding = Padding.Same", true)]
    [InlineData("1, 1, InputChannels = 8, OutputChannels = 24, Groups = 2", false)]
    [InlineData("1, 1, InputChannels = 8, OutputChannels = 24, StrideWidth = 2", false)]
    [InlineData("1, 1, InputChannels = 8, OutputChannels = 24, Padding = Padding.Explicit, PadBottom = 1", false)]
    [InlineData("1, 2, InputChannels = 8, OutputChannels = 24", false)]
    public void A_convolution_of_one_pixel_is_pointwise(string arguments, bool isPointwise)
    {
        KernelSpec spec = ParsedKernel.Of(Sources.Depthwise($"Conv2D({arguments})")).Spec;

        Assert.Equal(isPointwise, spec.Convolution is null);
        Assert.Equal(isPointwise, spec.Pointwise == new PointwiseSpec(8, 24, HasBias: false, ActivationFunction.None));
    }

    [Fact]
    public void The_two_steps_of_a_separable_kernel_have_their_own_bias_and_activation()
    {
        KernelSpec spec = ParsedKernel.Of(Sources.Separable(
            """
            SeparableConv2D(3, 3, InputChannels = 32, ChannelMultiplier = 2, OutputChannels = 48, Padding = Padding.Same,
                DepthwiseActivation = Activation.Clamp, DepthwiseActivationMin = 0, DepthwiseActivationMax = 4, Activation = Activation.HardSwish)
            """,
            Sources.SeparableParameters + ", ReadOnlySpan<float> depthwiseBias")).Spec;

        Assert.True(spec.Depthwise!.HasBias);
        Assert.Equal(new ActivationFunction(Activation.Clamp, 0, 4), spec.Depthwise!.Activation);
        Assert.Equal(Padding.Same, spec.Depthwise!.Padding);
        Assert.Equal(new PointwiseSpec(64, 48, HasBias: false, new ActivationFunction(Activation.HardSwish)) { Operands = OfTwo }, spec.Pointwise);
        Assert.Equal((32, 48), (spec.InputChannels, spec.OutputChannels));
    }

    [Fact]
    public void The_three_steps_of_an_inverted_residual_have_their_own_bias_and_activation()
    {
        KernelSpec spec = ParsedKernel.Of(Sources.Inverted(
            """
            3, 5, InputChannels = 16, ExpandedChannels = 96, OutputChannels = 16, Padding = Padding.Same, Residual = true,
                ExpandActivation = Activation.Relu6, DepthwiseActivation = Activation.LeakyRelu, DepthwiseActivationAlpha = 0.5f
            """,
            Sources.InvertedParameters + ", ReadOnlySpan<float> depthwiseBias")).Spec;

        PointwiseSpec expand = Assert.IsType<PointwiseSpec>(spec.Steps[0]);
        DepthwiseSpec depthwise = Assert.IsType<DepthwiseSpec>(spec.Steps[1]);
        PointwiseSpec project = Assert.IsType<PointwiseSpec>(spec.Steps[2]);
        Assert.Equal((16, 96, false, Activation.Relu6), (expand.InputChannels, expand.OutputChannels, expand.HasBias, expand.Activation.Kind));
        Assert.Equal((96, 1, true, Activation.LeakyRelu), (depthwise.InputChannels, depthwise.Multiplier, depthwise.HasBias, depthwise.Activation.Kind));
        Assert.Equal((3, 5, Padding.Same), (depthwise.Rows.Kernel, depthwise.Columns.Kernel, depthwise.Padding));
        Assert.Equal((96, 16, false, Activation.None), (project.InputChannels, project.OutputChannels, project.HasBias, project.Activation.Kind));
        Assert.True(spec.AddsInput);
        Assert.Equal((16L * 96) + (96 * 15) + (96 * 16), spec.MultiplyAdds);
    }

    [Theory]
    [InlineData("Stride = 2", 2, 2)]
    [InlineData("StrideHeight = 2", 2, 1)]
    [InlineData("StrideWidth = 2", 1, 2)]
    [InlineData("StrideHeight = 2, StrideWidth = 3", 2, 3)]
    public void Strides(string argument, int rows, int columns)
    {
        DepthwiseSpec spec = ParsedKernel.Of(Sources.Depthwise($"DepthwiseConv2D(3, 3, InputChannels = 8, {argument})")).Spec.Depthwise!;
        Assert.Equal((rows, columns), (spec.Rows.Stride, spec.Columns.Stride));
    }

    [Theory]
    [InlineData("Dilation = 2", 2, 2)]
    [InlineData("DilationHeight = 2", 2, 1)]
    [InlineData("DilationWidth = 2", 1, 2)]
    public void Dilations(string argument, int rows, int columns)
    {
        DepthwiseSpec spec = ParsedKernel.Of(Sources.Depthwise($"DepthwiseConv2D(3, 3, InputChannels = 8, {argument})")).Spec.Depthwise!;
        Assert.Equal((rows, columns), (spec.Rows.Dilation, spec.Columns.Dilation));
    }

    [Fact]
    public void Sides_that_are_not_stated_are_0()
    {
        DepthwiseSpec spec = ParsedKernel.Of(Sources.Depthwise("DepthwiseConv2D(3, 3, InputChannels = 8, Padding = Padding.Explicit, PadBottom = 2)")).Spec.Depthwise!;
        Assert.Equal((0, 2, 0, 0), (spec.Rows.Before, spec.Rows.After, spec.Columns.Before, spec.Columns.After));
    }

    [Fact]
    public void Arguments_may_be_constants_of_the_users()
    {
        KernelModel kernel = ParsedKernel.Of(Sources.Method(
            "const int Channels = 4 * 8; [PointwiseConv2D(InputChannels = Channels, OutputChannels = 2 * Channels)] static partial void Mix(" + Sources.Parameters + ");"));
        Assert.Equal((32, 64), (kernel.Spec.InputChannels, kernel.Spec.OutputChannels));
    }

    [Fact]
    public void Another_attribute_of_the_same_name_is_not_meant() => Assert.Empty(ParsedKernel.All(
        "using System; namespace Mine { class DepthwiseConv2DAttribute(int h, int w) : Attribute; partial class B { [DepthwiseConv2D(3, 3)] partial void M(); } }"));

    [Fact]
    public void Packed_weights_stand_for_all_filters_and_biases()
    {
        KernelSpec spec = ParsedKernel.Of(Sources.Separable(
            "SeparableConv2D(3, 3, InputChannels = 8, OutputChannels = 8)",
            "ReadOnlySpan<float> input, int height, int width, PackedWeights weights, Span<float> output")).Spec;

        Assert.True(spec.Packed);
        Assert.False(spec.Parallel);
        Assert.True(spec.Depthwise!.HasBias);
        Assert.True(spec.Pointwise!.HasBias);
    }

    [Fact]
    public void Parallel_options_are_taken()
    {
        KernelSpec spec = ParsedKernel.Of(Sources.Depthwise(parameters: Sources.Parameters + ", System.Threading.Tasks.ParallelOptions parallelOptions")).Spec;
        Assert.True(spec.Parallel);
        Assert.False(spec.Packed);
    }
}
