using SepConvGen.Kernels.Tests.Harness;

namespace SepConvGen.Kernels.Tests;

/// <summary>Tiles that slide along sequences: where they begin to be used, what they leave, and how far they read depends on the length.</summary>
public sealed class LongWindowTests
{
    // From shorter than any tile that slides to several rounds of all of them; coprime with the columns, so that every remainder occurs.
    private const int Longest = 700;

    private const int Apart = 13;

    public static IEnumerable<TheoryDataRow<string>> Kernels => KernelCatalog.Kernels.Values
        .Where(kernel => kernel.Method.DeclaringType!.Name == "LongWindows")
        .Select(kernel => new TheoryDataRow<string>(kernel.Name));

    [Theory]
    [MemberData(nameof(Kernels))]
    public void No_length_reads_behind_the_sequence(string name)
    {
        Kernel kernel = KernelCatalog.Kernels[name];
        for (int width = kernel.Columns.Extent; width <= (kernel.Has("width") ? Longest : kernel.Columns.Extent); width += Machine.IsThorough ? Apart : 3 * Apart)
        {
            GuardPageTests.Check(TestValues.Ordinary(Shapes.Problem(kernel, 1, 1, width)), Flush.End);
        }
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Every_length_gives_the_bits_of_the_reference(string name)
    {
        Kernel kernel = KernelCatalog.Kernels[name];
        for (int width = kernel.Columns.Extent; width <= (kernel.Has("width") ? Longest : kernel.Columns.Extent); width += Machine.IsThorough ? 1 : Apart)
        {
            Problem problem = Shapes.Problem(kernel, 2, 1, width);
            KernelCheck.SameBits(width % 2 == 0 ? TestValues.SpecialWeights(problem) : TestValues.Ordinary(problem));
        }
    }
}
