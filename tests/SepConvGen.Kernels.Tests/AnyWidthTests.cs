using SepConvGen.Kernels.Tests.Harness;

namespace SepConvGen.Kernels.Tests;

/// <summary>Depthwise kernels whose sizes are parameters, on every width up to several tiles: which tile does a column, and what of it is outside, is decided at the call.</summary>
public sealed class AnyWidthTests
{
    // More than three tiles of 7 columns, the widest.
    private const int Widest = 23;

    // With 16 rows a map is small and slides where it can; with 17 it does not.
    private static readonly int[] Heights = [1, 3, 16, 17];

    public static TheoryData<string> Kernels => ["BatchedDepthwise", "Window3x3", "Window5x5", "Window6x6", "Window7x7", "Window7x7Valid", "Stride2", "Stride2Lower", "Stride3By2", "Stride5x5By2"];

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Every_width_gives_the_bits_of_the_reference(string name)
    {
        Kernel kernel = KernelCatalog.Kernels[name];
        foreach (int height in Machine.IsThorough ? Heights : Heights[2..])
        {
            for (int width = 1; width <= Widest; width++)
            {
                Problem problem = Shapes.Problem(kernel, 1, height, width);
                KernelCheck.SameBits(width % 2 == 0 ? TestValues.SpecialWeights(problem) : TestValues.Ordinary(problem));
            }
        }
    }
}
