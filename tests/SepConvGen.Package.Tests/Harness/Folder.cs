namespace SepConvGen.Package.Tests.Harness;

/// <summary>A new folder outside the repository, deleted at the end.</summary>
internal sealed class Folder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("SepConvGen.").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
