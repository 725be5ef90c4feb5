using System.Text.Json;

namespace SepConvGen.Networks.Tests.Harness;

/// <summary>What networks.json says of a network.</summary>
/// <param name="Name">Its name, that of its files.</param>
/// <param name="Folder">Where they are.</param>
/// <param name="Input">The shape of its input.</param>
/// <param name="Outputs">The shapes of its outputs.</param>
/// <param name="Scales">The largest absolute value of each output.</param>
/// <param name="DynamicBatch">Whether the number of images is open.</param>
internal sealed record KnownNetwork(
    string Name,
    string Folder,
    int[] Input,
    IReadOnlyDictionary<string, int[]> Outputs,
    IReadOnlyDictionary<string, double> Scales,
    bool DynamicBatch)
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
            network.GetProperty("scale").EnumerateObject().ToDictionary(output => output.Name, output => output.Value.GetDouble()),
            network.GetProperty("dynamic_batch").GetBoolean()))];
    }

    /// <summary>The input, or an expected output.</summary>
    public double[] Numbers(string tensor)
    {
        byte[] bytes = File.ReadAllBytes(Path.Combine(Folder, $"{Name}.{tensor}.bin"));
        return [.. Enumerable.Range(0, bytes.Length / sizeof(float)).Select(i => (double)BitConverter.ToSingle(bytes, i * sizeof(float)))];
    }

    private static int[] Sizes(JsonElement sizes) => [.. sizes.EnumerateArray().Select(size => size.GetInt32())];
}
