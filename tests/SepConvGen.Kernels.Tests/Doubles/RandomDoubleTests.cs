using SepConvGen.Kernels.Tests.Compilation;
using SepConvGen.Kernels.Tests.Harness;

namespace SepConvGen.Kernels.Tests.Doubles;

/// <summary>The bits of the reference from kernels in double that nobody chose.</summary>
public sealed class RandomDoubleTests
{
    private static readonly int Count = RandomDraw.Count(24);

    private static readonly string[] Kinds = ["Random", "RandomConvolution", "RandomInverted", "RandomSequence"];

    private static readonly Lazy<IReadOnlyDictionary<string, Kernel>> Compiled = new(() => DoubleText.Compile(
        "RandomDoubles",
        RandomKernels.Draw(Count).Concat(RandomKernels.DrawConvolutions(Count)).Concat(RandomKernels.DrawInverted(Count)).Concat(RandomSequences.Draw(Count))));

    public static IEnumerable<TheoryDataRow<string>> Names => Kinds
        .SelectMany(kind => Enumerable.Range(0, RandomDraw.Tried(Count)).Select(i => new TheoryDataRow<string>($"{kind}{i}")));

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_tier_and_split_gives_the_bits_of_the_reference(string name)
    {
        IReadOnlyList<Problem> shapes = Shapes.For(Compiled.Value[name]);
        for (int i = 0; i < shapes.Count; i += 4)
        {
            DoubleCheck.SameBits(DoubleData.Of(TestValues.Ordinary(shapes[i])));
            DoubleCheck.SameBits(DoubleData.Of(TestValues.SpecialInputs(shapes[i])));
            DoubleCheck.SameBits(DoubleData.Of(TestValues.SpecialWeights(shapes[i])));
        }
    }
}
