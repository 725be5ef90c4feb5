using System.Text;
using System.Text.RegularExpressions;
using SepConvGen.Package.Tests.Harness;
using Xunit;

namespace SepConvGen.Package.Tests;

/// <summary>The links of the packed README, which is also read where the repository's other files are not: on nuget.org.</summary>
public sealed partial class ReadmeTests(PackedPackage package)
{
    private const string Files = "https://github.com/sepconvgen/SepConvGen/blob/main/";
    private const string Folders = "https://github.com/sepconvgen/SepConvGen/tree/main/";

    private string Text => Encoding.UTF8.GetString(package.Read("README.md"));

    [Fact]
    public void Every_link_is_absolute_or_to_a_heading_of_its_own()
    {
        string[] headings = [.. Heading().Matches(Text).Select(heading => Anchor(heading.Groups[1].Value))];
        string[] links = Links();

        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.True(
            link.StartsWith("https://", StringComparison.Ordinal) || (link.StartsWith('#') && headings.Contains(link)), link));
    }

    [Fact]
    public void Every_link_into_the_repository_names_a_file_or_folder_in_it()
    {
        string[] links = [.. Links().Where(link => link.StartsWith("https://github.com/sepconvgen/", StringComparison.OrdinalIgnoreCase))];

        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.True(
            (link.StartsWith(Files, StringComparison.Ordinal) && File.Exists(InRepository(link[Files.Length..])))
            || (link.StartsWith(Folders, StringComparison.Ordinal) && Directory.Exists(InRepository(link[Folders.Length..]))),
            link));
    }

    /// <summary>The targets of the links and pictures, those given in a definition, too.</summary>
    private string[] Links() => [.. Link().Matches(Text).Select(link => link.Groups[1].Value)];

    private static string InRepository(string path) => Path.Combine(PackedPackage.Repository, path);

    /// <summary>A heading's anchor, as GitHub and nuget.org make it.</summary>
    private static string Anchor(string heading) =>
        "#" + NoPartOfAnchor().Replace(heading, "").Trim().Replace(' ', '-').ToLowerInvariant();

    [GeneratedRegex(@"\]\(\s*<?([^)\s>]*)|^ {0,3}\[[^\]]+\]:\s*(?<1>\S+)", RegexOptions.Multiline)]
    private static partial Regex Link();

    [GeneratedRegex("^#+ (.*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NoPartOfAnchor();
}
