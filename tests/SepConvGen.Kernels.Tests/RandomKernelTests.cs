using SepConvGen.Kernels.Tests.Compilation;
using SepConvGen.Kernels.Tests.Harness;

namespace SepConvGen.Kernels.Tests;

/// <summary>The same truths on kernels that nobody chose.</summary>
public sealed class RandomKernelTests
{
    private static readonly int Count = RandomDraw.Count(45);
    private static readonly int Convolutions = RandomDraw.Count(45);
    private static readonly int Inverted = RandomDraw.Count(24);

    private static readonly Lazy<IReadOnlyDictionary<string, Kernel>> Compiled = new(() => KernelCompiler.Compile("RandomKernels", RandomKernels.Draw(Count).Concat(RandomKernels.DrawConvolutions(Convolutions)).Concat(RandomKernels.DrawInverted(Inverted))));

    public static IEnumerable<TheoryDataRow<string>> Names => Enumerable.Range(0, RandomDraw.Tried(Count)).Select(i => $"Random{i}")
        .Concat(Enumerable.Range(0, RandomDraw.Tried(Convolutions)).Select(i => $"RandomConvolution{i}"))
        .Concat(Enumerable.Range(0, RandomDraw.Tried(Inverted)).Select(i => $"RandomInverted{i}"))
        .Select(name => new TheoryDataRow<string>(name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_tier_and_split_gives_the_bits_of_the_reference_within_the_bound(string name)
    {
        IReadOnlyList<Problem> shapes = Shapes.For(Compiled.Value[name]);
        for (int i = 0; i < shapes.Count; i += 4)
        {
            TestData data = TestValues.Ordinary(shapes[i]);
            KernelCheck.SameBits(data);
            KernelCheck.WithinBound(data);
            KernelCheck.SameBits(TestValues.SpecialInputs(shapes[i]));
            KernelCheck.SameBits(TestValues.SpecialWeights(shapes[i]));
        }
    }
}
