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
    public void The_generator_compiles_the_files_of_the_room_Shared_and_no_others()
    {
        const string Library = "../../src/SepConvGen/";
        IEnumerable<string> shared = XDocument.Load(Repository.Path("generator/SepConvGen.Generator/SepConvGen.Generator.csproj"))
            .Descendants("Compile")
            .Select(file => file.Attribute("Include")?.Value ?? "")
            .Where(file => file.StartsWith(Library, StringComparison.Ordinal));

        Assert.Equal([Library + "Shared/*.cs"], shared);
    }

    [GeneratedRegex(@"^- \*\*(\w+)\*\*.*$", RegexOptions.Multiline)]
    private static partial Regex Room();
}
