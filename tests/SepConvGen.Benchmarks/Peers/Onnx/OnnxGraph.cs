using System.Runtime.InteropServices;

namespace SepConvGen.Benchmarks.Peers.Onnx;

/// <summary>A model in the making: fields of onnx.ModelProto and what it holds.</summary>
internal sealed class OnnxGraph
{
    public const string Input = "input";

    private const int IrVersion = 8;
    private const int OperatorSet = 17;
    private const int ElementTypeFloat = 1;

    private readonly ProtoWriter graph = new ProtoWriter().Text(2, "layer");

    /// <summary>A constant tensor.</summary>
    public string Constant(string name, ReadOnlySpan<float> values, params ReadOnlySpan<long> sizes)
    {
        ProtoWriter tensor = new();
        foreach (long size in sizes)
        {
            tensor.Number(1, size);
        }

        tensor.Number(2, ElementTypeFloat).Text(8, name).Bytes(9, MemoryMarshal.AsBytes(values));
        graph.Message(5, tensor);
        return name;
    }

    /// <summary>A node with one result.</summary>
    /// <returns>The result's name, which is also the node's.</returns>
    public string Node(string name, string operation, string domain, string[] inputs, params ReadOnlySpan<ProtoWriter> attributes)
    {
        ProtoWriter node = new();
        foreach (string input in inputs)
        {
            node.Text(1, input);
        }

        node.Text(2, name).Text(3, name).Text(4, operation);
        foreach (ProtoWriter attribute in attributes)
        {
            node.Message(5, attribute);
        }

        graph.Message(1, node.Text(7, domain));
        return name;
    }

    /// <summary>The bytes of a model with one input and one output.</summary>
    public byte[] ToModel(ReadOnlySpan<long> inputSizes, string output, ReadOnlySpan<long> outputSizes)
    {
        graph.Message(11, Value(Input, inputSizes)).Message(12, Value(output, outputSizes));
        return new ProtoWriter()
            .Number(1, IrVersion)
            .Message(8, new ProtoWriter().Text(1, "").Number(2, OperatorSet))
            .Message(8, new ProtoWriter().Text(1, OnnxModel.BlockedDomain).Number(2, 1))
            .Message(7, graph)
            .ToArray();
    }

    private static ProtoWriter Value(string name, ReadOnlySpan<long> sizes)
    {
        ProtoWriter shape = new();
        foreach (long size in sizes)
        {
            shape.Message(1, new ProtoWriter().Number(1, size));
        }

        ProtoWriter type = new ProtoWriter().Message(1, new ProtoWriter().Number(1, ElementTypeFloat).Message(2, shape));
        return new ProtoWriter().Text(1, name).Message(2, type);
    }
}
