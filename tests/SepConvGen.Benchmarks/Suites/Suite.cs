using System.Text.Json;
using System.Text.Json.Serialization;

namespace SepConvGen.Benchmarks.Suites;

/// <summary>A named list of cases, layers or image filters, from a file beside the program.</summary>
internal sealed record Suite
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Suites");

    private static readonly JsonSerializerOptions Format = new()
    {
        PropertyNameCaseInsensitive = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter() },
    };

    public static IEnumerable<string> Names =>
        Directory.GetFiles(Folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    [JsonIgnore]
    public string Name { get; private init; } = "";

    /// <summary>What the suite is, in a sentence.</summary>
    public required string Description { get; init; }

    public IReadOnlyList<Layer> Layers { get; init; } = [];

    public IReadOnlyList<ImageFilter> Filters { get; init; } = [];

    public static Suite Load(string name)
    {
        if (!Names.Contains(name))
        {
            throw new UserError($"There is no suite '{name}'. There are {string.Join(", ", Names)}.");
        }

        using FileStream file = File.OpenRead(Path.Combine(Folder, $"{name}.json"));
        return JsonSerializer.Deserialize<Suite>(file, Format)! with { Name = name };
    }
}
