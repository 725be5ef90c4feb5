using System.Reflection;
using SepConvGen.Kernels.Tests.Harness;
using SepConvGen.Tests.Shared;

namespace SepConvGen.Kernels.Tests;

/// <summary>
/// Quick runs compile a part of the catalog, without the folder <c>Catalog/More</c>. Whatever two properties some kernel of the catalog has, a kernel of
/// that part has, too.
/// </summary>
/// <remarks>
/// Read from the kernels' records. Of what a kernel computes: operation, types, layouts, padding, activations, what else its signature takes, whether sizes are
/// stated, and whether steps, dilations, multipliers and groups are more than one. Of the plans, beside its operation: how each instruction set goes about it.
/// </remarks>
public sealed class CatalogPartTests
{
    [Fact]
    public void The_part_for_quick_runs_has_every_pair()
    {
        Assert.SkipUnless(KernelCatalog.IsWhole, $"Only a thorough build compiles the whole catalog. {Effort.Why}");
        Dictionary<string, HashSet<(string, string)>> pairs = Pairs();
        HashSet<(string, string)> covered = [.. pairs.Where(kernel => !KernelCatalog.HoldsMore(kernel.Key)).SelectMany(kernel => kernel.Value)];
        Assert.True(covered.Count > 1000, $"{covered.Count} pairs");
        string[] missing = [.. pairs.SelectMany(kernel => kernel.Value.Except(covered).Select(pair => $"{kernel.Key}: {pair}")).Order(StringComparer.Ordinal)];
        Assert.True(missing.Length == 0, $"""
            Move kernels from Catalog/More to Catalog, which have:
            {string.Join('\n', missing.Take(40))}
            """);
    }

    [Fact]
    public void The_rest_of_the_catalog_is_larger() =>
        Assert.True(!KernelCatalog.IsWhole || Pairs().Keys.Count(KernelCatalog.HoldsMore) > Pairs().Count / 2, "A quick run compiles more than half of the catalog.");

    private static Dictionary<string, HashSet<(string, string)>> Pairs() => typeof(CatalogPartTests).Assembly.GetCustomAttributes<KernelRecordAttribute>()
        .Select(record => record.Text.Split('|').Select(part => part.Split(' ')).ToArray())
        .Where(parts => KernelCatalog.Holds(parts[1][1]))
        .ToDictionary(parts => parts[1][1], parts => Pairs(parts[2..]));

    private static HashSet<(string, string)> Pairs(string[][] parts)
    {
        string operation = string.Join('+', parts.Where(part => part[0] == "step").Select(part => part[1]));
        string[] computes = [.. parts.SelectMany(Computes).Append(operation).Distinct().Order(StringComparer.Ordinal)];
        return [.. computes.SelectMany((first, index) => computes.Skip(index + 1).Select(second => (first, second))), .. Plans(parts).Select(plan => (operation, plan))];
    }

    private static IEnumerable<string> Computes(string[] part) => part[0] switch
    {
        "image" => part.Skip(1).Select(word => word.StartsWith("h=", StringComparison.Ordinal) || word.StartsWith("w=", StringComparison.Ordinal) ? word[..1] : word),
        "step" => part.Skip(2).Select(OfStep).OfType<string>(),
        _ => [],
    };

    private static string? OfStep(string word) => word.Split('=')[0] switch
    {
        "i" or "o" or "k" or "taps" => null,
        "s" or "d" or "m" or "g" => word.EndsWith("=1", StringComparison.Ordinal) || word.EndsWith("=1x1", StringComparison.Ordinal) ? word : $"{word[0]}>1",
        _ => word.Split('(')[0],
    };

    // The words of each instruction set's stages; of their values only how edges are done.
    private static IEnumerable<string> Plans(string[][] parts)
    {
        string set = "";
        foreach (string[] part in parts.Where(part => part[0] is not "image" and not "step"))
        {
            set = part[0] == "tier" ? part[1] : set;
            foreach (string word in part[0] == "tier" ? [] : part)
            {
                yield return $"{set} {part[0]} {(word.StartsWith("edges=", StringComparison.Ordinal) ? word : word.Split('=')[0])}";
            }
        }
    }
}
