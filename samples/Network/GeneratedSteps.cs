using Shared;

namespace NetworkSample;

/// <summary>The comments in the generated class: a step each.</summary>
internal static class GeneratedSteps
{
    private const string Comment = "            // ";

    public static IEnumerable<string> Read()
    {
        string folder = Path.Combine(ProjectFolder.Path, "generated");
        string? file = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.Detector.g.cs", SearchOption.AllDirectories).FirstOrDefault() : null;
        return file is null
            ? ["(they are not where only the program was copied)"]
            : File.ReadLines(file).Where(line => line.StartsWith(Comment, StringComparison.Ordinal)).Select(line => line[Comment.Length..]);
    }
}
