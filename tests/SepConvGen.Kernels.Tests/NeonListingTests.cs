using SepConvGen.Kernels.Tests.Harness;
using SepConvGen.Kernels.Tests.Listing;
using SepConvGen.Tests.Shared;

namespace SepConvGen.Kernels.Tests;

/// <summary>
/// NEON code cannot be timed on an emulated processor, so its machine code is counted: no vector goes to the stack, and the
/// multiply-adds are not outnumbered by loads.
/// </summary>
/// <remarks>The tests of <see cref="ListedKernelTests"/> run in a process on arm64, which writes the listing of their tiles.</remarks>
public sealed class NeonListingTests(ITestOutputHelper output)
{
    // A tile that has one vector of outputs loads a weight for every multiply-add of a pixel: h pixels have 4h on h + 4 loads.
    private const double OneVector = 3;

    // A tile of 8 pixels × 2 vectors has 4 multiply-adds a load, and at an edge of the image a pixel less for a kernel column.
    private const double AtAnEdge = 3.8;

    // Tiles of matrix products multiply by an element of a vector of inputs.
    private static readonly string[] Products = ["Pixels", "Row", "Column", "Steps"];

    private static readonly (string Kernel, string Tile, double MultiplyAddsPerLoad)[] MainTiles =
    [
        (nameof(Listed.Depthwise3x3), "Strip3x4", 1),
        (nameof(Listed.Depthwise3x3Stride2), "Strip3x4", 1),
        (nameof(Listed.Depthwise3x3Crowded), "Strip2x2", 1),
        (nameof(Listed.Depthwise3x3CrowdedStride2), "Strip2x2", 1),
        (nameof(Listed.Depthwise3x3CrowdedWidth7), "WholeRow7", 1),
        (nameof(Listed.Depthwise3x3Run), "PlaneRows8", 1),
        (nameof(Listed.Depthwise3x3Grey), "PlaneRows8", 1),
        (nameof(Listed.Depthwise3x3Multiplier), "Strip6x16", 1),
        (nameof(Listed.Depthwise3x3Sliding), "Slide5", 4),
        (nameof(Listed.Depthwise5x5), "Strip2x7", 1),
        (nameof(Listed.Depthwise5x5Stride2), "Strip2x4", 1),
        (nameof(Listed.Depthwise5x5Run), "Strip4x4", 1),
        (nameof(Listed.Pointwise2Vectors), "Pixels8x2", 4),
        (nameof(Listed.Pointwise3Vectors), "Pixels6x3", 4),
        (nameof(Listed.Pointwise1Vector), "Pixels12x1", OneVector),
        (nameof(Listed.Convolution2Vectors), "RowLeft8x2", AtAnEdge),
        (nameof(Listed.Convolution2Vectors), "Row8x2", 4),
        (nameof(Listed.Convolution2Vectors), "RowRight8x2", AtAnEdge),
        (nameof(Listed.Convolution2VectorsAnyWidth), "Row8x2", AtAnEdge),
        (nameof(Listed.Convolution2VectorsAnyWidth), "Row4x2", 2),
        (nameof(Listed.Convolution2VectorsInterior), "Row8x2", 4),
        (nameof(Listed.Convolution2VectorsInterior), "Column8x2", 4),
        (nameof(Listed.ConvolutionLong2Vectors), "Steps8x2", 2),
        (nameof(Listed.Separable3x3), "Strip3x4", 1),
        (nameof(Listed.Separable3x3), "Pixels8x2", 4),
    ];

    [Fact]
    public async Task Main_tiles_neither_spill_nor_load_more_than_they_multiply()
    {
        Assert.SkipWhen(Machine.IsArm64, "The same test on x64 reads the listing of these tiles, from a process on arm64.");
        Assert.SkipUnless(Effort.IsThorough, Effort.Why);
        string? dotnet = Arm64Runner.Find();
        Assert.SkipWhen(dotnet is null, "No ../shared/arm64/dotnet-arm64 beside the repository: nothing runs arm64 code here.");

        string listing = await Arm64Runner.ListingOf(typeof(ListedKernelTests), dotnet!, TestContext.Current.CancellationToken);
        IReadOnlyList<TileCode> tiles = TileCode.Parse(listing);

        foreach ((string kernel, string tile, _) in MainTiles)
        {
            Assert.Contains(tiles, code => code.Kernel == kernel && code.Tile == tile);
        }

        Assert.All(MainTiles, main =>
        {
            TileCode code = tiles.Single(code => code.Kernel == main.Kernel && code.Tile == main.Tile);
            output.WriteLine(code.ToString());
            bool product = Products.Any(product => code.Tile.StartsWith(product, StringComparison.Ordinal));
            Assert.True(code.Spills == 0, $"{code}");
            Assert.True(code.MultiplyAddsPerLoad >= main.MultiplyAddsPerLoad, $"{code}: {main.MultiplyAddsPerLoad} a load expected");

            // for each vector of a row, where it is and how long the row is: what tells lanes outside the image
            bool asksForEnds = code.Tile.StartsWith("PlaneRows", StringComparison.Ordinal);
            Assert.True(code.Broadcasts <= (asksForEnds ? 4 : 0) && code.ByElement == (product ? code.MultiplyAdds : 0), $"{code}");
        });
    }
}
