using System.Text.Json;

namespace SepConvGen.Networks.Tests.Lowering;

/// <summary>A model with an input and what it is expected to make of it.</summary>
/// <param name="Name">The network's name.</param>
/// <param name="Path">The model.</param>
/// <param name="Input">What goes in.</param>
/// <param name="Outputs">What must come out, by name, with the largest difference that is right.</param>
internal sealed record NetworkCase(string Name, string Path, float[] Input, IReadOnlyList<(string Name, float[] Expected, double Tolerance)> Outputs)
{
    /// <summary>Where the project's networks lie.</summary>
    public static string Folder { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "Networks");

    public static IEnumerable<string> Names(string folder)
    {
        using JsonDocument list = Read(folder);
        return [.. list.RootElement.EnumerateArray().Select(network => network.GetProperty("name").GetString()!)];
    }

    public static NetworkCase Load(string folder, string name)
    {
        using JsonDocument list = Read(folder);
        JsonElement network = list.RootElement.EnumerateArray().Single(each => each.GetProperty("name").GetString() == name);
        return new(
            name,
            System.IO.Path.Combine(folder, $"{name}.onnx"),
            Floats(System.IO.Path.Combine(folder, $"{name}.input.bin")),
            [.. network.GetProperty("scale").EnumerateObject().Select(output => (
                output.Name,
                Floats(System.IO.Path.Combine(folder, $"{name}.{output.Name}.bin")),
                output.Value.GetDouble() / 65536))]);
    }

    private static JsonDocument Read(string folder) => JsonDocument.Parse(File.ReadAllText(System.IO.Path.Combine(folder, "networks.json")));

    private static float[] Floats(string file)
    {
        byte[] bytes = File.ReadAllBytes(file);
        float[] floats = new float[bytes.Length / sizeof(float)];
        Buffer.BlockCopy(bytes, 0, floats, 0, bytes.Length);
        return floats;
    }
}
