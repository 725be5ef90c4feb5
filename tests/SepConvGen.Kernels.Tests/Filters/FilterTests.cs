using SepConvGen.Tests.Shared;

namespace SepConvGen.Kernels.Tests.Filters;

/// <summary>Every filter of the catalog on every tier and in parts, between guard pages, against the reference.</summary>
public sealed class FilterTests
{
    // Samples of a row around vectors and blocks, images smaller than the kernel, strips and what is left of them.
    private static readonly (int Batch, int Height, int Width)[] Sizes =
        [(1, 1, 1), (1, 2, 3), (2, 3, 2), (1, 1, 64), (1, 4, 16), (2, 5, 17), (1, 9, 31), (1, 8, 65), (1, 7, 129), (1, 3, 1100), (1, 5, 2111), (1, 2, 2120)];

    public static IEnumerable<TheoryDataRow<string>> Filters => Harness.Machine.Part(FilterKernel.All.Keys, Harness.Machine.IsArm64 ? 6 : 2).Select(name => new TheoryDataRow<string>(name));

    [Theory]
    [MemberData(nameof(Filters))]
    public void Every_tier_and_split_gives_the_bytes_of_the_reference(string name)
    {
        FilterKernel kernel = FilterKernel.All[name];
        int start = (int)(Harness.StableHash.Of(name) % 2);
        for (int i = 0; i < Sizes.Length; i++)
        {
            (int batch, int height, int width) = Sizes[i];
            if (width > 1000 && i % 2 == start)
            {
                continue;
            }

            // the reference takes its time over the longest filters: of the wide images one is enough, or none where time is short
            if (kernel.ColumnTaps.Length > 100 && height * width > 1000 && !(Harness.Machine.IsThorough && height * width == 4240))
            {
                continue;
            }

            if (kernel.Attribute.Height > 0)
            {
                (height, width) = (kernel.Attribute.Height, kernel.Attribute.Width);
            }

            FilterProblem.Random(kernel, batch, height, width, special: i % 3 == 1).Check();
        }
    }

    // More than 16 MB of results, which go past the caches; a width that is no whole number of cache lines.
    [Fact]
    public void Results_larger_than_the_caches_are_the_same()
    {
        Assert.SkipUnless(Effort.IsThorough, Effort.Why);
        FilterProblem.Random(FilterKernel.All[nameof(Catalog.FilterTaps.Box3_by_Four_float_to_float)], 1, 4200, 1023, special: false).CheckWhole();
    }
}
