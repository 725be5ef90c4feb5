using System.Text.Json;
using SepConvGen.Kernels.Tests.Harness;

namespace SepConvGen.Kernels.Tests.GoldenCases;

/// <summary>The folder of golden cases: the one named by SEPCONVGEN_GOLDEN, otherwise the project's own copy.</summary>
internal static class GoldenFolder
{
    public static string Path { get; } =
        Environment.GetEnvironmentVariable("SEPCONVGEN_GOLDEN") is { Length: > 0 } folder ? folder : System.IO.Path.Combine(Machine.TestFolder, "Golden");

    public static IReadOnlyDictionary<string, GoldenCase> Cases { get; } = Read();

    private static Dictionary<string, GoldenCase> Read()
    {
        using FileStream manifest = File.OpenRead(System.IO.Path.Combine(Path, "manifest.json"));
        using JsonDocument document = JsonDocument.Parse(manifest);
        return document.RootElement.EnumerateArray().Select(json => new GoldenCase(Path, json.Clone())).ToDictionary(each => each.Name);
    }
}
