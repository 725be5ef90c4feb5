using System.Text.RegularExpressions;
using System.Xml.Linq;
using SepConvGen.Generator.Tests.Harness;
using Xunit;

namespace SepConvGen.Generator.Tests.Documentation;

/// <summary>What src/README.md says of the library's folders, against the folders.</summary>
public partial class SourceReadmeTests
{
    private static readonly string Text = File.ReadAllText(Repository.Path("src/README.md"));

    [Fact]
    public void Its_rooms_are_the_folders_with_code()
    {
        string project = Repository.Path("src/SepConvGen");
        string[] notRooms = ["bin", "obj", "build"];

        Assert.Equal(
            Directory.GetDirectories(project).Select(folder => Path.GetFileName(folder)!).Except(notRooms).Order(StringComparer.Ordinal),
            Room().Matches(Text).Select(room => room.Groups[1].Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_files_it_names_with_their_rooms_are_those_that_the_generator_compiles_too()
    {
        const string Library = "../../src/SepConvGen/";
        IEnumerable<string> shared = XDocument.Load(Repository.Path("generator/SepConvGen.Generator/SepConvGen.Generator.csproj"))
            .Descendants("Compile")
            .Select(file => file.Attribute("Include")?.Value ?? "")
            .Where(file => file.StartsWith(Library, StringComparison.Ordinal))
            .Select(file => file[Library.Length..]);

        Assert.Equal(shared.Order(StringComparer.Ordinal), Named().Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Named() =>
        from room in Room().Matches(Text)
        from file in SourceFile().Matches(room.Value)
        select $"{room.Groups[1].Value}/{file.Groups[1].Value}";

    [GeneratedRegex(@"^- \*\*(\w+)\*\*.*$", RegexOptions.Multiline)]
    private static partial Regex Room();

    [GeneratedRegex(@"`(\w+\.cs)`")]
    private static partial Regex SourceFile();
}
