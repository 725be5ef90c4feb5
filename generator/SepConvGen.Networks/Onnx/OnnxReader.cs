using System.Collections.Generic;
using SepConvGen.Networks.Graphs;

namespace SepConvGen.Networks.Onnx;

/// <summary>Reads those messages of an ONNX file that a network is made of; all others are skipped.</summary>
internal sealed class OnnxReader(byte[] bytes, string? folder)
{
    private readonly ExternalData external = new(folder);

    public OnnxModel Model()
    {
        OnnxGraph? graph = null;
        long opset = 0;
        ProtobufReader reader = new(bytes, 0, bytes.Length, "model");
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 7 when graph is not null:
                    throw reader.Fault("has two graphs");
                case 7:
                    graph = Graph(reader.Message("graph"));
                    break;
                case 8:
                    opset = OperatorSet(reader.Message("operator set")) ?? opset;
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        if (graph is null)
        {
            throw new NetworkException("The file is no ONNX model: it has no graph.");
        }

        if (opset is < OnnxModel.OldestOpset or > OnnxModel.NewestOpset)
        {
            throw new NetworkException(opset == 0
                ? "The model does not say which version of ONNX's operators (opset) it uses."
                : $"The model uses version {opset} of ONNX's operators (opset); versions {OnnxModel.OldestOpset} to {OnnxModel.NewestOpset} are understood.");
        }

        return new OnnxModel(graph, (int)opset, bytes.Length) { ExternalFiles = external.Files };
    }

    /// <summary>The version, if it is that of ONNX's own operators.</summary>
    private static long? OperatorSet(ProtobufReader reader)
    {
        string domain = "";
        long version = 0;
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1:
                    domain = reader.Text();
                    break;
                case 2:
                    version = reader.Integer();
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return domain is "" or "ai.onnx" ? version : null;
    }

    private static OnnxValueInfo ValueInfo(ProtobufReader reader)
    {
        OnnxValueInfo value = new();
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1:
                    value.Name = reader.Text();
                    break;
                case 2:
                    Type(reader.Message("type"), value);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return value.Name.Length > 0 ? value : throw reader.Fault("has an input or output without a name");
    }

    private static void Type(ProtobufReader reader, OnnxValueInfo value)
    {
        while (reader.Next())
        {
            if (reader.Field != 1)
            {
                reader.Skip();
                continue;
            }

            value.IsTensor = true;
            ProtobufReader tensor = reader.Message("tensor's type");
            while (tensor.Next())
            {
                switch (tensor.Field)
                {
                    case 1:
                        value.Type = ElementType(tensor.Integer());
                        break;
                    case 2:
                        value.Shape = Shape(tensor.Message("shape"));
                        break;
                    default:
                        tensor.Skip();
                        break;
                }
            }
        }
    }

    private static List<long?> Shape(ProtobufReader reader)
    {
        List<long?> shape = [];
        while (reader.Next())
        {
            if (reader.Field != 1)
            {
                reader.Skip();
                continue;
            }

            long? size = null;
            ProtobufReader dimension = reader.Message("size");
            while (dimension.Next())
            {
                if (dimension.Field == 1)
                {
                    size = dimension.Integer();
                }
                else
                {
                    dimension.Skip();
                }
            }

            // Exporters write 0 or -1 too for what they leave open.
            shape.Add(size > 0 ? size : null);
            if (shape.Count > OnnxTensor.MostAxes)
            {
                throw reader.Fault($"has more than {OnnxTensor.MostAxes} axes");
            }
        }

        return shape;
    }

    private static OnnxType ElementType(long type) => type is >= 0 and <= 1000 ? (OnnxType)(int)type : (OnnxType)1000;

    private OnnxGraph Graph(ProtobufReader reader)
    {
        OnnxGraph graph = new();
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1:
                    graph.Nodes.Add(Node(reader.Message("node"), graph.Nodes.Count));
                    break;
                case 2:
                    graph.Name = reader.Text();
                    break;
                case 5:
                    graph.Initializers.Add(Tensor(reader.Message("constant")));
                    break;
                case 11:
                    graph.Inputs.Add(ValueInfo(reader.Message("graph's input")));
                    break;
                case 12:
                    graph.Outputs.Add(ValueInfo(reader.Message("graph's output")));
                    break;
                case 15:
                    throw new NetworkException("The model has sparse constants, which are not supported; export it with dense ones.");
                default:
                    reader.Skip();
                    break;
            }
        }

        return graph;
    }

    private OnnxNode Node(ProtobufReader reader, int index)
    {
        OnnxNode node = new(index);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1:
                    node.Inputs.Add(reader.Text());
                    break;
                case 2:
                    node.Outputs.Add(reader.Text());
                    break;
                case 3:
                    node.Name = reader.Text();
                    break;
                case 4:
                    node.Operator = reader.Text();
                    break;
                case 5:
                    OnnxAttribute attribute = Attribute(reader.Message("attribute"));
                    if (node.Attributes.ContainsKey(attribute.Name))
                    {
                        throw reader.Fault($"has two attributes '{attribute.Name}'");
                    }

                    node.Attributes.Add(attribute.Name, attribute);
                    break;
                case 7:
                    string domain = reader.Text();
                    node.Domain = domain == "ai.onnx" ? "" : domain;
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return node.Operator.Length > 0 ? node : throw reader.Fault("has no operator");
    }

    private OnnxAttribute Attribute(ProtobufReader reader)
    {
        OnnxAttribute attribute = new();
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1:
                    attribute.Name = reader.Text();
                    break;
                case 2:
                    attribute.Float = reader.Float();
                    break;
                case 3:
                    attribute.Integer = reader.Integer();
                    break;
                case 4:
                    attribute.Text = reader.Text();
                    break;
                case 5:
                    attribute.Tensor = Tensor(reader.Message("constant"));
                    break;
                case 7:
                    reader.Floats(attribute.Floats);
                    break;
                case 8:
                    reader.Integers(attribute.Integers);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return attribute.Name.Length > 0 ? attribute : throw reader.Fault("has no name");
    }

    private OnnxTensor Tensor(ProtobufReader reader)
    {
        OnnxTensor tensor = new(bytes, external);
        List<KeyValuePair<string, string>> entries = [];
        bool isExternal = false;
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1:
                    reader.Integers(tensor.Sizes);
                    if (tensor.Sizes.Count > OnnxTensor.MostAxes)
                    {
                        throw reader.Fault($"has more than {OnnxTensor.MostAxes} axes");
                    }

                    break;
                case 2:
                    tensor.Type = ElementType(reader.Integer());
                    break;
                case 4:
                    reader.Floats(tensor.Floats ??= []);
                    break;
                case 5:
                    reader.Integers(tensor.Int32s ??= []);
                    break;
                case 7:
                    reader.Integers(tensor.Int64s ??= []);
                    break;
                case 8:
                    tensor.Name = reader.Text();
                    break;
                case 9:
                    tensor.Raw = reader.Bytes();
                    break;
                case 10:
                    reader.Doubles(tensor.Doubles ??= []);
                    break;
                case 11:
                    reader.Integers(tensor.UInt64s ??= []);
                    break;
                case 13:
                    entries.Add(Entry(reader.Message("external data's entry")));
                    break;
                case 14:
                    isExternal = reader.Integer() == 1;
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        if (isExternal)
        {
            tensor.Place = external.Place(tensor.Name, entries);
        }

        return tensor;
    }

    private static KeyValuePair<string, string> Entry(ProtobufReader reader)
    {
        string key = "";
        string value = "";
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1:
                    key = reader.Text();
                    break;
                case 2:
                    value = reader.Text();
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return new(key, value);
    }
}
