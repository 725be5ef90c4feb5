using SepConvGen.Package.Tests.Harness;
using Xunit;

namespace SepConvGen.Package.Tests.Docs;

/// <summary>The links of the pages where they lie: relative into the repository, so that they work in every branch and fork.</summary>
public sealed class LinkTests
{
    public static IEnumerable<TheoryDataRow<string>> Paths => Pages.Paths;

    [Theory]
    [MemberData(nameof(Paths))]
    public void Lead_to_what_there_is(string path)
    {
        Page page = Pages.Of(path);
        foreach (string link in page.Links.Where(link => !link.StartsWith("https://", StringComparison.Ordinal)))
        {
            string[] parts = link.Split('#');
            string target = Path.GetRelativePath(
                PackedPackage.Repository, Path.GetFullPath(parts[0], Path.GetDirectoryName(Path.Combine(PackedPackage.Repository, path))!)).Replace(Path.DirectorySeparatorChar, '/');
            string full = Path.Combine(PackedPackage.Repository, target);
            Assert.True(parts[0].Length == 0 || (link.EndsWith('/') ? Directory.Exists(full) : File.Exists(full)), $"{path}: {link} is not there (a folder ends with /)");
            if (parts.Length == 2)
            {
                string[] anchors = (parts[0].Length == 0 ? page : new Page(target)).Anchors;
                Assert.True(anchors.Contains("#" + parts[1]), $"{path}: {link}: no such heading among {string.Join(' ', anchors)}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Into_the_repository_are_relative(string path) =>
        Assert.DoesNotContain(Pages.Of(path).Links, link => link.Contains("sepconvgen/blob/", StringComparison.OrdinalIgnoreCase) || link.Contains("sepconvgen/tree/", StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void Every_page_of_docs_is_in_its_index() => Assert.Empty(
        Pages.All.Where(page => page.Path.StartsWith("docs/", StringComparison.Ordinal)).Select(page => Path.GetFileName(page.Path))
            .Except(Pages.Of("docs/README.md").Links).Except(["README.md"]));
}
