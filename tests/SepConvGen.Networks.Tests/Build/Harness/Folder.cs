namespace SepConvGen.Networks.Tests.Build.Harness;

/// <summary>A new folder outside the repository, deleted at the end.</summary>
internal sealed class Folder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("SepConvGen.").FullName;

    /// <summary>The whole path of a file in it.</summary>
    public string this[string file] => Path.Combine(Root, file);

    public string Write(string file, string text) => Write(file, System.Text.Encoding.UTF8.GetBytes(text));

    /// <summary>Writes a file; one that is overwritten gets a later time, however coarse the file system's clock is.</summary>
    public string Write(string file, byte[] content)
    {
        string path = this[file];
        DateTime? before = File.Exists(path) ? File.GetLastWriteTimeUtc(path) : null;
        _ = Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        if (before is { } time && File.GetLastWriteTimeUtc(path) <= time)
        {
            File.SetLastWriteTimeUtc(path, time.AddSeconds(1));
        }

        return path;
    }

    /// <summary>The files in a folder, with the times at which they were written.</summary>
    public Dictionary<string, DateTime> Times(string folder) =>
        Directory.GetFiles(this[folder]).ToDictionary(file => Path.GetFileName(file), File.GetLastWriteTimeUtc);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
