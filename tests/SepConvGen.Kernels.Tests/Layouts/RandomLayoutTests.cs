using SepConvGen.Kernels.Tests.Compilation;
using SepConvGen.Kernels.Tests.Doubles;
using SepConvGen.Kernels.Tests.Harness;

namespace SepConvGen.Kernels.Tests.Layouts;

/// <summary>Kernels that nobody chose, with planes for channels in their input, in their output or in both: the bits of the reference, and nothing touched beside the spans.</summary>
public sealed class RandomLayoutTests
{
    private static readonly int Count = RandomDraw.Count(24);

    private static readonly string[] Kinds = ["Random", "RandomConvolution", "RandomInverted", "RandomSequence"];

    private static readonly (Layout Input, Layout Output)[] Layouts = [(Layout.Nchw, Layout.Nchw), (Layout.Nchw, Layout.Nhwc), (Layout.Nhwc, Layout.Nchw)];

    private static readonly Lazy<IReadOnlyDictionary<string, Kernel>> Compiled = new(() => KernelCompiler.Compile("RandomLayouts", Drawn()));

    private static readonly Lazy<IReadOnlyDictionary<string, Kernel>> CompiledInDouble = new(() => DoubleText.Compile("RandomDoubleLayouts", Drawn()));

    public static IEnumerable<TheoryDataRow<string>> Names => Kinds
        .SelectMany(kind => Enumerable.Range(0, RandomDraw.Tried(Count)).Select(i => new TheoryDataRow<string>($"{kind}{i}")));

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_tier_and_split_gives_the_bits_of_the_reference(string name)
    {
        IReadOnlyList<Problem> shapes = Shapes.For(Compiled.Value[name]);
        for (int i = 0; i < shapes.Count; i += 4)
        {
            KernelCheck.SameBits(TestValues.Ordinary(shapes[i]));
            KernelCheck.SameBits(TestValues.SpecialInputs(shapes[i]));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Doubles_have_planes_too(string name)
    {
        IReadOnlyList<Problem> shapes = Shapes.For(CompiledInDouble.Value[name]);
        for (int i = 1; i < shapes.Count; i += 4)
        {
            DoubleCheck.SameBits(DoubleData.Of(TestValues.Ordinary(shapes[i])));
        }
    }

    private static IEnumerable<KernelText> Drawn() => RandomKernels.Draw(Count)
        .Concat(RandomKernels.DrawConvolutions(Count)).Concat(RandomKernels.DrawInverted(Count)).Concat(RandomSequences.Draw(Count))
        .Select((kernel, index) => kernel.Set(Layouts[index % Layouts.Length].Input, Layouts[index % Layouts.Length].Output));
}
