using System;
using System.Collections.Generic;
using System.Linq;
using SepConvGen.Networks.Graphs;

namespace SepConvGen.Networks.Onnx;

/// <summary>A constant as the file has it; its elements are read when they are asked for.</summary>
/// <param name="file">The model's file, in which <see cref="Raw"/> lies.</param>
/// <param name="external">The files beside it.</param>
internal sealed class OnnxTensor(byte[] file, ExternalData external)
{
    /// <summary>More axes than any network has.</summary>
    public const int MostAxes = 32;

    private Tensor? tensor;

    public string Name { get; set; } = "";

    public OnnxType Type { get; set; }

    public List<long> Sizes { get; } = [];

    public ByteRange? Raw { get; set; }

    public List<float>? Floats { get; set; }

    public List<long>? Int32s { get; set; }

    public List<long>? Int64s { get; set; }

    public List<long>? UInt64s { get; set; }

    public List<double>? Doubles { get; set; }

    /// <summary>Where its bytes are, if they are in a file of their own.</summary>
    public ExternalPlace? Place { get; set; }

    /// <summary>The elements as floats or integers; those of 16 bits are widened exactly, doubles rounded.</summary>
    public Tensor Read() => tensor ??= Elements(Shape());

    private int[] Shape()
    {
        long count = 1;
        foreach (long size in Sizes)
        {
            if (size is < 0 or > int.MaxValue)
            {
                throw Fault($"has a size {size}");
            }

            // A product with a zero in it must not overflow either.
            count *= Math.Max(size, 1);
            if (count > int.MaxValue)
            {
                throw Fault("has more elements than 2^31");
            }
        }

        return [.. Sizes.Select(size => (int)size)];
    }

    private Tensor Elements(int[] shape)
    {
        int count = shape.Aggregate(1, (all, size) => all * size);
        int size = Size();
        if (Place is ExternalPlace place)
        {
            byte[] bytes = external.Read(place, (long)count * size, Name);
            return Elements(shape, count, bytes, 0);
        }

        if (Raw is ByteRange raw)
        {
            return raw.Length == (long)count * size
                ? Elements(shape, count, file, raw.Start)
                : throw Fault($"has {raw.Length} bytes where its shape needs {(long)count * size}");
        }

        return Type switch
        {
            OnnxType.Float => new(shape, [.. Checked(Floats, count)]),
            OnnxType.Double => new(shape, Convert(Checked(Doubles, count), element => (float)element)),
            OnnxType.Float16 => new(shape, Convert(Checked(Int32s, count), element => LittleEndian.Half(unchecked((ushort)element)))),
            OnnxType.BFloat16 => new(shape, Convert(Checked(Int32s, count), element => LittleEndian.BFloat16(unchecked((ushort)element)))),
            OnnxType.Int64 => new(shape, [.. Checked(Int64s, count)]),
            OnnxType.UInt32 or OnnxType.UInt64 => new(shape, [.. Checked(UInt64s, count)]),
            _ => new(shape, [.. Checked(Int32s, count)]),
        };
    }

    private Tensor Elements(int[] shape, int count, byte[] bytes, int start)
    {
        return Type switch
        {
            OnnxType.Float => new(shape, Each(at => LittleEndian.Float(bytes, at))),
            OnnxType.Double => new(shape, Each(at => (float)LittleEndian.Double(bytes, at))),
            OnnxType.Float16 => new(shape, Each(at => LittleEndian.Half(LittleEndian.UInt16(bytes, at)))),
            OnnxType.BFloat16 => new(shape, Each(at => LittleEndian.BFloat16(LittleEndian.UInt16(bytes, at)))),
            OnnxType.Int64 or OnnxType.UInt64 => new(shape, Each(at => unchecked((long)LittleEndian.UInt64(bytes, at)))),
            OnnxType.Int32 => new(shape, Each(at => (long)unchecked((int)LittleEndian.UInt32(bytes, at)))),
            OnnxType.UInt32 => new(shape, Each(at => (long)LittleEndian.UInt32(bytes, at))),
            OnnxType.Int16 => new(shape, Each(at => (long)unchecked((short)LittleEndian.UInt16(bytes, at)))),
            OnnxType.UInt16 => new(shape, Each(at => (long)LittleEndian.UInt16(bytes, at))),
            OnnxType.Int8 => new(shape, Each(at => (long)unchecked((sbyte)bytes[at]))),
            _ => new(shape, Each(at => (long)bytes[at])),
        };

        T[] Each<T>(Func<int, T> element)
        {
            int size = Size();
            T[] elements = new T[count];
            for (int i = 0; i < count; i++)
            {
                elements[i] = element(start + (i * size));
            }

            return elements;
        }
    }

    private List<T> Checked<T>(List<T>? elements, int count)
    {
        int given = elements?.Count ?? 0;
        return given == count ? elements ?? [] : throw Fault($"has {given} elements where its shape needs {count}");
    }

    private static float[] Convert<T>(List<T> elements, Func<T, float> convert) => [.. elements.Select(convert)];

    private int Size() => Type switch
    {
        OnnxType.Float or OnnxType.Int32 or OnnxType.UInt32 => 4,
        OnnxType.Double or OnnxType.Int64 or OnnxType.UInt64 => 8,
        OnnxType.Float16 or OnnxType.BFloat16 or OnnxType.Int16 or OnnxType.UInt16 => 2,
        OnnxType.Bool or OnnxType.Int8 or OnnxType.UInt8 => 1,
        _ => throw Fault($"has elements of a type that is not supported ({Type})"),
    };

    private NetworkException Fault(string what) => new($"The model is broken: its constant '{Name}' {what}.");
}
