using System.IO.Compression;
using SepConvGen.Package.Tests.Harness;
using SepConvGen.Tests.Shared;
using Xunit;

namespace SepConvGen.Package.Tests;

/// <summary>What a release is made of: the same bytes wherever it is packed, with links to the sources of its commit.</summary>
public sealed class SourceTests
{
    // With fewer sources than each surely has.
    private static readonly (string Name, int Fewer)[] Assemblies =
    [
        ("lib/net10.0/SepConvGen.dll", 50), ("analyzers/dotnet/cs/SepConvGen.Generator.dll", 50), ("analyzers/dotnet/cs/SepConvGen.CodeFixes.dll", 8),
        ("tasks/netstandard2.0/SepConvGen.Networks.dll", 10),
    ];

    [Fact]
    public async Task Two_clones_give_the_same_bytes_with_links_to_their_commit()
    {
        Assert.SkipUnless(Effort.IsThorough, Effort.Why);
        using SourceCopy first = await SourceCopy.Create("here");
        using SourceCopy second = await SourceCopy.Create("a longer name elsewhere");
        Dictionary<string, byte[]> files = await Pack(first);
        Dictionary<string, byte[]> others = await Pack(second);

        Assert.Equal(files.Keys, others.Keys);
        Assert.All(files, file => Assert.True(file.Value.AsSpan().SequenceEqual(others[file.Key]), file.Key));

        string address = $"https://raw.githubusercontent.com/sepconvgen/SepConvGen/{await first.Commit()}/*";
        foreach ((string assembly, int fewer) in Assemblies)
        {
            SourceDocuments documents = SourceDocuments.Read(files[assembly]);
            Assert.Equal(new Dictionary<string, string> { ["/_/*"] = address }, documents.Links);
            Assert.True(documents.Linked.Length > fewer, $"{documents.Linked.Length} sources of {assembly}");
            Assert.All(documents.Linked, source => Assert.True(
                source.StartsWith("/_/", StringComparison.Ordinal) && !source.Contains("/obj/", StringComparison.Ordinal) && File.Exists(first[source[3..]]), source));
        }
    }

    /// <summary>All files of a package but those of the container itself, which hold a time and a number drawn at random.</summary>
    private static async Task<Dictionary<string, byte[]>> Pack(SourceCopy sources)
    {
        (await sources.Dotnet("pack", "src/SepConvGen", "-o", sources["packed"], "-warnaserror")).Succeeded();
        using ZipArchive package = ZipFile.OpenRead(Directory.GetFiles(sources["packed"], "*.nupkg").Single());
        Dictionary<string, byte[]> files = [];
        foreach (ZipArchiveEntry entry in package.Entries.Where(entry => !entry.FullName.StartsWith("_rels/", StringComparison.Ordinal) && !entry.FullName.StartsWith("package/", StringComparison.Ordinal)))
        {
            using Stream content = entry.Open();
            using MemoryStream bytes = new();
            content.CopyTo(bytes);
            files[entry.FullName] = bytes.ToArray();
        }

        return files;
    }
}
