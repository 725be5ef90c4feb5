using System.Text.Json;

namespace SepConvGen.Tests.Shared;

/// <summary>A model with an input and what it is expected to make of it: what networks.json in its folder says, and the files beside it.</summary>
/// <param name="Name">Its name, that of its files.</param>
/// <param name="Folder">Where they are.</param>
/// <param name="InputShape">The shape of its input.</param>
/// <param name="Outputs">Its outputs.</param>
/// <param name="DynamicBatch">Whether the number of images is open.</param>
internal sealed record KnownNetwork(string Name, string Folder, int[] InputShape, IReadOnlyList<KnownNetwork.Output> Outputs, bool DynamicBatch)
{
    /// <summary>The ONNX file.</summary>
    public string Model => Path.Combine(Folder, $"{Name}.onnx");

    /// <summary>The number of images where that is open.</summary>
    public int? Batch => DynamicBatch ? InputShape[0] : null;

    /// <summary>The networks of a folder.</summary>
    public static IReadOnlyList<KnownNetwork> Read(string folder)
    {
        using JsonDocument list = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "networks.json")));
        return [.. list.RootElement.EnumerateArray().Select(network => new KnownNetwork(
            network.GetProperty("name").GetString()!,
            folder,
            Sizes(network.GetProperty("input")),
            [.. network.GetProperty("outputs").EnumerateObject().Select(output => new Output(
                output.Name, Sizes(output.Value), network.GetProperty("scale").GetProperty(output.Name).GetDouble()))],
            network.GetProperty("dynamic_batch").GetBoolean()))];
    }

    /// <summary>The network of a name in a folder.</summary>
    public static KnownNetwork Load(string folder, string name) => Read(folder).Single(network => network.Name == name);

    /// <summary>What goes in.</summary>
    public float[] Input() => Floats("input");

    /// <summary>What must come out.</summary>
    public float[] Expected(Output output) => Floats(output.Name);

    private float[] Floats(string tensor)
    {
        byte[] bytes = File.ReadAllBytes(Path.Combine(Folder, $"{Name}.{tensor}.bin"));
        float[] floats = new float[bytes.Length / sizeof(float)];
        Buffer.BlockCopy(bytes, 0, floats, 0, bytes.Length);
        return floats;
    }

    private static int[] Sizes(JsonElement sizes) => [.. sizes.EnumerateArray().Select(size => size.GetInt32())];

    /// <summary>An output.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Shape">Its shape.</param>
    /// <param name="Scale">The largest absolute value of what is expected.</param>
    internal sealed record Output(string Name, int[] Shape, double Scale)
    {
        /// <summary>The largest difference that is right.</summary>
        public double Tolerance => Scale / 65536;
    }
}
