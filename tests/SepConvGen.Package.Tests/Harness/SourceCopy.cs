using SepConvGen.Tests.Shared;

namespace SepConvGen.Package.Tests.Harness;

/// <summary>The sources of the package as in a clone from GitHub, in a folder of their own: to pack there, and to spoil.</summary>
internal sealed class SourceCopy : IDisposable
{
    private static readonly string[] Folders = ["docs/", "generator/", "src/"];

    private readonly Folder folder = new();

    /// <param name="name">The name of the folder in which they lie.</param>
    public static async Task<SourceCopy> Create(string name)
    {
        SourceCopy copy = new(name);
        string listed = (await Git(PackedPackage.Repository, "ls-files", "--cached", "--others", "--exclude-standard")).Output;
        foreach (string file in listed.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(IsOfPackage))
        {
            string original = Path.Combine(PackedPackage.Repository, file);
            if (File.Exists(original))
            {
                _ = Directory.CreateDirectory(Path.GetDirectoryName(copy[file])!);
                File.Copy(original, copy[file]);
            }
        }

        await Git(copy.Root, "init", "-q");
        await Git(copy.Root, "add", "--all");
        await Git(copy.Root, "commit", "-q", "-m", "sources");
        await Git(copy.Root, "remote", "add", "origin", "https://github.com/sepconvgen/SepConvGen.git");
        return copy;
    }

    private SourceCopy(string name) => Root = Path.Combine(folder.Path, name);

    public string Root { get; }

    public string this[string file] => Path.Combine(Root, file);

    /// <summary>The name of its only commit: the same for the same sources.</summary>
    public async Task<string> Commit() => (await Git(Root, "rev-parse", "HEAD")).Output.Trim();

    /// <summary>Runs `dotnet` in it, as a release does: `obj` lies among the sources, so that no path outside of them is compiled in.</summary>
    public Task<Run> Dotnet(params string[] arguments) =>
        Harness.Dotnet.Run(Root, packages: null, [.. arguments, "-p:ContinuousIntegrationBuild=true"]);

    public void Dispose() => folder.Dispose();

    // With the pages that the packed README links to: a link to what is not there is an error.
    private static bool IsOfPackage(string file) =>
        !file.Contains('/', StringComparison.Ordinal) || file.EndsWith(".md", StringComparison.Ordinal) || Folders.Any(folder => file.StartsWith(folder, StringComparison.Ordinal));

    private static async Task<Run> Git(string folder, params string[] arguments) => (await Harness.Dotnet.RunProgram(
        "git",
        folder,
        packages: null,
        new()
        {
            ["GIT_AUTHOR_NAME"] = "test",
            ["GIT_AUTHOR_EMAIL"] = "test",
            ["GIT_AUTHOR_DATE"] = "2026-01-01T00:00:00Z",
            ["GIT_COMMITTER_NAME"] = "test",
            ["GIT_COMMITTER_EMAIL"] = "test",
            ["GIT_COMMITTER_DATE"] = "2026-01-01T00:00:00Z",
        },
        ["-c", "commit.gpgsign=false", "-c", "core.quotePath=false", "-c", "safe.directory=*", .. arguments])).Succeeded();
}
