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

    [Fact]
    public void The_pipeline_file_stays_under_a_hundred_lines() =>
        Assert.InRange(File.ReadLines(Repository.Path("generator/SepConvGen.Generator/SepConvGenerator.cs")).Count(), 1, 99);
}
