using SepConvGen.Kernels.Tests.Compilation;
using SepConvGen.Kernels.Tests.Harness;

namespace SepConvGen.Kernels.Tests;

/// <summary>Images that need more than one block of rows, scratch or packed panel of a kernel; few, for they take time.</summary>
public sealed class LargeImageTests
{
    // Where time is short, one of three.
    public static IEnumerable<TheoryDataRow<string, int, int, int>> Images => Machine.Part<(string Name, int Batch, int Height, int Width)>(
        [
            ("Depthwise", 3, 61, 67),
            ("DepthwiseManyChannels", 2, 9, 11),
            ("DepthwiseWide", 1, 2, 3001),
            ("Pointwise", 2, 37, 41),
            ("PointwiseManyChannels", 1, 13, 17),
            ("PointwiseWide", 1, 2, 5003),
            ("Separable", 3, 57, 59),
            ("SeparableManyChannels", 2, 11, 13),
            ("SeparableWide", 1, 3, 2503),
            ("SeparableStride2", 2, 63, 71),
            ("SeparableManyChannels", 1, 4, 97),
            ("SeparableManyChannels", 1, 4, 98),
            ("SeparableManyChannels", 1, 4, 99),
            ("SeparableManyChannels", 1, 2, 35),
            ("SeparableManyChannelsFixed", 1, 4, 150),
            ("SeparableStride2Wide", 1, 9, 1501),
            ("SeparableMultiplierWide", 2, 7, 801),
            ("DepthwiseMultiplierWide", 1, 7, 1201),
            ("DepthwiseMultiplierWideSilu", 1, 7, 1201),
            ("SeparableWideResidual", 1, 4, 2503),
            ("DepthwiseMultiplierStride2Wide", 1, 8, 1400),
        ],
        3).Select(image => new TheoryDataRow<string, int, int, int>(image.Name, image.Batch, image.Height, image.Width));

    private static readonly Lazy<IReadOnlyDictionary<string, Kernel>> Compiled = new(() => KernelCompiler.Compile("LargeKernels", Texts()));

    [Theory]
    [MemberData(nameof(Images))]
    public void Blocks_join_without_a_seam(string name, int batch, int height, int width)
    {
        Kernel kernel = Compiled.Value[name];
        int part = Machine.IsArm64 ? 3 : 1;
        TestData data = TestValues.Ordinary(Shapes.Problem(kernel, batch, (height + part - 1) / part, (width + part - 1) / part));
        KernelCheck.SameBits(data);
        KernelCheck.WithinBound(data);
    }

    private static IEnumerable<KernelText> Texts()
    {
        yield return Depthwise("Depthwise", 40);
        yield return Depthwise("DepthwiseManyChannels", 1030);
        yield return Depthwise("DepthwiseWide", 5);
        yield return Pointwise("Pointwise", 67, 97);
        yield return Pointwise("PointwiseManyChannels", 523, 129);
        yield return Pointwise("PointwiseWide", 9, 17);
        yield return Separable("Separable", 33, 50);
        yield return Separable("SeparableManyChannels", 517, 70);
        yield return Separable("SeparableWide", 24, 19);
        yield return Separable("SeparableStride2", 48, 35, stride: 2);
        yield return Separable("SeparableManyChannelsFixed", 517, 20, width: 150);
        yield return Separable("SeparableStride2Wide", 100, 9, stride: 2);
        yield return Separable("SeparableMultiplierWide", 7, 11, multiplier: 4);
        yield return Depthwise("DepthwiseMultiplierWide", 9, multiplier: 5);
        yield return Depthwise("DepthwiseMultiplierWideSilu", 9, multiplier: 5).Set("", new ActivationFunction(Activation.Silu)).Reads("residual");
        yield return Separable("SeparableWideResidual", 24, 19).Set("", new ActivationFunction(Activation.Silu)).Reads("residual");
        yield return Depthwise("DepthwiseMultiplierStride2Wide", 12, multiplier: 4, stride: 2);
    }

    private static KernelText Depthwise(string name, int channels, int multiplier = 1, int stride = 1) => new KernelText("DepthwiseConv2D", name)
        .Window(3, 3).Set("InputChannels", channels, unless: 0).Set("ChannelMultiplier", multiplier, unless: 1).Set("Stride", stride, unless: 1).Set(Padding.Same)
        .Reads("input").Takes("batch").Takes("height").Takes("width").Reads("filter").Reads("bias");

    private static KernelText Pointwise(string name, int inputs, int outputs) => new KernelText("PointwiseConv2D", name)
        .Set("InputChannels", inputs, unless: 0).Set("OutputChannels", outputs, unless: 0)
        .Reads("input").Takes("batch").Takes("height").Takes("width").Reads("filter").Reads("bias");

    private static KernelText Separable(string name, int inputs, int outputs, int stride = 1, int multiplier = 1, int width = 0) => new KernelText("SeparableConv2D", name)
        .Window(3, 3).Set("InputChannels", inputs, unless: 0).Set("OutputChannels", outputs, unless: 0).Set("Stride", stride, unless: 1).Set(Padding.Same)
        .Set("ChannelMultiplier", multiplier, unless: 1).Set("Width", width, unless: 0)
        .Set("Depthwise", new ActivationFunction(Activation.Relu6))
        .Reads("input").Takes("batch").Takes("height").Takes("width", width == 0).Reads("depthwiseFilter").Reads("depthwiseBias").Reads("pointwiseFilter").Reads("bias");
}
