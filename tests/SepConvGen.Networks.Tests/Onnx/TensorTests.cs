using SepConvGen.Networks.Graphs;
using SepConvGen.Networks.Onnx;
using SepConvGen.Networks.Tests.Harness;
using Xunit;

namespace SepConvGen.Networks.Tests.Onnx;

/// <summary>Constants are read in all the forms that files have them in.</summary>
public sealed class TensorTests
{
    private static readonly double[] Doubles = [1.5, -2.25, 0.1];

    [Fact]
    public void Raw_elements_of_each_type_are_read()
    {
        Assert.Equal([1.5f, -2], Floats(1, 2, BitConverter.GetBytes(1.5f), BitConverter.GetBytes(-2f)));
        Assert.Equal([1.5f, -2.25f, 0.1f], Floats(11, 3, [.. Doubles.Select(BitConverter.GetBytes)]));
        Assert.Equal([-7L, 1L << 40], Integers(7, 2, BitConverter.GetBytes(-7L), BitConverter.GetBytes(1L << 40)));
        Assert.Equal([-7L, 8], Integers(6, 2, BitConverter.GetBytes(-7), BitConverter.GetBytes(8)));
        Assert.Equal([4000000000L], Integers(12, 1, BitConverter.GetBytes(4000000000u)));
        Assert.Equal([-300L, 300], Integers(5, 2, BitConverter.GetBytes((short)-300), BitConverter.GetBytes((short)300)));
        Assert.Equal([65000L], Integers(4, 1, BitConverter.GetBytes((ushort)65000)));
        Assert.Equal([255L, 1], Integers(2, 2, [255, 1]));
        Assert.Equal([-1L, 1], Integers(3, 2, [255, 1]));
        Assert.Equal([1L, 0], Integers(9, 2, [1, 0]));
    }

    [Fact]
    public void Every_float_of_16_bits_is_widened_exactly()
    {
        ushort[] all = [.. Enumerable.Range(0, 65536).Select(bits => (ushort)bits)];
        byte[] raw = [.. all.SelectMany(BitConverter.GetBytes)];
        Assert.Equal(all.Select(bits => Bits((float)BitConverter.UInt16BitsToHalf(bits))), Floats(10, 65536, raw).Select(Bits));
        Assert.Equal(all.Select(bits => Bits(BitConverter.UInt32BitsToSingle((uint)bits << 16))), Floats(16, 65536, raw).Select(Bits));

        // Not-a-number stays one, whatever its other bits.
        static uint Bits(float value) => float.IsNaN(value) ? uint.MaxValue : BitConverter.SingleToUInt32Bits(value);
    }

    [Fact]
    public void Typed_elements_are_read_packed_and_one_by_one()
    {
        float[] floats = [1.5f, -2];
        Assert.Equal(floats, Read(ModelBuilder.Head("c", [2], 1).Float(4, 1.5f).Float(4, -2)).Floats!);
        Assert.Equal(floats, Read(ModelBuilder.Head("c", [2], 1).Bytes(4, [.. floats.SelectMany(BitConverter.GetBytes)])).Floats!);
        Assert.Equal([1.5f, -2.25f, 0.1f], Read(ModelBuilder.Head("c", [3], 11).Bytes(10, [.. Doubles.SelectMany(BitConverter.GetBytes)])).Floats!);
        Assert.Equal([0.1f], Read(ModelBuilder.Head("c", [1], 11).Double(10, 0.1)).Floats!);
        Assert.Equal([-5L, 6], Read(ModelBuilder.Head("c", [2], 7).Packed(7, [-5, 6])).Integers!);
        Assert.Equal([-5L, 6], Read(ModelBuilder.Head("c", [2], 7).Varint(7, -5).Varint(7, 6)).Integers!);
        Assert.Equal([-5L, 6], Read(ModelBuilder.Head("c", [2], 6).Packed(5, [-5, 6])).Integers!);
        Assert.Equal([1L, 0], Read(ModelBuilder.Head("c", [2], 9).Packed(5, [1, 0])).Integers!);
        Assert.Equal([7L], Read(ModelBuilder.Head("c", [1], 13).Packed(11, [7])).Integers!);
        Assert.Equal([1.5f, -2], Read(ModelBuilder.Head("c", [2], 10).Packed(5, [0x3E00, 0xC000])).Floats!);
        Assert.Equal([1.5f], Read(ModelBuilder.Head("c", [1], 16).Packed(5, [0x3FC0])).Floats!);
    }

    [Fact]
    public void Sizes_are_read_packed_and_one_by_one()
    {
        Assert.Equal([2, 3], Read(new ProtobufWriter().Varint(1, 2).Varint(1, 3).Varint(2, 9).Text(8, "c").Bytes(9, new byte[6])).Shape);
        Assert.Equal([2, 3], Read(ModelBuilder.Head("c", [2, 3], 9).Bytes(9, new byte[6])).Shape);
        Assert.Empty(Read(ModelBuilder.Head("c", [], 9).Bytes(9, new byte[1])).Shape);
        Assert.Empty(Read(ModelBuilder.Head("c", [0, 7], 1)).Floats!);
    }

    [Theory]
    [InlineData(3, "has 2 elements where its shape needs 3")]
    [InlineData(1, "has 2 elements where its shape needs 1")]
    public void As_many_elements_as_the_shape_says_must_be_there(int size, string fault)
    {
        Assert.Contains(fault, Fault(ModelBuilder.Head("c", [size], 1).Float(4, 1).Float(4, 2)), StringComparison.Ordinal);
        Assert.Contains($"has 8 bytes where its shape needs {4 * size}", Fault(ModelBuilder.Head("c", [size], 1).Bytes(9, new byte[8])), StringComparison.Ordinal);
    }

    [Fact]
    public void Sizes_that_lie_are_faults()
    {
        Assert.Contains("size -1", Fault(new ProtobufWriter().Packed(1, [-1, 4]).Varint(2, 1).Text(8, "c")), StringComparison.Ordinal);
        Assert.Contains("more elements than 2^31", Fault(new ProtobufWriter().Packed(1, [1 << 20, 1 << 20]).Varint(2, 1).Text(8, "c")), StringComparison.Ordinal);
        Assert.Contains("more elements than 2^31", Fault(new ProtobufWriter().Packed(1, [0, 1 << 30, 1 << 30]).Varint(2, 1).Text(8, "c")), StringComparison.Ordinal);
        Assert.Contains("where its shape needs 2000000000", Fault(new ProtobufWriter().Packed(1, [2000000000]).Varint(2, 1).Text(8, "c")), StringComparison.Ordinal);
        Assert.Contains("where its shape needs 8000000000", Fault(new ProtobufWriter().Packed(1, [2000000000]).Varint(2, 1).Text(8, "c").Bytes(9, [1])), StringComparison.Ordinal);
        Assert.Contains("more than 32 axes", Fault(new ProtobufWriter().Packed(1, Enumerable.Repeat(1L, 33)).Varint(2, 1).Text(8, "c")), StringComparison.Ordinal);
        Assert.Contains("type that is not supported", Fault(ModelBuilder.Head("c", [1], 8).Bytes(6, [1])), StringComparison.Ordinal);
    }

    private static float[] Floats(int type, int size, params byte[][] elements) => Read(ModelBuilder.Head("c", [size], type).Bytes(9, [.. elements.SelectMany(bytes => bytes)])).Floats!;

    private static long[] Integers(int type, int size, params byte[][] elements) => Read(ModelBuilder.Head("c", [size], type).Bytes(9, [.. elements.SelectMany(bytes => bytes)])).Integers!;

    private static Tensor Read(ProtobufWriter tensor) => new ModelBuilder().Tensor(tensor).Model().Graph.Initializers.Single().Read();

    private static string Fault(ProtobufWriter tensor) => Assert.Throws<NetworkException>(() => Read(tensor)).Message;
}
