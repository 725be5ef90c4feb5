using System.Buffers.Binary;
using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using SepConvGen.Package.Tests.Harness;
using Xunit;

namespace SepConvGen.Package.Tests;

/// <summary>What is in the package, and what it says about itself.</summary>
public sealed class ContentTests(PackedPackage package)
{
    private const string CodeFixes = "analyzers/dotnet/cs/SepConvGen.CodeFixes.dll";
    private const string Generator = "analyzers/dotnet/cs/SepConvGen.Generator.dll";
    private const string NetworksTask = "tasks/netstandard2.0/SepConvGen.Networks.dll";
    private const string PlannerOfReports = "tasks/netstandard2.0/SepConvGen.Generator.dll";
    private const string Library = "lib/net10.0/SepConvGen.dll";

    [Fact]
    public void Library_generator_fixes_task_readme_icon_and_build_files_and_nothing_else()
    {
        using ZipArchive archive = package.Open();
        string[] files =
        [
            .. archive.Entries.Select(entry => entry.FullName)
                .Where(name => name != "[Content_Types].xml" && !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];

        Assert.Equal(
            [
                "README.md", "SepConvGen.nuspec", CodeFixes, Generator,
                "build/net10.0/SepConvGen.Networks.targets", "build/net10.0/SepConvGen.targets",
                "buildTransitive/net10.0/SepConvGen.Networks.targets", "buildTransitive/net10.0/SepConvGen.targets",
                "icon.png", Library, "lib/net10.0/SepConvGen.xml", PlannerOfReports, NetworksTask,
            ],
            files);
    }

    [Fact]
    public void Description_is_complete_and_nothing_is_depended_on()
    {
        XElement metadata = XDocument.Load(new MemoryStream(package.Read("SepConvGen.nuspec"))).Root!.Elements().Single();
        XNamespace space = metadata.Name.Namespace;

        Assert.Equal("SepConvGen", metadata.Element(space + "id")!.Value);
        Assert.Equal("MIT", metadata.Element(space + "license")!.Value);
        Assert.Equal("expression", metadata.Element(space + "license")!.Attribute("type")!.Value);
        Assert.Equal(["README.md"], metadata.Elements(space + "readme").Select(readme => readme.Value));
        Assert.Equal("icon.png", metadata.Element(space + "icon")!.Value);
        Assert.Equal("https://github.com/sepconvgen/SepConvGen", metadata.Element(space + "repository")!.Attribute("url")!.Value);
        Assert.NotEqual("Package Description", metadata.Element(space + "description")!.Value);
        Assert.NotEmpty(metadata.Element(space + "tags")!.Value);
        Assert.Empty(metadata.Descendants(space + "dependency"));
        Assert.Empty(metadata.Descendants(space + "frameworkReference"));
    }

    [Fact]
    public void Generator_needs_only_what_every_compiler_since_its_first_has()
    {
        using PEReader file = new(new MemoryStream(package.Read(Generator)));
        MetadataReader metadata = file.GetMetadataReader();
        Dictionary<string, Version> references = metadata.AssemblyReferences
            .Select(metadata.GetAssemblyReference)
            .ToDictionary(reference => metadata.GetString(reference.Name), reference => reference.Version);

        Assert.Subset(
            new HashSet<string> { "netstandard", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "System.Collections.Immutable", "System.Memory" },
            references.Keys.ToHashSet());
        Assert.Equal(new Version(4, 8, 0, 0), references["Microsoft.CodeAnalysis"]);
    }

    [Fact]
    public void The_task_needs_only_what_every_build_has()
    {
        using PEReader file = new(new MemoryStream(package.Read(NetworksTask)));
        MetadataReader metadata = file.GetMetadataReader();

        Assert.Subset(
            new HashSet<string> { "netstandard", "Microsoft.Build.Framework", "Microsoft.Build.Utilities.Core", "System.Memory", "SepConvGen.Generator" },
            metadata.AssemblyReferences.Select(each => metadata.GetString(metadata.GetAssemblyReference(each).Name)).ToHashSet());
    }

    [Fact]
    public void The_planner_beside_the_task_is_the_generator() => Assert.Equal(package.Read(Generator), package.Read(PlannerOfReports));

    [Fact]
    public void The_icon_is_a_PNG_file_of_128_by_128_pixels()
    {
        byte[] icon = package.Read("icon.png");

        Assert.Equal<byte>([0x89, .. "PNG\r\n\u001a\n"u8], icon[..8]);
        Assert.Equal([128, 128], [BinaryPrimitives.ReadInt32BigEndian(icon.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(icon.AsSpan(20))]);
    }

    [Theory]
    [InlineData(Generator)]
    [InlineData(Library)]
    [InlineData(NetworksTask)]
    public void Symbols_are_in_the_assembly(string assembly)
    {
        using PEReader file = new(new MemoryStream(package.Read(assembly)));

        Assert.Contains(file.ReadDebugDirectory(), entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        Assert.Contains(file.ReadDebugDirectory(), entry => entry.Type == DebugDirectoryEntryType.Reproducible);
    }
}
