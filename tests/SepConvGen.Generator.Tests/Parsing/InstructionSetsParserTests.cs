using SepConvGen.Generator.Parsing;
using SepConvGen.Generator.Specs;
using SepConvGen.Generator.Tests.Harness;
using SepConvGen.Tests.Shared;
using Xunit;

namespace SepConvGen.Generator.Tests.Parsing;

public class InstructionSetsParserTests
{
    [Theory]
    [InlineData("", (int)InstructionSets.All)]
    [InlineData(" ; ", (int)InstructionSets.All)]
    [InlineData("All", (int)InstructionSets.All)]
    [InlineData("Avx512;Avx2;Neon", (int)InstructionSets.All)]
    [InlineData("AVX2", (int)InstructionSets.Avx2)]
    [InlineData("neon, avx512", (int)(InstructionSets.Neon | InstructionSets.Avx512))]
    [InlineData("Scalar", (int)InstructionSets.Scalar)]
    public void Names_are_read_in_any_case(string list, int expected) =>
        Assert.Equal((InstructionSets)expected, InstructionSetsParser.Parse(new BuildProperties(list).GlobalOptions));

    [Fact]
    public void A_project_that_does_not_set_the_property_gets_all() =>
        Assert.Equal(InstructionSets.All, InstructionSetsParser.Parse(new BuildProperties(null).GlobalOptions));
}
