using SepConvGen.Generator.Parsing;
using Xunit;

namespace SepConvGen.Generator.Tests.Parsing;

public class NearestNameTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("", "abc", 3)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("fliter", "filter", 2)]
    public void Distance_is_the_number_of_edits(string from, string to, int distance)
    {
        Assert.Equal(distance, NearestName.Distance(from, to));
        Assert.Equal(distance, NearestName.Distance(to, from));
    }

    [Theory]
    [InlineData("INPUT", "input")]
    [InlineData("inputs", "input")]
    [InlineData("outptu", "output")]
    [InlineData("xyz", null)]
    public void The_nearest_name_is_found_if_it_is_near(string written, string? expected) =>
        Assert.Equal(expected, NearestName.Find(written, ["input", "output", "filter"]));

    [Fact]
    public void Without_candidates_there_is_no_guess() => Assert.Null(NearestName.Find("input", []));
}
