using System.Globalization;
using System.Runtime.CompilerServices;

namespace SepConvGen.Benchmarks.Tests;

/// <summary>The tables that planners cite.</summary>
public sealed class EvidenceTests
{
    private const string Header = "machine,tier,layer,tile,figure,unit,date,source";

    private static readonly string Planning = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../generator/SepConvGen.Generator/Planning"));

    public static TheoryData<string> Tables => [.. Directory.GetFiles(Path.Combine(Planning, "Evidence"), "*.csv").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_table_has_figures_with_their_units_and_sources(string table)
    {
        string[] lines = File.ReadAllLines(Path.Combine(Planning, "Evidence", table));
        Assert.Equal(Header, lines[0]);
        Assert.True(lines.Length > 1);
        Assert.All(lines.Skip(1), line =>
        {
            string[] fields = line.Split(',');
            Assert.Equal(Header.Split(',').Length, fields.Length);
            Assert.DoesNotContain("", fields);
            Assert.True(double.Parse(fields[4], CultureInfo.InvariantCulture) > 0);
            Assert.Contains(fields[5], (string[])["gflops", "us", "peak_fraction"]);
            Assert.True(DateOnly.TryParseExact(fields[6], "yyyy-MM-dd", out _));
        });
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_planner_cites_it(string table) => Assert.Contains(
        Directory.GetFiles(Planning, "*.cs", SearchOption.AllDirectories),
        file => File.ReadAllText(file).Contains($"Evidence/{table}", StringComparison.Ordinal));

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
