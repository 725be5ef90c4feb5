using SepConvGen.Kernels.Tests.Compilation;
using SepConvGen.Kernels.Tests.Harness;
using SepConvGen.Tests.Shared;

namespace SepConvGen.Kernels.Tests;

/// <summary>Every operation with every channel count from 1 to 40, where time is short with one of five: all full vectors and all tails of every width.</summary>
public sealed class ChannelTests
{
    private const int Most = 40;

    private static IEnumerable<int> Counts => Enumerable.Range(1, Most).Some(5);

    private static readonly Lazy<IReadOnlyDictionary<string, Kernel>> Compiled = new(() =>
        KernelCompiler.Compile("ChannelKernels", Counts.SelectMany(channels => new[] { Depthwise(channels), Pointwise(channels), Separable(channels), Convolution(channels), Grouped(channels) })));

    public static IEnumerable<TheoryDataRow<int>> Channels => Machine.Part(Counts, Machine.IsArm64 ? 5 : 1).Select(channels => new TheoryDataRow<int>(channels));

    [Theory]
    [MemberData(nameof(Channels))]
    public void Depthwise_has_no_wrong_tail(int channels) => Check($"Depthwise{channels}");

    [Theory]
    [MemberData(nameof(Channels))]
    public void Pointwise_has_no_wrong_tail(int channels) => Check($"Pointwise{channels}");

    [Theory]
    [MemberData(nameof(Channels))]
    public void Separable_has_no_wrong_tail(int channels) => Check($"Separable{channels}");

    [Theory]
    [MemberData(nameof(Channels))]
    public void Convolution_has_no_wrong_tail(int channels) => Check($"Convolution{channels}");

    [Theory]
    [MemberData(nameof(Channels))]
    public void Groups_have_no_wrong_tail(int channels) => Check($"Grouped{channels}");

    private static void Check(string name)
    {
        Kernel kernel = Compiled.Value[name];
        foreach ((int height, int width) in new[] { (1, 1), (2, 2), (3, 5), (5, 9), (7, 4) })
        {
            TestData data = TestValues.Ordinary(Shapes.Problem(kernel, 1, height, width));
            KernelCheck.SameBits(data);
            KernelCheck.WithinBound(data);
        }
    }

    private static KernelText Depthwise(int channels) => new KernelText("DepthwiseConv2D", $"Depthwise{channels}")
        .Window(3, 3).Set("InputChannels", channels, unless: 0).Set(Padding.Same)
        .Reads("input").Takes("height").Takes("width").Reads("filter").Reads("bias");

    private static KernelText Pointwise(int channels) => new KernelText("PointwiseConv2D", $"Pointwise{channels}")
        .Set("InputChannels", Most + 1 - channels, unless: 0).Set("OutputChannels", channels, unless: 0)
        .Reads("input").Takes("height").Takes("width").Reads("filter").Reads("bias");

    private static KernelText Convolution(int channels) => new KernelText("Conv2D", $"Convolution{channels}")
        .Window(3, 2).Set("InputChannels", Most + 1 - channels, unless: 0).Set("OutputChannels", channels, unless: 0).Set(Padding.Same)
        .Reads("input").Takes("height").Takes("width").Reads("filter").Reads("bias");

    // Three groups of 1 to 20 inputs, and of 1 to 20 outputs.
    private static KernelText Grouped(int channels) => new KernelText("Conv2D", $"Grouped{channels}")
        .Window(2, 3)
        .Set("InputChannels", 3 * ((channels + 1) / 2), unless: 0)
        .Set("OutputChannels", 3 * (1 + (channels * 7 % 20)), unless: 0)
        .Set("Groups", 3, unless: 1)
        .Set(Padding.Same)
        .Reads("input").Takes("height").Takes("width").Reads("filter").Reads("bias");

    private static KernelText Separable(int channels) => new KernelText("SeparableConv2D", $"Separable{channels}")
        .Window(2, 3).Set("InputChannels", channels, unless: 0).Set("OutputChannels", Most + 1 - channels, unless: 0).Set(Padding.Same)
        .Reads("input").Takes("height").Takes("width").Reads("depthwiseFilter").Reads("pointwiseFilter").Reads("bias");
}
