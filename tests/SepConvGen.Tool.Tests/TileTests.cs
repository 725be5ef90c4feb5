using SepConvGen.Tests.Shared;
using SepConvGen.Tool.Records;
using SepConvGen.Tool.Tests.Harness;
using SepConvGen.Tool.Tiles;
using SepConvGen.Tool.Work;
using Xunit;

namespace SepConvGen.Tool.Tests;

/// <summary>
/// The drawn tiles against those that the generated code computes: its walks run for every instruction set, with tiles that only tell
/// where they would write; in a quick run those of every second kernel.
/// </summary>
public sealed class TileTests
{
    private static readonly string[] InstructionSets = ["Avx512", "Avx2", "Neon"];
    private static readonly string[] Sizes = ["28x28", "7x7", "14x14", "1x1", "3x40", "33x9", "16x15", "11x64"];

    public static IEnumerable<TheoryDataRow<string, string>> Kernels =>
        from set in InstructionSets
        from kernel in AssemblyRecords.Read(Harness.Tool.Tests).Some(2)
        where !kernel.FullName.Contains("Forms", StringComparison.Ordinal)
        select new TheoryDataRow<string, string>(set, kernel.FullName);

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Every_output_is_drawn_once_or_where_the_page_says_so_twice(string set, string name)
    {
        foreach ((KernelReport report, TierReport tier) in Calls(set, name))
        {
            for (int index = 0; index < report.Kernel.Steps.Count; index++)
            {
                StepDrawing drawing = StepDrawing.Of(report, tier, index);
                if (drawing.Map is { } map)
                {
                    int[] counts = [.. from row in Enumerable.Range(0, map.Height) from column in Enumerable.Range(0, map.Width) select map.CountOf(row, column)];
                    Assert.DoesNotContain(0, counts);
                    Assert.Equal(counts.Any(count => count > 1), drawing.Note.Contains("computed twice", StringComparison.Ordinal));
                    Assert.Equal(!map.IsExact, drawing.Note.Contains("schematic", StringComparison.Ordinal));
                }
                else
                {
                    Assert.StartsWith("not drawn: ", drawing.Note, StringComparison.Ordinal);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void What_is_drawn_is_what_generated_code_computes(string set, string name)
    {
        foreach ((KernelReport report, TierReport tier) in Calls(set, name).Where(call => call.Report.Call.Output.Pixels > 0))
        {
            int last = report.Kernel.Steps.Count - 1;
            TileTrace? trace = null;
            for (int index = 0; index <= last; index++)
            {
                if (StepDrawing.Of(report, tier, index).Map is { IsExact: true } map)
                {
                    trace ??= TileTrace.Of(set, report);
                    (int Row, int Column)[] drawn = [.. map.Tiles.Where(tile => !tile.Continues).Select(tile => (tile.Row, tile.Column)).Order()];
                    (int Row, int Column)[] computed = [.. Computed(report, trace, index, last).Order()];
                    Assert.True(drawn.SequenceEqual(computed), $"{report.Call.Input}: {Difference(drawn, computed)}");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Working_memory_is_what_generated_code_rents(string set, string name)
    {
        foreach ((KernelReport report, TierReport tier) in Calls(set, name).Where(call => call.Report.Call.Output.Pixels > 0 && !call.Report.Kernel.Image.Streams))
        {
            TileTrace trace = TileTrace.Of(set, report);
            Assert.Equal(tier.Blocks.Scratch, 4 * trace.Rented.DefaultIfEmpty(0).Max());
        }
    }

    [Fact]
    public void Tiles_have_roles()
    {
        TileRole[] Roles(string kernel, int index)
        {
            (KernelReport report, TierReport tier) = Calls("Avx512", $"SepConvGen.Tool.Tests.Kernels.{kernel}").First();
            TileMap map = StepDrawing.Of(report, tier, index).Map!;
            return [.. map.Tiles.Select(tile => tile.Role).Distinct().Order()];
        }

        // 28 columns are 7 tiles of 4; 26 rows inside are 8 strips of 3 and 2 rows
        Assert.Equal([TileRole.Interior, TileRole.Edge, TileRole.Tail], Roles("Images.Block", 0));
        Assert.Equal([TileRole.Interior], Roles("Images.Block", 1));
        Assert.Equal([TileRole.Edge], Roles("Images.Sliding", 0));
    }

    private static IEnumerable<(KernelReport Report, TierReport Tier)> Calls(string set, string name)
    {
        KernelRecord kernel = AssemblyRecords.Read(Harness.Tool.Tests).Single(kernel => kernel.FullName == name);
        bool isFixed = kernel.Image is { Width: not null } && (kernel.Image.IsSequence || kernel.Image.Height is not null);
        foreach (string size in isFixed ? Sizes.Take(1) : kernel.Image.IsSequence ? ["500", "37", "1", "12", "4000"] : Sizes)
        {
            KernelReport report = KernelReport.Of(kernel, InputSize.Parse(size, 1)!);
            yield return (report, report.Tiers.Single(tier => tier.Tier.Suffix == set));
        }
    }

    // The rows and columns of the tiles of a step: of their first result, in the first panel of outputs. Steps of a chain but the last
    // write blocks of working memory, which begin at the walk's first row.
    private static IEnumerable<(int Row, int Column)> Computed(KernelReport report, TileTrace trace, int index, int last)
    {
        MapShape image = report.Call.Images[index + 1];
        bool isDepthwise = report.Kernel.Steps[index].Kind == StepKind.Depthwise;
        foreach ((_, int walk, long address) in trace.Tiles)
        {
            (string walkName, int first, long start) = trace.Walks[walk];
            bool isDepthwiseWalk = walkName.Contains("Depthwise", StringComparison.Ordinal);
            bool isAnother = isDepthwise != isDepthwiseWalk || walkName.StartsWith("Expand", StringComparison.Ordinal);
            if (last > 0 && isAnother)
            {
                continue;
            }

            long at = (index == last ? address - trace.Output : address - start) / sizeof(float);
            long pixel = at / image.Channels;
            bool isFirstPanel = at % image.Channels == 0 || isDepthwise;
            if (isFirstPanel)
            {
                int row = (int)(pixel / image.Width) + (index == last ? 0 : Math.Max(first, 0));
                yield return (row, (int)(pixel % image.Width));
            }
        }
    }

    private static string Difference((int Row, int Column)[] drawn, (int Row, int Column)[] computed) =>
        $"{drawn.Length} drawn, {computed.Length} computed; only drawn {string.Join(' ', drawn.Except(computed).Take(5))}; only computed {string.Join(' ', computed.Except(drawn).Take(5))}";
}
