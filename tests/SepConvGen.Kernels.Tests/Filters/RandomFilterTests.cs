using SepConvGen.Kernels.Tests.Compilation;

namespace SepConvGen.Kernels.Tests.Filters;

/// <summary>The same truths on filters that nobody chose.</summary>
public sealed class RandomFilterTests
{
    private static readonly (int Batch, int Height, int Width)[] Sizes = [(1, 1, 1), (2, 3, 2), (1, 4, 16), (2, 5, 37), (1, 9, 70), (1, 17, 23), (1, 3, 530)];

    private static readonly int Count = RandomDraw.Count(30);

    private static readonly Lazy<IReadOnlyDictionary<string, FilterKernel>> Compiled = new(() =>
        FilterKernel.Find(KernelCompiler.Load("RandomFilters", RandomFilters.Draw(Count))).ToDictionary(kernel => kernel.Name));

    public static IEnumerable<TheoryDataRow<string>> Names => Enumerable.Range(0, RandomDraw.Tried(Count)).Select(i => new TheoryDataRow<string>($"RandomFilter{i}"));

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_tier_and_split_gives_the_bytes_of_the_reference(string name)
    {
        FilterKernel kernel = Compiled.Value[name];
        foreach ((int batch, int height, int width) in kernel.Attribute.Height > 0 ? [(2, kernel.Attribute.Height, kernel.Attribute.Width)] : Sizes)
        {
            FilterProblem.Random(kernel, batch, height, width, special: false).Check();
            FilterProblem.Random(kernel, batch, height, width, special: true).Check();
        }
    }
}
