using System.Text.RegularExpressions;
using System.Xml.Linq;
using SepConvGen.Package.Tests.Harness;
using Xunit;

namespace SepConvGen.Package.Tests.Docs;

/// <summary>The version that the pages name is the one that is built.</summary>
public sealed partial class VersionTests
{
    private static readonly string Built = XDocument.Load(Path.Combine(PackedPackage.Repository, "Directory.Build.props")).Descendants("Version").Single().Value;

    [Fact]
    public void Readme_names_it()
    {
        string[] named = [.. Pages.Of("README.md").Blocks.SelectMany(block => Named().Matches(block.Text)).Select(match => match.Groups[1].Value)];

        Assert.NotEmpty(named);
        Assert.All(named, version => Assert.Equal(Built, version));
    }

    // Newest first, and what is not released yet before all.
    [Fact]
    public void Changelog_has_it_in_its_place()
    {
        string[] headings = [.. Pages.Of("CHANGELOG.md").Prose.Select(line => Entry().Match(line)).Where(match => match.Success).Select(match => match.Groups[1].Value)];

        Assert.Equal("Unreleased", headings[0]);
        Assert.Contains(Built, headings);
        Assert.Equal(headings[1..].OrderByDescending(Version.Parse), headings[1..]);
    }

    [GeneratedRegex("""SepConvGen[\w.]*?(?:" Version="|\.)(\d+\.\d+\.\d+)""")]
    private static partial Regex Named();

    [GeneratedRegex(@"^## \[([^\]]+)\]")]
    private static partial Regex Entry();
}
