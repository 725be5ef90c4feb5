using System.Globalization;
using SepConvGen.Networks.Onnx;

namespace SepConvGen.Networks.Tests.Harness;

/// <summary>Makes small ONNX files. A size below zero is a free one.</summary>
internal sealed class ModelBuilder(int opset = 13)
{
    private readonly ProtobufWriter graph = new ProtobufWriter().Text(2, "graph");
    private int nodes;

    public ModelBuilder Input(string name, params int[] shape) => Value(11, name, shape);

    /// <summary>An output; its shape may be left out.</summary>
    public ModelBuilder Output(string name, params int[] shape) => Value(12, name, shape);

    public ModelBuilder Floats(string name, int[] shape, params float[] elements)
    {
        graph.Message(5, FloatTensor(name, shape, elements));
        return this;
    }

    public ModelBuilder Integers(string name, int[] shape, params long[] elements)
    {
        graph.Message(5, IntegerTensor(name, shape, elements));
        return this;
    }

    /// <summary>Integers of one axis.</summary>
    public ModelBuilder Integers(string name, params long[] elements) => Integers(name, [elements.Length], elements);

    /// <summary>Floats between -1 and 1 that look random and are always the same.</summary>
    public ModelBuilder Weights(string name, params int[] shape)
    {
        float[] elements = new float[shape.Aggregate(1, (all, size) => all * size)];
        uint state = (uint)name.Aggregate(17, (all, letter) => unchecked((all * 31) + letter));
        for (int i = 0; i < elements.Length; i++)
        {
            state = unchecked((state * 1664525) + 1013904223);
            elements[i] = ((state >> 8) / 8388608f) - 1;
        }

        return Floats(name, shape, elements);
    }

    /// <summary>A constant written by hand.</summary>
    public ModelBuilder Tensor(ProtobufWriter tensor)
    {
        graph.Message(5, tensor);
        return this;
    }

    /// <summary>A node. Names are separated by spaces; "-" is an input or output that is left out.</summary>
    /// <param name="operator">Its operator; one of another domain behind a colon, "domain:Operator".</param>
    /// <param name="inputs">What it reads.</param>
    /// <param name="outputs">What it writes.</param>
    /// <param name="attributes">int, long, float, string, int[], long[], float[], or a <see cref="ProtobufWriter"/> for a tensor.</param>
    public ModelBuilder Node(string @operator, string inputs, string outputs, params (string Name, object Value)[] attributes)
    {
        ProtobufWriter node = new();
        foreach (string input in inputs.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            node.Text(1, input == "-" ? "" : input);
        }

        foreach (string output in outputs.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            node.Text(2, output == "-" ? "" : output);
        }

        string[] parts = @operator.Split(':');
        node.Text(3, string.Create(CultureInfo.InvariantCulture, $"{parts[^1]}_{nodes++}")).Text(4, parts[^1]);
        if (parts.Length > 1)
        {
            node.Text(7, parts[0]);
        }

        foreach ((string name, object value) in attributes)
        {
            node.Message(5, Attribute(name, value));
        }

        graph.Message(1, node);
        return this;
    }

    public byte[] ToBytes() => new ProtobufWriter()
        .Varint(1, 8)
        .Text(2, "tests")
        .Message(8, new ProtobufWriter().Text(1, "").Varint(2, opset))
        .Message(7, graph)
        .ToArray();

    public OnnxModel Model() => OnnxModel.Read(ToBytes());

    /// <summary>An attribute's numbers.</summary>
    public static T[] List<T>(params T[] numbers) => numbers;

    public static ProtobufWriter FloatTensor(string name, int[] shape, params float[] elements) =>
        Head(name, shape, 1).Bytes(9, [.. elements.SelectMany(BitConverter.GetBytes)]);

    public static ProtobufWriter IntegerTensor(string name, int[] shape, params long[] elements) =>
        Head(name, shape, 7).Bytes(9, [.. elements.SelectMany(BitConverter.GetBytes)]);

    /// <summary>A constant without its elements.</summary>
    public static ProtobufWriter Head(string name, IEnumerable<int> shape, int type) =>
        new ProtobufWriter().Packed(1, shape.Select(size => (long)size)).Varint(2, type).Text(8, name);

    private static ProtobufWriter Attribute(string name, object value)
    {
        ProtobufWriter attribute = new ProtobufWriter().Text(1, name);
        return value switch
        {
            int integer => attribute.Varint(3, integer).Varint(20, 2),
            long integer => attribute.Varint(3, integer).Varint(20, 2),
            float number => attribute.Float(2, number).Varint(20, 1),
            string text => attribute.Text(4, text).Varint(20, 3),
            int[] integers => integers.Aggregate(attribute, (all, integer) => all.Varint(8, integer)).Varint(20, 7),
            long[] integers => integers.Aggregate(attribute, (all, integer) => all.Varint(8, integer)).Varint(20, 7),
            float[] numbers => numbers.Aggregate(attribute, (all, number) => all.Float(7, number)).Varint(20, 6),
            ProtobufWriter tensor => attribute.Message(5, tensor).Varint(20, 4),
            _ => throw new ArgumentException($"no attribute has the type {value.GetType()}", nameof(value)),
        };
    }

    private ModelBuilder Value(int field, string name, int[] shape)
    {
        ProtobufWriter tensor = new ProtobufWriter().Varint(1, 1);
        if (shape.Length > 0)
        {
            ProtobufWriter sizes = new();
            for (int i = 0; i < shape.Length; i++)
            {
                sizes.Message(1, shape[i] < 0
                    ? new ProtobufWriter().Text(2, string.Create(CultureInfo.InvariantCulture, $"size{i}"))
                    : new ProtobufWriter().Varint(1, shape[i]));
            }

            tensor.Message(2, sizes);
        }

        graph.Message(field, new ProtobufWriter().Text(1, name).Message(2, new ProtobufWriter().Message(1, tensor)));
        return this;
    }
}
