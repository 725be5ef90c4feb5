using System.Text;
using SepConvGen.Package.Tests.Docs;
using SepConvGen.Package.Tests.Harness;
using Xunit;

namespace SepConvGen.Package.Tests;

/// <summary>The packed README, which is also read where the repository's other files are not: on nuget.org.</summary>
public sealed class ReadmeTests(PackedPackage package)
{
    private const string Readme = "README.md";
    private const string Files = "https://github.com/sepconvgen/SepConvGen/blob/main/";
    private const string Folders = "https://github.com/sepconvgen/SepConvGen/tree/main/";
    private const string Pictures = "https://raw.githubusercontent.com/sepconvgen/SepConvGen/main/";

    private Page Packed => new(Readme, Encoding.UTF8.GetString(package.Read(Readme)));

    [Fact]
    public void Every_link_is_absolute_or_to_a_heading_of_its_own() => Assert.All(Packed.Links, link => Assert.True(
        link.StartsWith("https://", StringComparison.Ordinal) || (link.StartsWith('#') && Packed.Anchors.Contains(link)), link));

    [Fact]
    public void Every_link_into_the_repository_names_a_file_a_folder_or_a_picture_in_it()
    {
        string[] links = [.. Packed.Links.Where(link => link.Contains("/sepconvgen/", StringComparison.OrdinalIgnoreCase))];

        Assert.Contains(links, link => Target(link, Files) is { } path && File.Exists(path));
        Assert.Contains(links, link => Target(link, Pictures) is { } path && File.Exists(path));
        Assert.All(links, link => Assert.True(
            File.Exists(Target(link, Files)) || Directory.Exists(Target(link, Folders)) || (File.Exists(Target(link, Pictures)) && IsPicture(link)), link));
    }

    [Fact]
    public void It_is_the_repositorys_but_for_the_links()
    {
        Page repository = Pages.Of(Readme);

        Assert.Equal(repository.Links.Length, Packed.Links.Length);
        Assert.Equal(WithoutLinks(repository), WithoutLinks(Packed));
        Assert.Equal(repository.Blocks.Select(block => block.Text), Packed.Blocks.Select(block => block.Text));
    }

    private static string WithoutLinks(Page page) =>
        page.Links.OrderByDescending(link => link.Length).Aggregate(string.Join('\n', page.Prose), (text, link) => text.Replace($"({link})", "()", StringComparison.Ordinal));

    /// <summary>The path of a file or folder here, if the link begins so.</summary>
    private static string? Target(string link, string beginning) =>
        link.StartsWith(beginning, StringComparison.Ordinal) ? Path.Combine(PackedPackage.Repository, link[beginning.Length..].Split('#')[0]) : null;

    private static bool IsPicture(string link) => Path.GetExtension(link) is ".jpg" or ".png" or ".svg";
}
