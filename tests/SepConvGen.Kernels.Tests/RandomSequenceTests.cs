using SepConvGen.Kernels.Tests.Compilation;
using SepConvGen.Kernels.Tests.Harness;

namespace SepConvGen.Kernels.Tests;

/// <summary>Sequences that nobody chose, and sequences longer than a part.</summary>
public sealed class RandomSequenceTests
{
    private static readonly int Count = RandomDraw.Count(60);

    private static readonly Lazy<IReadOnlyDictionary<string, Kernel>> Random = new(() => KernelCompiler.Compile("RandomSequences", RandomSequences.Draw(Count)));

    private static readonly Lazy<IReadOnlyDictionary<string, Kernel>> Long = new(() => KernelCompiler.Compile("LongSequences", LongTexts()));

    public static IEnumerable<TheoryDataRow<string>> Names => Enumerable.Range(0, RandomDraw.Tried(Count)).Select(i => new TheoryDataRow<string>($"RandomSequence{i}"));

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_tier_and_split_gives_the_bits_of_the_reference_within_the_bound(string name)
    {
        Kernel kernel = Random.Value[name];
        foreach (int width in new[] { 0, 1, 2, kernel.Columns.Extent, 33, 141 })
        {
            Problem problem = Shapes.Problem(kernel, 2, 1, width);
            TestData data = TestValues.Ordinary(problem);
            KernelCheck.SameBits(data);
            KernelCheck.WithinBound(data);
            KernelCheck.SameBits(TestValues.SpecialInputs(problem));
            KernelCheck.SameBits(TestValues.SpecialWeights(problem));
        }
    }

    [Theory]
    [InlineData("LongSeparable", 2, 4001)]
    [InlineData("LongSeparableManyChannels", 1, 401)]
    [InlineData("LongConvolution", 2, 2501)]
    [InlineData("LongMultiplier", 2, 3001)]
    [InlineData("LongMultiplierDilated", 1, 2501)]
    public void Parts_join_without_a_seam(string name, int batch, int width)
    {
        TestData data = TestValues.Ordinary(Shapes.Problem(Long.Value[name], batch, 1, (width / 2) + 1));
        KernelCheck.Pieces(data);
        KernelCheck.WithinBound(data);
    }

    private static IEnumerable<KernelText> LongTexts()
    {
        yield return Separable("LongSeparable", 40, 3, 1);
        yield return Separable("LongSeparableManyChannels", 1030, 3, 3);
        yield return new KernelText("Conv1D", "LongConvolution")
            .Window(3).Set("InputChannels", 70, unless: 0).Set("OutputChannels", 80, unless: 0).Set("Dilation", 2, unless: 1).Set(Padding.Causal)
            .Reads("input").Takes("batch").Takes("width").Reads("filter").Reads("bias");
        yield return Separable("LongMultiplier", 9, 4, 2).Set("ChannelMultiplier", 5, unless: 1);
        yield return Separable("LongMultiplierDilated", 8, 3, 1).Set("ChannelMultiplier", 17, unless: 1).Set("Dilation", 300, unless: 1);
    }

    private static KernelText Separable(string name, int channels, int taps, int stride) => new KernelText("SeparableConv1D", name)
        .Window(taps).Set("InputChannels", channels, unless: 0).Set("OutputChannels", 19, unless: 0).Set("Stride", stride, unless: 1).Set(Padding.Causal)
        .Reads("input").Takes("batch").Takes("width").Reads("depthwiseFilter").Reads("depthwiseBias").Reads("pointwiseFilter").Reads("bias");
}
