using System.Text;

namespace SepConvGen.Samples.Tests.Harness;

/// <summary>A new folder outside the repository, deleted at the end.</summary>
internal sealed class Folder : IDisposable
{
    private readonly string path = Directory.CreateTempSubdirectory("SepConvGen.").FullName;

    public string this[string file] => Path.Combine(path, file);

    /// <summary>Writes a file: a text, then bytes.</summary>
    /// <returns>Its path.</returns>
    public string Write(string file, string text, params byte[] bytes)
    {
        File.WriteAllBytes(this[file], [.. Encoding.Latin1.GetBytes(text), .. bytes]);
        return this[file];
    }

    public void Dispose() => Directory.Delete(path, recursive: true);
}
