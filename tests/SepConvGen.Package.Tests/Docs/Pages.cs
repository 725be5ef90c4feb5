using SepConvGen.Package.Tests.Harness;
using Xunit;

namespace SepConvGen.Package.Tests.Docs;

/// <summary>The pages of the repository. Those of the diagnostics have tests of their own, beside the generator.</summary>
internal static class Pages
{
    private static readonly string[] Elsewhere = ["bin", "obj", "artifacts", "node_modules", "diagnostics", "generated", "output", "TestResults"];

    public static IReadOnlyList<Page> All { get; } = [.. Find(PackedPackage.Repository).Order(StringComparer.Ordinal).Select(path => new Page(path))];

    /// <summary>Every page, as the data of a theory.</summary>
    public static IEnumerable<TheoryDataRow<string>> Paths => All.Select(page => new TheoryDataRow<string>(page.Path));

    public static Page Of(string path) => All.Single(page => page.Path == path);

    private static IEnumerable<string> Find(string folder) =>
        Directory.GetFiles(folder, "*.md")
            .Select(file => Path.GetRelativePath(PackedPackage.Repository, file).Replace(Path.DirectorySeparatorChar, '/'))
            .Concat(Directory.GetDirectories(folder)
                .Where(inner => !Elsewhere.Contains(Path.GetFileName(inner)) && !Path.GetFileName(inner).StartsWith('.'))
                .SelectMany(Find));
}
