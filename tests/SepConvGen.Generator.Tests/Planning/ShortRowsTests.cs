using System.Globalization;
using System.Text.RegularExpressions;
using SepConvGen.Generator.Tests.Harness;
using Xunit;

namespace SepConvGen.Generator.Tests.Planning;

/// <summary>Rows of unknown width that have outputs as lanes while they are short, and pixels as lanes where they are longer.</summary>
public sealed partial class ShortRowsTests
{
    private static readonly HarnessOptions Avx512 = new() { InstructionSets = "Avx512" };

    [Theory]
    [InlineData("Conv2D(3, 3, InputChannels = 3, OutputChannels = 8)", 24)]
    [InlineData("Conv2D(3, 3, InputChannels = 3, OutputChannels = 4)", 16)]
    [InlineData("Conv2D(3, 3, InputChannels = 32, OutputChannels = 8)", 10)]
    [InlineData("Conv2D(3, 3, InputChannels = 3, OutputChannels = 8, Layout = Layout.Nchw)", 24)]
    [InlineData("Conv2D(3, 3, InputChannels = 3, OutputChannels = 6)", 8)]
    [InlineData("Conv2D(3, 3, InputChannels = 3, OutputChannels = 12)", 11)]
    [InlineData("Conv2D(3, 3, InputChannels = 3, OutputChannels = 3)", null)]
    [InlineData("Conv2D(3, 3, InputChannels = 3, OutputChannels = 1)", null)]
    [InlineData("Conv2D(3, 3, InputChannels = 3, OutputChannels = 16)", null)]
    [InlineData("Conv2D(9, 9, InputChannels = 3, OutputChannels = 8, Padding = Padding.Same)", null)]
    [InlineData("Conv2D(3, 3, InputChannels = 3, OutputChannels = 8, Width = 28)", null)]
    public void Where_the_filter_is_read_in_place_and_the_width_is_not_known(string attribute, int? most) =>
        Assert.Equal(most, Most(attribute, attribute.Contains("Width", StringComparison.Ordinal) ? Sources.Parameters.Replace(" int width,", "", StringComparison.Ordinal) : Sources.Parameters));

    [Fact]
    public void Sequences_are_long() => Assert.Null(Most("Conv1D(9, InputChannels = 1, OutputChannels = 8)", Sources.Parameters.Replace(" int height,", "", StringComparison.Ordinal)));

    [Fact]
    public void Packed_weights_lie_as_both_forms_read_them()
    {
        string attribute = "Conv2D(3, 3, InputChannels = 3, OutputChannels = 4)";
        string spans = Sources.Parameters.Replace("ReadOnlySpan<float> filter", "PackedWeights weights", StringComparison.Ordinal);
        Assert.Equal(16, Most(attribute, spans));
        string[] layouts = [.. Text(attribute, spans, null).Split('\n').Where(line => line.Contains("const string PackedLayout", StringComparison.Ordinal))];
        Assert.Equal(layouts[0], layouts[1]);
    }

    [Theory]
    [InlineData("Conv2D(3, 3, InputChannels = 3, OutputChannels = 4)", true)]
    [InlineData("Conv2D(3, 3, InputChannels = 3, OutputChannels = 8)", false)]
    public void Not_where_narrow_images_are_left_to_AVX2(string attribute, bool has)
    {
        Assert.NotNull(Most(attribute, Sources.Parameters));
        string text = Text(attribute, Sources.Parameters, null);
        Assert.Equal(has, text.Contains("ShortConvolutionRows", StringComparison.Ordinal));
        Assert.InRange(text.Length, 100_000, 300_000);
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(8, false)]
    public void Of_fewer_heights_where_all_of_them_would_be_too_long(int inputs, bool all)
    {
        string text = Text($"Conv2D(3, 3, InputChannels = {inputs}, OutputChannels = 4, Padding = Padding.Same)", Sources.Parameters, null);
        Assert.Contains("ShortRow10x1(", text, StringComparison.Ordinal);
        Assert.Equal(all, text.Contains("ShortRow9x1(", StringComparison.Ordinal));
    }

    private static int? Most(string attribute, string parameters)
    {
        string text = Text(attribute, parameters, Avx512);
        int?[] found = [Number(Condition().Match(text)), Number(Remark().Match(text)), Number(Record().Match(text))];
        Assert.Single(found.Distinct());
        Assert.Equal(found[0] is not null, text.Contains("ShortConvolutionRows(ref float input", StringComparison.Ordinal));
        return found[0];
    }

    private static int? Number(Match match) => match.Success ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : null;

    private static string Text(string attribute, string parameters, HarnessOptions? options) =>
        GeneratorHarness.Run(Sources.Depthwise(attribute, parameters), options).Text;

    [GeneratedRegex(@"if \(columns\.Output <= (\d+)\)")]
    private static partial Regex Condition();

    [GeneratedRegex(@"; rows of up to (\d+) columns by \d+ pixels × \d vectors? of \d+ outputs")]
    private static partial Regex Remark();

    [GeneratedRegex(@" short=(\d+);any;lanes=\d+;panels=[12]h?x1:\d+ro?,")]
    private static partial Regex Record();
}
