using SepConvGen.Package.Tests.Harness;

namespace SepConvGen.Package.Tests.Docs;

/// <summary>A program of a page in a folder of its own, with the files that the page's programs read.</summary>
internal sealed class SnippetRun : IDisposable
{
    private const string RuntimeConfiguration = """
        {
          "runtimeOptions": {
            "tfm": "net10.0",
            "framework": { "name": "Microsoft.NETCore.App", "version": "10.0.0" },
            "configProperties": { "System.Globalization.Invariant": true }
          }
        }
        """;

    // What a page's program may use beside the package.
    private static readonly string Tensors = typeof(System.Numerics.Tensors.Tensor).Assembly.Location;

    private readonly Folder folder = new();

    /// <param name="page">The page's path; the files are in Docs/Files, in the folder of its name.</param>
    /// <param name="program">The assembly.</param>
    /// <param name="library">The package's library.</param>
    public SnippetRun(string page, byte[] program, string library)
    {
        File.WriteAllBytes(PathOf("Snippet.dll"), program);
        File.WriteAllText(PathOf("Snippet.runtimeconfig.json"), RuntimeConfiguration);
        foreach (string assembly in (string[])[library, Tensors])
        {
            File.Copy(assembly, PathOf(Path.GetFileName(assembly)));
        }

        if (FilesOf(page) is { } files && Directory.Exists(files))
        {
            foreach (string file in Directory.GetFiles(files, "*.f32"))
            {
                File.Copy(file, PathOf(Path.GetFileName(file)));
            }
        }
    }

    /// <summary>Where the files are that a page's programs read.</summary>
    public static string FilesOf(string page) =>
        Path.Combine(PackedPackage.Repository, "tests", "SepConvGen.Package.Tests", "Docs", "Files", Path.GetFileNameWithoutExtension(page));

    public Task<Run> Start() => Dotnet.Run(folder.Path, packages: null, "Snippet.dll");

    /// <summary>A file of the folder.</summary>
    public string PathOf(string file) => Path.Combine(folder.Path, file);

    public void Dispose() => folder.Dispose();
}
