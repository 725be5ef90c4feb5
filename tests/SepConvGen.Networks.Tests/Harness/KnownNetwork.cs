using System.Text.Json;

namespace SepConvGen.Networks.Tests.Harness;

/// <summary>What networks.json says of a network.</summary>
internal sealed record KnownNetwork(string Name, string Folder, int[] Input, IReadOnlyDictionary<string, int[]> Outputs, bool DynamicBatch)
{
    public string Model => Path.Combine(Folder, $"{Name}.onnx");

    /// <summary>The networks beside the tests.</summary>
    public static IReadOnlyList<KnownNetwork> All { get; } = Read(Path.Combine(AppContext.BaseDirectory, "Networks"));

    public static IReadOnlyList<KnownNetwork> Read(string folder)
    {
        using JsonDocument list = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "networks.json")));
        return [.. list.RootElement.EnumerateArray().Select(network => new KnownNetwork(
            network.GetProperty("name").GetString()!,
            folder,
            Sizes(network.GetProperty("input")),
            network.GetProperty("outputs").EnumerateObject().ToDictionary(output => output.Name, output => Sizes(output.Value)),
            network.GetProperty("dynamic_batch").GetBoolean()))];
    }

    private static int[] Sizes(JsonElement sizes) => [.. sizes.EnumerateArray().Select(size => size.GetInt32())];
}
