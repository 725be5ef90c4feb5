using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SepConvGen.Generator.Emission;
using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Tests.Harness;
using Xunit;

namespace SepConvGen.Generator.Tests.Planning;

/// <summary>The walks over pixels, as they are written, compiled and run for every number of pixels.</summary>
public sealed class ReachedTilesTests
{
    private const int Most = 100;

    private static readonly int[] Highest = [14, 12, 9, 8, 7, 6, 4, 3, 2, 1];

    // Numbers of pixels: multiples of a width, as rows make them, and single ones.
    private static readonly int[][] Counts =
    [
        .. Enumerable.Range(1, 16).Select(width => Enumerable.Range(1, Most / width).Select(rows => rows * width).ToArray()),
        .. Enumerable.Range(1, Most).Select(count => new[] { count }),
    ];

    [Fact]
    public void Tiles_do_all_pixels_and_no_others_and_each_of_them_some()
    {
        (IReadOnlyList<ProductTile> Tiles, int[] Counts)[] cases =
        [
            .. Highest.SelectMany(highest => Counts.Select(counts => (All(highest), counts))),
        ];
        IReadOnlyList<ProductTile>[] tiles = [.. cases.Select(one => ReachedTiles.Of(one.Tiles, one.Counts).ToArray())];
        Func<int, List<(int Pixel, int Height)>>[] walks = Compile(tiles);
        for (int index = 0; index < cases.Length; index++)
        {
            HashSet<int> heights = [];
            foreach (int count in cases[index].Counts)
            {
                List<(int Pixel, int Height)> reached = walks[index](count);
                Assert.All(reached, tile => Assert.True(tile.Pixel >= 0 && tile.Pixel + tile.Height <= count));
                Assert.Equal(Enumerable.Range(0, count), reached.SelectMany(tile => Enumerable.Range(tile.Pixel, tile.Height)).Distinct().Order());
                heights.UnionWith(reached.Select(tile => tile.Height));
            }

            Assert.Equal(heights.OrderDescending(), tiles[index].Select(tile => tile.Pixels));
        }
    }

    [Fact]
    public void Rows_in_tiles_that_divide_them_have_no_others()
    {
        KernelPlan plan = KernelPlan.Of(new(Layers.Image(112), new([Layers.Depthwise(3, 3, 32), Layers.Pointwise(32, 64)])), InstructionSet.Avx512);
        Assert.Equal([14], Assert.IsType<PointwisePlan>(plan.Stages[1]).Walk.Panels[0].Heights);
    }

    private static EquatableArray<ProductTile> All(int highest) =>
        TiledPanel.Of(OutputPanel.Of(32, 16, OutputPanel.Pair, halves: true).First(), TileHeights.Halves(highest), run: 8, InstructionSet.Avx512).Tiles;

    private static Func<int, List<(int Pixel, int Height)>>[] Compile(IReadOnlyList<ProductTile>[] walks)
    {
        CodeWriter writer = new();
        writer.Write("using System.Collections.Generic;");
        writer.Block("public static class Walks", () =>
        {
            for (int index = 0; index < walks.Length; index++)
            {
                writer.Block($"public static List<(int, int)> Walk{index}(int pixels)", () =>
                {
                    writer.Write("List<(int, int)> tiles = new();");
                    TileLoop.Write(writer, "p", "0", "pixels", walks[index], height => $"tiles.Add((p, {height}));");
                    writer.Write("return tiles;");
                });
            }
        });
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Walks", [CSharpSyntaxTree.ParseText(writer.ToString())], References.All, new(OutputKind.DynamicallyLinkedLibrary));
        using MemoryStream stream = new();
        Assert.Empty(compilation.Emit(stream).Diagnostics);
        Type type = Assembly.Load(stream.ToArray()).GetType("Walks")!;
        return [.. walks.Select((_, index) => type.GetMethod($"Walk{index}")!.CreateDelegate<Func<int, List<(int, int)>>>())];
    }
}
