using SepConvGen.Generator.Tests.Harness;
using Xunit;

namespace SepConvGen.Generator.Tests.Pipeline;

/// <summary>Who may know whom, by the sources' own words.</summary>
public class LayerTests
{
    [Theory]
    [InlineData("Specs")]
    [InlineData("Planning")]
    [InlineData("Emission")]
    [InlineData("Infrastructure")]
    public void These_folders_know_nothing_of_Roslyn(string folder)
    {
        string[] files = Directory.GetFiles(Repository.Path($"generator/SepConvGen.Generator/{folder}"), "*.cs", SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.DoesNotContain("Microsoft.CodeAnalysis", File.ReadAllText(file), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("generator/SepConvGen.Generator")]
    [InlineData("src/SepConvGen")]
    public void Files_are_small(string folder)
    {
        string root = Repository.Path(folder);
        int[] lengths = [.. Directory.GetFiles(root, "*.cs", SearchOption.AllDirectories)
            .Where(file => Path.GetRelativePath(root, file).Split('/', '\\')[0] is not ("obj" or "bin"))
            .Select(file => File.ReadLines(file).Count())
            .Order()];
        Assert.InRange(lengths[lengths.Length / 2], 1, 70);
        Assert.InRange(lengths[^1], 1, 300);
    }

    [Fact]
    public void The_pipeline_file_stays_under_a_hundred_lines() =>
        Assert.InRange(File.ReadLines(Repository.Path("generator/SepConvGen.Generator/SepConvGenerator.cs")).Count(), 1, 99);
}
