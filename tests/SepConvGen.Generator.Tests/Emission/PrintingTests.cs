using System.Text.RegularExpressions;
using SepConvGen.Generator.Tests.Harness;
using Xunit;

namespace SepConvGen.Generator.Tests.Emission;

/// <summary>Emission prints: it neither reads back what it wrote nor fixes an element type in a text.</summary>
public sealed partial class PrintingTests
{
    private static readonly string Folder = Repository.Path("generator/SepConvGen.Generator/Emission");

    public static IEnumerable<TheoryDataRow<string>> Files => Directory.GetFiles(Folder, "*.cs", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Folder, file))
        .Where(file => file != Path.Combine("Writing", "CodeWriter.cs")) // splits the lines that it is given
        .Select(file => new TheoryDataRow<string>(file));

    [Theory]
    [MemberData(nameof(Files))]
    public void No_text_is_parsed_or_patched(string file) =>
        Assert.DoesNotContain(File.ReadLines(Path.Combine(Folder, file)), line => Parsing().IsMatch(line));

    [Theory]
    [MemberData(nameof(Files))]
    public void References_take_their_type_from_an_operand(string file) =>
        Assert.DoesNotContain(File.ReadLines(Path.Combine(Folder, file)), line => line.Contains("ref float ", StringComparison.Ordinal) || line.Contains("ref double ", StringComparison.Ordinal));

    [GeneratedRegex("""\.(Replace|EndsWith|StartsWith|Split|TryParse)\(|\.(Contains|IndexOf)\(["']""")]
    private static partial Regex Parsing();
}
