using SepConvGen.Kernels.Tests.Harness;

namespace SepConvGen.Kernels.Tests;

/// <summary>Promise 1: the same bits from every tier and every split of the work, on every kernel of the catalog.</summary>
public sealed class TierEqualityTests
{
    // Of the shapes, one of so many.
    private const int Step = 5;

    /// <summary>All kernels; where time is short half of them, on arm64 a quarter, and all of them in <see cref="OutputHashTests"/>.</summary>
    public static IEnumerable<TheoryDataRow<string>> Kernels => KernelCatalog.Kernels.Keys.Part(Machine.IsArm64 ? 4 : 2).Select(name => new TheoryDataRow<string>(name));

    /// <summary>All kernels; where time is short a third of them, on arm64 a sixth.</summary>
    public static IEnumerable<TheoryDataRow<string>> SomeKernels => KernelCatalog.Kernels.Keys.Part(Machine.IsArm64 ? 6 : 3).Select(name => new TheoryDataRow<string>(name));

    [Fact]
    public void The_catalog_is_not_empty() => Assert.True(KernelCatalog.Kernels.Count > (KernelCatalog.IsWhole ? 450 : 120), $"{KernelCatalog.Kernels.Count} kernels");

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Every_tier_and_split_gives_the_bits_of_the_reference_within_the_bound(string kernel)
    {
        foreach (Problem problem in Shapes.For(KernelCatalog.Kernels[kernel]))
        {
            TestData data = TestValues.Ordinary(problem);
            KernelCheck.SameBits(data);
            KernelCheck.WithinBound(data);
        }
    }

    [Theory]
    [MemberData(nameof(SomeKernels))]
    public void Special_inputs_and_biases_give_the_bits_of_the_reference(string kernel) =>
        CheckSome(KernelCatalog.Kernels[kernel], TestValues.SpecialInputs);

    [Theory]
    [MemberData(nameof(SomeKernels))]
    public void Taps_outside_the_image_are_skipped_whatever_their_weight(string kernel) =>
        CheckSome(KernelCatalog.Kernels[kernel], TestValues.SpecialWeights);

    [Theory]
    [MemberData(nameof(SomeKernels))]
    public void Taps_outside_the_image_leave_a_negative_zero(string kernel) =>
        KernelCheck.SameBits(TestValues.NegativeZeros(Shapes.One(KernelCatalog.Kernels[kernel])));

    private static void CheckSome(Kernel kernel, Func<Problem, TestData> values)
    {
        IReadOnlyList<Problem> shapes = Shapes.For(kernel);
        for (int i = 1; i < shapes.Count + Step; i += Step)
        {
            KernelCheck.SameBits(values(shapes[i % shapes.Count]));
        }
    }
}
