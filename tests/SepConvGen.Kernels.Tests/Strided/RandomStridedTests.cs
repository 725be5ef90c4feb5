using SepConvGen.Kernels.Tests.Compilation;
using SepConvGen.Kernels.Tests.Harness;

namespace SepConvGen.Kernels.Tests.Strided;

/// <summary>Kernels that nobody chose, on images with gaps between rows, pixels and images: the bits of images without gaps.</summary>
public sealed class RandomStridedTests
{
    // Of the shapes, one of so many.
    private const int Step = 3;

    private static readonly int Count = RandomDraw.Count(45);

    private static readonly Lazy<IReadOnlyDictionary<string, Kernel>> Compiled = new(() => KernelCompiler.Compile("RandomStrided", RandomStrides.Draw(Count)));

    public static IEnumerable<TheoryDataRow<string>> Names => RandomStrides.Draw(Count).Select(text => new TheoryDataRow<string>(text.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Strided_images_give_the_bits_of_dense_ones(string name)
    {
        Kernel kernel = Compiled.Value[name];
        IReadOnlyList<Problem> shapes = Shapes.For(kernel);
        for (int i = 0; i < shapes.Count; i += Step)
        {
            StridedCall.Check(TestValues.Ordinary(shapes[i]), turn: i / Step);
        }
    }
}
