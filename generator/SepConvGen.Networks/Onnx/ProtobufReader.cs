using System.Collections.Generic;
using System.Text;
using SepConvGen.Networks.Graphs;

namespace SepConvGen.Networks.Onnx;

/// <summary>Reads the fields of one protobuf message, each length checked against the message it stands in.</summary>
/// <param name="bytes">The file.</param>
/// <param name="start">Where the message begins.</param>
/// <param name="end">Where it ends.</param>
/// <param name="message">What the message is, for faults.</param>
internal sealed class ProtobufReader(byte[] bytes, int start, int end, string message)
{
    private const int Varint = 0;
    private const int Fixed64 = 1;
    private const int Delimited = 2;
    private const int Fixed32 = 5;

    private int position = start;
    private int wireType;

    /// <summary>The number of the field that <see cref="Next"/> found.</summary>
    public int Field { get; private set; }

    private bool AtEnd => position == end;

    /// <summary>Goes on to the next field, which must then be read or skipped; false at the end of the message.</summary>
    public bool Next()
    {
        if (AtEnd)
        {
            return false;
        }

        ulong tag = Unsigned();
        wireType = (int)(tag & 7);
        if (tag > uint.MaxValue || tag < 8)
        {
            throw Fault("has a field of an impossible number");
        }

        Field = (int)(tag >> 3);
        return true;
    }

    public void Skip()
    {
        switch (wireType)
        {
            case Varint:
                _ = Unsigned();
                break;
            case Fixed64:
                Advance(8);
                break;
            case Delimited:
                _ = Bytes();
                break;
            case Fixed32:
                Advance(4);
                break;
            default:
                throw Fault($"has field {Field} in an encoding that ONNX does not have");
        }
    }

    public long Integer()
    {
        Expect(Varint);
        return Signed();
    }

    public float Float()
    {
        Expect(Fixed32);
        return LittleEndian.Float(bytes, Advance(4));
    }

    public string Text()
    {
        ByteRange range = Bytes();
        return Encoding.UTF8.GetString(bytes, range.Start, range.Length);
    }

    public ByteRange Bytes()
    {
        Expect(Delimited);
        ulong length = Unsigned();
        if (length > (ulong)(end - position))
        {
            throw Fault($"ends at byte {end}, before the end of its field {Field}");
        }

        return new ByteRange(Advance((int)length), (int)length);
    }

    /// <summary>The message in the field.</summary>
    public ProtobufReader Message(string name)
    {
        ByteRange range = Bytes();
        return new ProtobufReader(bytes, range.Start, range.Start + range.Length, name);
    }

    /// <summary>Adds the field's integers, whether it holds one or is packed.</summary>
    public void Integers(List<long> integers)
    {
        if (wireType == Varint)
        {
            integers.Add(Signed());
            return;
        }

        ByteRange range = Bytes();
        int count = 0;
        for (int i = range.Start; i < range.Start + range.Length; i++)
        {
            count += bytes[i] < 0x80 ? 1 : 0;
        }

        Reserve(integers, count);
        ProtobufReader packed = new(bytes, range.Start, range.Start + range.Length, message);
        while (!packed.AtEnd)
        {
            integers.Add(packed.Signed());
        }
    }

    /// <summary>Adds the field's floats, whether it holds one or is packed.</summary>
    public void Floats(List<float> floats)
    {
        if (wireType == Fixed32)
        {
            floats.Add(Float());
            return;
        }

        ByteRange range = Packed(4);
        Reserve(floats, range.Length / 4);
        for (int i = 0; i < range.Length; i += 4)
        {
            floats.Add(LittleEndian.Float(bytes, range.Start + i));
        }
    }

    /// <summary>Adds the field's doubles, whether it holds one or is packed.</summary>
    public void Doubles(List<double> doubles)
    {
        if (wireType == Fixed64)
        {
            doubles.Add(LittleEndian.Double(bytes, Advance(8)));
            return;
        }

        ByteRange range = Packed(8);
        Reserve(doubles, range.Length / 8);
        for (int i = 0; i < range.Length; i += 8)
        {
            doubles.Add(LittleEndian.Double(bytes, range.Start + i));
        }
    }

    public NetworkException Fault(string what) => new($"The model is broken: a {message} {what}.");

    private static void Reserve<T>(List<T> list, int more)
    {
        // Lists that grow bit by bit keep to doubling.
        if (list.Count == 0)
        {
            list.Capacity = more;
        }
    }

    private ByteRange Packed(int size)
    {
        ByteRange range = Bytes();
        return range.Length % size == 0 ? range : throw Fault($"has a field {Field} of {range.Length} bytes, which is no multiple of {size}");
    }

    private long Signed() => unchecked((long)Unsigned());

    private ulong Unsigned()
    {
        ulong value = 0;
        for (int shift = 0; shift < 70; shift += 7)
        {
            if (AtEnd)
            {
                throw Fault($"ends at byte {end}, within a number");
            }

            byte part = bytes[position++];
            value |= (part & 0x7FUL) << shift;
            if (part < 0x80)
            {
                return shift < 63 || part <= 1 ? value : throw Fault("has a number of more than 64 bits");
            }
        }

        throw Fault("has a number of more than 64 bits");
    }

    private int Advance(int count)
    {
        if (count > end - position)
        {
            throw Fault($"ends at byte {end}, before the end of its field {Field}");
        }

        int from = position;
        position += count;
        return from;
    }

    private void Expect(int type)
    {
        if (wireType != type)
        {
            throw Fault($"has field {Field} in another encoding than ONNX's");
        }
    }
}
