using SepConvGen.Kernels.Tests.Harness;

namespace SepConvGen.Kernels.Tests.Listing;

/// <summary>Runs each of the kernels that <see cref="NeonListingTests"/> reads the machine code of, on an image that its main tile fits.</summary>
public sealed class ListedKernelTests
{
    private const int Side = 19;

    // What tiles of 8, 8 and 4 pixels make up.
    private const int Eights = 20;

    private static readonly IReadOnlyDictionary<string, Kernel> Listed =
        KernelCatalog.Find(typeof(Listed).Assembly).Where(kernel => kernel.Method.DeclaringType == typeof(Listed)).ToDictionary(kernel => kernel.Name);

    public static IEnumerable<TheoryDataRow<string>> Kernels => Listed.Keys.Select(name => new TheoryDataRow<string>(name));

    [Theory]
    [MemberData(nameof(Kernels))]
    public void It_gives_the_bits_of_the_reference(string name)
    {
        Kernel kernel = Listed[name];
        int side = name == nameof(Listing.Listed.Convolution2VectorsAnyWidth) ? Eights : Side;
        TestData data = TestValues.Ordinary(Shapes.Problem(kernel, 1, side, side));
        float[] result = new float[data.Expected.Length];
        Adapter.For(kernel.Method)(data.Arguments(result));
        Comparison.AssertSameBits("the method", data.Problem, data.Expected, result);
    }
}
