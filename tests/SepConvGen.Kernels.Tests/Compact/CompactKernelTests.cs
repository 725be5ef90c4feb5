using SepConvGen.Kernels.Tests.Harness;

namespace SepConvGen.Kernels.Tests.Compact;

/// <summary>Kernels whose operands are stored as halves or bfloat16: the bits of the kernel in float on the same numbers, rounded once, and nothing touched beside the spans.</summary>
public sealed class CompactKernelTests
{
    // Of the shapes, one of so many.
    private const int Step = 5;

    public static IEnumerable<TheoryDataRow<string>> Kernels => KernelCatalog.Compact.Keys.Part(Machine.IsArm64 ? 2 : 1).Select(name => new TheoryDataRow<string>(name));

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Every_tier_and_split_gives_the_bits_of_the_kernel_in_float(string kernel)
    {
        foreach (Problem problem in Shapes.For(KernelCatalog.Compact[kernel]))
        {
            CompactCheck.SameBits(TestValues.Ordinary(problem));
        }
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void So_do_special_inputs_and_weights(string kernel)
    {
        IReadOnlyList<Problem> shapes = Shapes.For(KernelCatalog.Compact[kernel]);
        for (int i = 1; i < shapes.Count + Step; i += Step)
        {
            CompactCheck.SameBits(TestValues.SpecialInputs(shapes[i % shapes.Count]));
            CompactCheck.SameBits(TestValues.SpecialWeights(shapes[i % shapes.Count]));
        }
    }
}
