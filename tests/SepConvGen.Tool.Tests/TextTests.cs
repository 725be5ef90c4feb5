using System.Text.Json;
using Xunit;

namespace SepConvGen.Tool.Tests;

/// <summary>What the tool prints of kernels.</summary>
public sealed class TextTests
{
    [Fact]
    public void A_kernel_is_printed_with_its_steps_tiles_and_bounds() => Assert.Equal(
        """
        SepConvGen.Tool.Tests.dll: 1 kernel

        SepConvGen.Tool.Tests.Kernels.Images.Block
          depthwise 3×3, Same, 32 channels, bias, Relu6
          pointwise, 32 → 64 channels, bias, Relu6
          input 28×28×32, output 28×28×64
          1,831,424 multiply-adds a call, 2,336 an output pixel; 303.5 KB through memory

                   step       tile                                 registers  multiply-adds  loads
          AVX-512  depthwise  3 rows × 4 columns × 1 vector of 16   22 of 32            108     39
                   pointwise  14 pixels × 2 vectors of 16           31 of 32             28     16
          AVX2     depthwise  3 rows × 4 columns × 1 vector of 8    16 of 16            108     63
                   pointwise  6 pixels × 2 vectors of 8             15 of 16             12      8
          NEON     depthwise  3 rows × 4 columns × 1 vector of 4    22 of 32            108     39
                   pointwise  8 pixels × 2 vectors of 4             26 of 32             64     16
          Scalar   depthwise  plain loops                                  –              –      –
                   pointwise  plain loops                                  –              –      –

          cycles   multiply-adds   loads      L2  memory  bound          scratch  packed
          AVX-512         57,232  31,220  19,120       –  multiply-adds    98 KB       –
          AVX2           114,464  75,134  25,392       –  multiply-adds    98 KB       –
          NEON           228,928  60,368  37,936       –  multiply-adds    98 KB       –
          Scalar         915,712       –  15,984       –  multiply-adds    98 KB       –

        """.ReplaceLineEndings("\n"),
        Harness.Tool.Print("Images.Block"));

    [Theory]
    [InlineData("Images.Packed", "input 1×56×56×16, output 1×28×28×24; weights packed beforehand; sizes that the call decides: taken as given")]
    [InlineData("Images.MixAny", "pointwise, 40 → 17 channels, PRelu")]
    [InlineData("Images.MixAny", "a residual added")]
    [InlineData("Images.Sliding", "sliding, 3 rows × 7 columns × 1 vector of 16")]
    [InlineData("Images.AsTheyLie", "5 rows × 1 vector of 16 elements")]
    [InlineData("Images.Joined", "columns, 16 as one × 1 vector of 16")]
    [InlineData("Images.Grouped", "convolution 3×3, Same, 32 channels, 8 groups")]
    [InlineData("Images.Grouped", "shuffles")]
    [InlineData("Images.Dilated", "depthwise 7×7, dilation 2, Same, 16 channels")]
    [InlineData("Images.Spread", "4 vectors of 5 pixels")]
    [InlineData("Images.Colours", "3 outputs × 4 vectors of 16 pixels")]
    [InlineData("Images.Blur", "filter 5×5 taps, border Reflect101, 3 channels")]
    [InlineData("Images.Blur", "byte to byte")]
    [InlineData("Images.Inverted", "expand, 16 → 96 channels")]
    [InlineData("Sequences.Hear", "input 56×16, output 56×8; in pieces")]
    [InlineData("Sequences.Steps", "convolution 5, Same, 24 → 32 channels")]
    [InlineData("Forms+Generic`1", "Forms+Generic`1.Run")]
    public void What_is_special_is_said(string kernel, string words) => Assert.Contains(words, Harness.Tool.Print(kernel), StringComparison.Ordinal);

    [Fact]
    public void Sizes_are_as_asked()
    {
        Assert.Contains("input 30×40×32, output 30×40×32", Harness.Tool.Print("Images.AnySize", "--size", "30x40"), StringComparison.Ordinal);
        Assert.Contains("input 5×40×24, output 5×40×32", Harness.Tool.Print("Sequences.Steps", "--size", "40", "--batch", "5"), StringComparison.Ordinal);
    }

    [Fact]
    public void All_kernels_are_there_by_name()
    {
        string[] names = [.. JsonDocument.Parse(Harness.Tool.Print("", "--json")).RootElement.EnumerateArray().Select(kernel => kernel.GetProperty("kernel").GetString()!)];

        Assert.Equal(names.Order(StringComparer.Ordinal), names);
        Assert.Equal(30, names.Count(name => name.Contains("Images.", StringComparison.Ordinal)));
        Assert.Equal(5, names.Count(name => name.Contains("Sequences.", StringComparison.Ordinal)));
        Assert.Equal(11, names.Count(name => name.Contains("Forms", StringComparison.Ordinal)));
    }

    [Fact]
    public void Json_has_the_figures_of_the_text()
    {
        JsonElement kernel = JsonDocument.Parse(Harness.Tool.Print("Images.Block", "--json")).RootElement[0];
        JsonElement tier = kernel.GetProperty("instructionSets")[1];

        Assert.Equal(1_831_424, kernel.GetProperty("multiplyAdds").GetDouble());
        Assert.Equal([28, 28, 64], kernel.GetProperty("output").EnumerateArray().Select(size => size.GetInt32()));
        Assert.Equal("AVX2", tier.GetProperty("name").GetString());
        Assert.Equal(75_134, tier.GetProperty("cycles").GetProperty("loads").GetDouble());
        Assert.Equal(63, tier.GetProperty("tiles")[0].GetProperty("loads").GetInt32());
    }
}
