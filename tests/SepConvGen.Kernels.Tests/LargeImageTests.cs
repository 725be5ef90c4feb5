using SepConvGen.Kernels.Tests.Compilation;
using SepConvGen.Kernels.Tests.Harness;

namespace SepConvGen.Kernels.Tests;

/// <summary>Images that need more than one block of rows, scratch or packed panel of a kernel; few, for they take time.</summary>
public sealed class LargeImageTests
{
    private static readonly Lazy<IReadOnlyDictionary<string, Kernel>> Compiled = new(() => KernelCompiler.Compile("LargeKernels", Texts()));

    [Theory]
    [InlineData("Depthwise", 3, 61, 67)]
    [InlineData("DepthwiseManyChannels", 2, 9, 11)]
    [InlineData("DepthwiseWide", 1, 2, 3001)]
    [InlineData("Pointwise", 2, 37, 41)]
    [InlineData("PointwiseManyChannels", 1, 13, 17)]
    [InlineData("PointwiseWide", 1, 2, 5003)]
    [InlineData("Separable", 3, 57, 59)]
    [InlineData("SeparableManyChannels", 2, 11, 13)]
    [InlineData("SeparableWide", 1, 3, 2503)]
    [InlineData("SeparableStride2", 2, 63, 71)]
    public void Blocks_join_without_a_seam(string name, int batch, int height, int width)
    {
        Kernel kernel = Compiled.Value[name];
        int part = Machine.IsThorough ? 1 : 3;
        TestData data = Values.Ordinary(Shapes.Problem(kernel, batch, (height + part - 1) / part, (width + part - 1) / part));
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
    }

    private static KernelText Depthwise(string name, int channels) => new KernelText("DepthwiseConv2D", name)
        .Window(3, 3).Set("InputChannels", channels, unless: 0).Set(Padding.Same)
        .Reads("input").Takes("batch").Takes("height").Takes("width").Reads("filter").Reads("bias");

    private static KernelText Pointwise(string name, int inputs, int outputs) => new KernelText("PointwiseConv2D", name)
        .Set("InputChannels", inputs, unless: 0).Set("OutputChannels", outputs, unless: 0)
        .Reads("input").Takes("batch").Takes("height").Takes("width").Reads("filter").Reads("bias");

    private static KernelText Separable(string name, int inputs, int outputs, int stride = 1) => new KernelText("SeparableConv2D", name)
        .Window(3, 3).Set("InputChannels", inputs, unless: 0).Set("OutputChannels", outputs, unless: 0).Set("Stride", stride, unless: 1).Set(Padding.Same)
        .Set("Depthwise", new ActivationFunction(Activation.Relu6))
        .Reads("input").Takes("batch").Takes("height").Takes("width").Reads("depthwiseFilter").Reads("depthwiseBias").Reads("pointwiseFilter").Reads("bias");
}
