using System.IO.Compression;
using SepConvGen.Package.Tests.Harness;
using Xunit;

[assembly: AssemblyFixture(typeof(PackedPackage))]

namespace SepConvGen.Package.Tests.Harness;

/// <summary>The package, made once for all tests as `dotnet pack` makes it, in a feed of its own.</summary>
/// <remarks>
/// It is built apart from the repository's own `bin` and `obj`: as in a clean clone, and whatever is being built there
/// at the same time. Its version is new each time, so that no cache can hold an older package of that name.
/// </remarks>
public sealed class PackedPackage : IAsyncLifetime
{
    private readonly Folder folder = new();

    public static string Repository => SepConvGen.Tests.Shared.Repository.Root;

    public string Version { get; } = $"1.0.0-test.{Guid.NewGuid():N}";

    public string Feed => Path.Combine(folder.Path, "feed");

    /// <summary>Where consumers unpack it: the machine's own package folder stays as it is.</summary>
    public string Packages => Path.Combine(folder.Path, "packages");

    /// <summary>The configuration of a project that uses it. The machine's other sources stay, in case that its SDK needs them.</summary>
    public string NugetConfig => $"""
        <configuration>
          <packageSources>
            <add key="SepConvGen.Package.Tests" value="{Feed}" />
          </packageSources>
        </configuration>
        """;

    public string File => Path.Combine(Feed, $"SepConvGen.{Version}.nupkg");

    public async ValueTask InitializeAsync()
    {
        string[] arguments =
        [
            "pack", "src/SepConvGen", "-o", Feed, "--artifacts-path", Path.Combine(folder.Path, "artifacts"),
            $"-p:PackageVersion={Version}", "-warnaserror",
        ];
        _ = (await Dotnet.Run(Repository, packages: null, arguments)).Succeeded();
    }

    public ZipArchive Open() => ZipFile.OpenRead(File);

    public byte[] Read(string entry)
    {
        using ZipArchive package = Open();
        using Stream content = package.GetEntry(entry)!.Open();
        using MemoryStream bytes = new();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
