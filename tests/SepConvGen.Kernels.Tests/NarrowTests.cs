using SepConvGen.Kernels.Tests.Harness;

namespace SepConvGen.Kernels.Tests;

/// <summary>Kernels of few channels, or of outputs that fill no vector, on every width up to several vectors: which of them overlap, and what a row's ends leave out, depends on it.</summary>
public sealed class NarrowTests
{
    // All up to more than three vectors of 16 pixels of one channel; then whole tiles and strips, and a pixel more or less.
    private static readonly int[] Widths = [.. Enumerable.Range(1, 53), 64, 65, 96, 127, 128, 129, 150, 257];

    // With 6 rows and more, strips of them.
    private static readonly int[] Heights = [1, 2, 9];

    public static IEnumerable<TheoryDataRow<string>> Kernels => KernelCatalog.Kernels.Values
        .Where(kernel => kernel.Method.DeclaringType!.Name is "Narrow" or "Planar" or "Planes" or "Halves")
        .Select(kernel => new TheoryDataRow<string>(kernel.Name));

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Every_width_gives_the_bits_of_the_reference(string name)
    {
        Kernel kernel = KernelCatalog.Kernels[name];
        foreach (int height in Machine.IsThorough ? Heights : Heights[2..])
        {
            foreach (int width in kernel.Has("width") ? Widths : Widths[..1])
            {
                Problem problem = Shapes.Problem(kernel, 1, height, width);
                KernelCheck.SameBits(width % 2 == 0 ? TestValues.SpecialWeights(problem) : TestValues.Ordinary(problem));
            }
        }
    }
}
