using System.Globalization;
using SepConvGen.Networks.Graphs;
using SepConvGen.Networks.Onnx;
using SepConvGen.Networks.Tests.Harness;
using Xunit;

namespace SepConvGen.Networks.Tests.Onnx;

/// <summary>Constants in files beside the model.</summary>
public sealed class ExternalDataTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("sepconvgen").FullName;

    public ExternalDataTests()
    {
        _ = Directory.CreateDirectory(Path.Combine(folder, "model", "data"));
        byte[] bytes = [.. new[] { 1f, 2, 3, 4 }.SelectMany(BitConverter.GetBytes)];
        File.WriteAllBytes(Path.Combine(folder, "model", "data", "weights.bin"), bytes);
        File.WriteAllBytes(Path.Combine(folder, "outside.bin"), bytes);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Elements_are_read_from_where_the_model_says()
    {
        Assert.Equal([1f, 2, 3, 4], Read(4, ("location", "data/weights.bin")));
        Assert.Equal([3f, 4], Read(2, ("location", "data/weights.bin"), ("offset", "8"), ("length", "8")));
        Assert.Equal([2f], Read(1, ("location", "data/weights.bin"), ("offset", "4"), ("checksum", "abc")));
        Assert.Equal(["data/weights.bin"], Model(1, ("location", "data/weights.bin")).ExternalFiles);
    }

    [Theory]
    [InlineData("../outside.bin")]
    [InlineData("data/../../outside.bin")]
    [InlineData("data\\..\\..\\outside.bin")]
    [InlineData("/etc/passwd")]
    [InlineData("\\server\\file")]
    [InlineData("C:\\file")]
    [InlineData("a\0b")]
    public void A_file_outside_of_the_model_s_folder_is_a_fault(string location) =>
        Assert.Contains("not in the model's folder", Fault(1, ("location", location)), StringComparison.Ordinal);

    [Theory]
    [InlineData("0", "12", "where its shape needs 16")]
    [InlineData("4", null, "beyond the end")]
    [InlineData("9223372036854775807", null, "beyond the end")]
    [InlineData("99999999999999999999", null, "no number")]
    [InlineData("-4", null, "no number")]
    [InlineData("0", "x", "no number")]
    public void Places_that_lie_are_faults(string offset, string? length, string fault)
    {
        (string, string)[] entries = [("location", "data/weights.bin"), ("offset", offset), .. length is null ? [] : new[] { ("length", length) }];
        Assert.Contains(fault, Fault(4, entries), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_missing_or_not_named_is_a_fault()
    {
        Assert.Contains("'none.bin'", Fault(1, ("location", "none.bin")), StringComparison.Ordinal);
        Assert.Contains("'data'", Fault(1, ("location", "data")), StringComparison.Ordinal);
        Assert.Contains("in which file", Fault(1, ("offset", "0")), StringComparison.Ordinal);
        NetworkException fault = Assert.Throws<NetworkException>(() => OnnxModel.Read(Bytes(1, [("location", "data/weights.bin")])).Graph.Initializers[0].Read());
        Assert.Contains("without the model's folder", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_claim_of_two_gigabytes_is_a_fault() =>
        Assert.Contains("beyond the end", Fault(500_000_000, ("location", "data/weights.bin")), StringComparison.Ordinal);

    [Fact]
    public void A_file_that_is_used_again_and_again_is_a_fault()
    {
        ModelBuilder builder = new();
        for (int i = 0; i < 5; i++)
        {
            builder.Tensor(Tensor(string.Create(CultureInfo.InvariantCulture, $"c{i}"), 4, [("location", "data/weights.bin")]));
        }

        List<OnnxTensor> constants = OnnxModel.Read(builder.ToBytes(), Path.Combine(folder, "model")).Graph.Initializers;
        for (int i = 0; i < 4; i++)
        {
            _ = constants[i].Read();
        }

        _ = Assert.Throws<NetworkException>(() => constants[4].Read());
    }

    private static ProtobufWriter Tensor(string name, int size, (string Key, string Value)[] entries) => entries.Aggregate(
        ModelBuilder.Head(name, [size], 1),
        (tensor, entry) => tensor.Message(13, new ProtobufWriter().Text(1, entry.Key).Text(2, entry.Value))).Varint(14, 1);

    private static byte[] Bytes(int size, (string Key, string Value)[] entries) => new ModelBuilder().Tensor(Tensor("c", size, entries)).ToBytes();

    private OnnxModel Model(int size, params (string Key, string Value)[] entries)
    {
        string path = Path.Combine(folder, "model", "model.onnx");
        File.WriteAllBytes(path, Bytes(size, entries));
        return OnnxModel.Load(path);
    }

    private float[] Read(int size, params (string Key, string Value)[] entries) => Model(size, entries).Graph.Initializers.Single().Read().Floats!;

    private string Fault(int size, params (string Key, string Value)[] entries) => Assert.Throws<NetworkException>(() => Read(size, entries)).Message;
}
