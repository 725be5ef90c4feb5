using System.Diagnostics;
using SepConvGen.Networks.Graphs;
using SepConvGen.Networks.Import;
using SepConvGen.Networks.Onnx;
using SepConvGen.Networks.Tests.Harness;
using Xunit;
using static SepConvGen.Networks.Tests.Harness.ModelBuilder;

namespace SepConvGen.Networks.Tests.Onnx;

/// <summary>Broken and hostile files are one clear fault, soon and without large allocations.</summary>
public sealed class HostileFileTests
{
    /// <summary>A network with many kinds of nodes.</summary>
    private static byte[] Network { get; } = new ModelBuilder()
        .Input("x", -1, 3, 8, 8)
        .Weights("w", 4, 3, 3, 3).Weights("b", 4).Weights("scale", 4).Weights("mean", 4).Floats("variance", [4], 1, 2, 3, 4)
        .Integers("minus", -1).Integers("zero", [], 0).Integers("pads", 0, 0, 1, 1, 0, 0, 1, 1)
        .Integers("starts", 0).Integers("ends", long.MaxValue).Integers("axes", 1).Integers("steps", 2)
        .Floats("scales", [4], 1, 1, 2, 2)
        .Node("Pad", "x pads", "padded", ("mode", "reflect"))
        .Node("Conv", "padded w b", "a", ("strides", List(1, 1)), ("auto_pad", "SAME_UPPER"))
        .Node("BatchNormalization", "a scale b mean variance", "n", ("epsilon", 1e-3f))
        .Node("MaxPool", "n", "p", ("kernel_shape", List(3, 3)), ("strides", List(2, 2)), ("ceil_mode", 1))
        .Node("Resize", "p - scales", "r", ("mode", "linear"))
        .Node("Slice", "r starts ends axes steps", "s")
        .Node("Concat", "s s", "c", ("axis", 1))
        .Node("AveragePool", "c", "m", ("kernel_shape", List(3, 3)), ("strides", List(4, 4)), ("pads", List(1, 1, 1, 1)))
        .Node("Shape", "m", "shape")
        .Node("Gather", "shape zero", "images")
        .Node("Constant", "", "axis", ("value", ModelBuilder.IntegerTensor("v", [1], 0)))
        .Node("Unsqueeze", "images axis", "images1")
        .Node("Concat", "images1 minus", "flat", ("axis", 0))
        .Node("Reshape", "m flat", "f")
        .Node("Softmax", "f", "y")
        .Output("y")
        .ToBytes();

    [Fact]
    public void The_network_that_is_broken_here_is_whole()
    {
        Graph graph = Import(Network);
        Assert.True(graph.DynamicBatch);
        Assert.Equal([1, 36], graph.Outputs.Single().Shape);
    }

    [Fact]
    public void Files_that_end_early_are_faults_at_every_length()
    {
        for (int length = 0; length < Network.Length; length++)
        {
            Assert.True(Fault(Network[..length]) is not null, $"{length} bytes of {Network.Length} were understood");
        }
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 8)]
    public void Bytes_that_are_changed_give_faults_or_networks(int seed, int changes)
    {
        Random random = new(seed);
        Stopwatch watch = Stopwatch.StartNew();
        int faults = 0;
        for (int run = 0; run < 1000; run++)
        {
            byte[] changed = [.. Network];
            for (int i = 0; i < changes; i++)
            {
                changed[random.Next(changed.Length)] = (byte)(random.Next(4) > 0 ? random.Next(256) : 255);
            }

            long before = GC.GetAllocatedBytesForCurrentThread();
            faults += Fault(changed) is null ? 0 : 1;
            Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 200_000_000);
        }

        Assert.True(faults > 100);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), watch.Elapsed.ToString());
    }

    [Fact]
    public void Claims_of_two_gigabytes_allocate_little()
    {
        byte[][] files =
        [
            new ModelBuilder().Input("x", 1).Integers("size", 2000000000).Node("ConstantOfShape", "size", "c").Node("Add", "x c", "y").Output("y").ToBytes(),
            new ModelBuilder().Input("x", 1).Integers("from", [], 0).Integers("to", [], long.MaxValue).Integers("by", [], 1).Node("Range", "from to by", "c").Node("Cast", "c", "f", ("to", 1)).Node("Add", "x f", "y").Output("y").ToBytes(),
            new ModelBuilder().Input("x", 1).Floats("one", [1], 1).Integers("size", 2000000000).Node("Expand", "one size", "c").Node("Add", "x c", "y").Output("y").ToBytes(),
            new ModelBuilder().Input("x", 1).Floats("one", [1], 1).Integers("size", 2000000000).Node("Tile", "one size", "c").Node("Add", "x c", "y").Output("y").ToBytes(),
            new ModelBuilder().Input("x", 1).Floats("one", [1], 1).Integers("pads", 0, 2000000000).Node("Pad", "one pads", "c").Node("Add", "x c", "y").Output("y").ToBytes(),
            Doubling(40),
            new ModelBuilder().Input("x", 1, 2000000000).Floats("slope", [1], 1).Node("PRelu", "x slope", "y").Output("y").ToBytes(),
            new ModelBuilder(18).Input("x", 1, 2000000000).Floats("one", [1], 1).Node("GroupNormalization", "x one one", "y", ("num_groups", 1)).Output("y").ToBytes(),
            new ModelBuilder(17).Input("x", 1, 2000000000).Floats("one", [1], 1).Node("LayerNormalization", "x one", "y").Output("y").ToBytes(),
            new ModelBuilder().Input("x", 1).Tensor(new ProtobufWriter().Packed(1, [500000000]).Varint(2, 1).Text(8, "c")).Node("Add", "x c", "y").Output("y").ToBytes(),
            new ProtobufWriter().Bytes(7, [0x0A, 0xFF, 0xFF, 0xFF, 0xFF, 0x07]).ToArray(),
        ];
        foreach (byte[] file in files)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            Assert.NotNull(Fault(file));
            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.True(allocated < 200_000_000, $"{allocated} bytes");
        }
    }

    [Fact]
    public void Numbers_that_do_not_end_are_faults()
    {
        Assert.Contains("more than 64 bits", Fault([0x08, .. Enumerable.Repeat((byte)0xFF, 11)]), StringComparison.Ordinal);
        Assert.Contains("within a number", Fault([0x08, 0xFF]), StringComparison.Ordinal);
        Assert.Contains("impossible number", Fault([0x00, 0x01]), StringComparison.Ordinal);
        Assert.Contains("before the end of its field", Fault([0x3A, 0x05, 0x01]), StringComparison.Ordinal);
        Assert.Contains("another encoding", Fault([0x38, 0x01]), StringComparison.Ordinal);
        Assert.Contains("no ONNX model", Fault([]), StringComparison.Ordinal);
        Assert.Contains("that ONNX does not have", Fault([0x0B]), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_must_be_there_and_once()
    {
        Assert.Contains("two values 'a'", Fault(new ModelBuilder().Input("x", 1).Node("Relu", "x", "a").Node("Relu", "x", "a").Output("a").ToBytes()), StringComparison.Ordinal);
        Assert.Contains("two values 'x'", Fault(new ModelBuilder().Input("x", 1).Node("Relu", "x", "x").Output("x").ToBytes()), StringComparison.Ordinal);
        Assert.Contains("two values 'c'", Fault(new ModelBuilder().Input("x", 1).Floats("c", [1], 1).Floats("c", [1], 1).Node("Add", "x c", "y").Output("y").ToBytes()), StringComparison.Ordinal);
        Assert.Contains("two inputs 'x'", Fault(new ModelBuilder().Input("x", 1).Input("x", 1).Node("Relu", "x", "y").Output("y").ToBytes()), StringComparison.Ordinal);
        Assert.Contains("two outputs 'y'", Fault(new ModelBuilder().Input("x", 1).Node("Relu", "x", "y").Output("y").Output("y").ToBytes()), StringComparison.Ordinal);
        Assert.Contains("reads 'z', which nothing writes", Fault(new ModelBuilder().Input("x", 1).Node("Add", "x z", "y").Output("y").ToBytes()), StringComparison.Ordinal);
        Assert.Contains("nothing writes its output 'z'", Fault(new ModelBuilder().Input("x", 1).Node("Relu", "x", "y").Output("z").ToBytes()), StringComparison.Ordinal);
        Assert.Contains("no output", Fault(new ModelBuilder().Input("x", 1).Node("Relu", "x", "y").ToBytes()), StringComparison.Ordinal);
        Assert.Contains("two attributes 'alpha'", Fault(new ModelBuilder().Input("x", 1).Node("LeakyRelu", "x", "y", ("alpha", 1f), ("alpha", 2f)).Output("y").ToBytes()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cycle_is_a_fault() =>
        Assert.Contains("cycle", Fault(new ModelBuilder().Input("x", 1).Node("Add", "x b", "a").Node("Relu", "a", "b").Output("b").ToBytes()), StringComparison.Ordinal);

    [Theory]
    [InlineData(6)]
    [InlineData(22)]
    public void Other_versions_of_the_operators_are_faults(int opset) =>
        Assert.Contains("versions 7 to 21", Fault(new ModelBuilder(opset).Input("x", 1).Node("Relu", "x", "y").Output("y").ToBytes()), StringComparison.Ordinal);

    [Fact]
    public void Long_chains_need_no_deep_stack()
    {
        ModelBuilder builder = new ModelBuilder().Input("n0", 1);
        const int Length = 20000;
        for (int i = Length; i > 0; i--)
        {
            builder.Node("Relu", $"n{i - 1}", $"n{i}");
        }

        Assert.Equal(Length, Import(builder.Output($"n{Length}").ToBytes()).Nodes.Count);
    }

    private static byte[] Doubling(int times)
    {
        ModelBuilder builder = new ModelBuilder().Input("x", 1).Floats("c0", [1], 1);
        for (int i = 0; i < times; i++)
        {
            builder.Node("Concat", $"c{i} c{i}", $"c{i + 1}", ("axis", 0));
        }

        return builder.Node("Add", $"x c{times}", "y").Output("y").ToBytes();
    }

    private static Graph Import(byte[] bytes) => GraphImport.Import(OnnxModel.Read(bytes), new ImportOptions());

    /// <summary>The fault of a file; null if it has none.</summary>
    private static string? Fault(byte[] bytes)
    {
        try
        {
            _ = Import(bytes);
            return null;
        }
        catch (NetworkException fault)
        {
            return fault.Message;
        }
    }
}
