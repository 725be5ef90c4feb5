using System.Text.Json;

namespace SepConvGen.Kernels.Tests.GoldenCases;

/// <summary>One case of the golden folder's manifest.</summary>
internal sealed class GoldenCase(string folder, JsonElement json)
{
    public string Name => json.GetProperty("name").GetString()!;

    /// <summary>The name as that of a method.</summary>
    public string MethodName => "Case_" + string.Concat(Name.Select(character => char.IsAsciiLetterOrDigit(character) ? character : '_'));

    public string Operation => json.GetProperty("op").GetString()!;

    /// <summary>Whether float arithmetic in any order must give exactly the expected values.</summary>
    public bool IsExact => json.GetProperty("exact_in_float32").GetBoolean();

    public IReadOnlyDictionary<string, JsonElement> Attributes { get; } =
        json.GetProperty("attributes").EnumerateObject().ToDictionary(property => property.Name, property => property.Value);

    public IReadOnlyDictionary<string, JsonElement> Tensors { get; } =
        json.GetProperty("tensors").EnumerateObject().ToDictionary(property => property.Name, property => property.Value);

    public int[] Shape(string tensor) => [.. Tensors[tensor].GetProperty("shape").EnumerateArray().Select(size => size.GetInt32())];

    public float[] Singles(string tensor) => Read(tensor, "f32", sizeof(float), BitConverter.ToSingle);

    public byte[] Bytes(string tensor) => Read(tensor, "u8", 1, (bytes, at) => bytes[at]);

    public double[] Doubles(string tensor) => Read(tensor, "f64", sizeof(double), BitConverter.ToDouble);

    public override string ToString() => Name;

    private T[] Read<T>(string tensor, string type, int size, Func<byte[], int, T> convert)
    {
        JsonElement description = Tensors[tensor];
        Assert.Equal(type, description.GetProperty("dtype").GetString());
        byte[] bytes = File.ReadAllBytes(Path.Combine(folder, description.GetProperty("file").GetString()!));
        int length = Shape(tensor).Aggregate(1, (product, side) => product * side);
        Assert.Equal(length * size, bytes.Length);
        return [.. Enumerable.Range(0, length).Select(i => convert(bytes, i * size))];
    }
}
