using SepConvGen.Kernels.Tests.Compilation;
using SepConvGen.Kernels.Tests.Harness;
using SepConvGen.Tests.Shared;

namespace SepConvGen.Kernels.Tests.Strided;

/// <summary>
/// Pointwise steps over rows that lie apart, of widths that are fixed: tiles of several rows, of one, and of parts of a row; and of widths
/// that are not. Before a window and after it, and without one; with panels of one, two and three vectors; in batches that end within a block. In a quick run a third of the widths.
/// </summary>
public sealed class StridedRowTests
{
    private static readonly int?[] Widths = [.. new int?[] { null, 1, 2, 3, 4, 5, 7, 8, 9, 13, 14, 15, 16, 29, 40 }.Some(3)];

    private static readonly Lazy<IReadOnlyDictionary<string, Kernel>> Compiled = new(() => KernelCompiler.Compile("StridedRows", Texts()));

    public static IEnumerable<TheoryDataRow<string>> Names => Texts().Select(text => new TheoryDataRow<string>(text.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Rows_that_lie_apart_give_the_bits_of_neighbours(string name)
    {
        Kernel kernel = Compiled.Value[name];
        foreach ((int batch, int height) in new[] { (1, 1), (1, 7), (2, 9) })
        {
            StridedCall.Check(TestValues.Ordinary(Shapes.Problem(kernel, batch, height, width: 11)), turn: height);
        }
    }

    private static IEnumerable<KernelText> Texts() => Widths.SelectMany((width, index) => new[]
    {
        Image(new KernelText("PointwiseConv2D", $"Mix{index}"), 20, 80, width).Reads("filter").Reads("residual").Takes("inputRowStride").Takes("residualRowStride").Takes("outputRowStride"),
        Image(new KernelText("PointwiseConv2D", $"Gather{index}").Set("", new ActivationFunction(Activation.Sigmoid)), 33, 48, width).Reads("filter").Reads("bias").Takes("inputRowStride"),
        Image(new KernelText("PointwiseConv2D", $"Few{index}"), 40, 3, width).Reads("filter").Takes("outputRowStride"),
        Image(new KernelText("SeparableConv2D", $"Block{index}").Window(3, 3).Set(Padding.Same), 16, 40, width)
            .Reads("depthwiseFilter").Reads("pointwiseFilter").Reads("bias").Takes("inputRowStride").Takes("outputRowStride"),
        Image(new KernelText("InvertedResidual2D", $"Bend{index}").Window(3, 3).Set(Padding.Same).Flag("Residual").Set("ExpandedChannels", 50, unless: 0), 24, 24, width)
            .Reads("expandFilter").Reads("depthwiseFilter").Reads("projectFilter").Takes("inputRowStride").Takes("outputRowStride"),
    });

    private static KernelText Image(KernelText text, int inputs, int outputs, int? width) => text
        .Set("InputChannels", inputs, unless: 0)
        .Set("OutputChannels", outputs, unless: 0)
        .Set("Width", width ?? 0, unless: 0)
        .Reads("input")
        .Takes("batch")
        .Takes("height")
        .Takes("width", width is null);
}
