using System;
using System.Collections.Generic;
using System.IO;
using SepConvGen.Networks.Graphs;

namespace SepConvGen.Networks.Onnx;

/// <summary>An ONNX file as it was read, before anything is understood.</summary>
internal sealed class OnnxModel(OnnxGraph graph, int opset, int size)
{
    /// <summary>The oldest version of the operators that is understood.</summary>
    public const int OldestOpset = 7;

    /// <summary>The newest version of the operators that is understood.</summary>
    public const int NewestOpset = 21;

    public OnnxGraph Graph { get; } = graph;

    /// <summary>The version of ONNX's own operators.</summary>
    public int Opset { get; } = opset;

    /// <summary>Bytes of the file.</summary>
    public int Size { get; } = size;

    /// <summary>The files beside the model that hold its constants, as it names them, each once.</summary>
    public IReadOnlyList<string> ExternalFiles { get; init; } = [];

    /// <summary>Reads a model's file.</summary>
    public static OnnxModel Load(string path)
    {
        try
        {
            return Read(File.ReadAllBytes(path), Path.GetDirectoryName(Path.GetFullPath(path)));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new NetworkException($"The model '{Path.GetFileName(path)}' cannot be read: {fault.Message}");
        }
    }

    /// <summary>Reads a model.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="folder">Where external data lie; null for nowhere.</param>
    public static OnnxModel Read(byte[] bytes, string? folder = null) => new OnnxReader(bytes, folder).Model();
}

/// <summary>The graph of a model.</summary>
internal sealed class OnnxGraph
{
    public string Name { get; set; } = "";

    public List<OnnxNode> Nodes { get; } = [];

    public List<OnnxTensor> Initializers { get; } = [];

    public List<OnnxValueInfo> Inputs { get; } = [];

    public List<OnnxValueInfo> Outputs { get; } = [];
}

/// <summary>A node as the file has it.</summary>
internal sealed class OnnxNode(int index)
{
    private string name = "";

    /// <summary>Its name; of a node without one, its operator and number.</summary>
    public string Name
    {
        get => name.Length > 0 ? name : $"{Operator}_{index}";
        set => name = value;
    }

    public string Operator { get; set; } = "";

    /// <summary>Whose operator it is; "" for ONNX's own.</summary>
    public string Domain { get; set; } = "";

    /// <summary>Names of values; "" for one that is left out.</summary>
    public List<string> Inputs { get; } = [];

    /// <summary>Names of values; "" for one that nobody wants.</summary>
    public List<string> Outputs { get; } = [];

    public Dictionary<string, OnnxAttribute> Attributes { get; } = [];
}

/// <summary>An attribute of a node as the file has it; of its parts those are set that it has.</summary>
internal sealed class OnnxAttribute
{
    public string Name { get; set; } = "";

    public long? Integer { get; set; }

    public float? Float { get; set; }

    public string? Text { get; set; }

    public List<long> Integers { get; } = [];

    public List<float> Floats { get; } = [];

    public OnnxTensor? Tensor { get; set; }
}

/// <summary>What is known of a graph's input or output.</summary>
internal sealed class OnnxValueInfo
{
    public string Name { get; set; } = "";

    /// <summary>Whether it is a tensor, and no sequence or map.</summary>
    public bool IsTensor { get; set; }

    public OnnxType Type { get; set; }

    /// <summary>The sizes, null for a free one; null if not even their number is known.</summary>
    public List<long?>? Shape { get; set; }
}

/// <summary>The types of elements, with ONNX's numbers.</summary>
internal enum OnnxType
{
    None = 0,
    Float = 1,
    UInt8 = 2,
    Int8 = 3,
    UInt16 = 4,
    Int16 = 5,
    Int32 = 6,
    Int64 = 7,
    Text = 8,
    Bool = 9,
    Float16 = 10,
    Double = 11,
    UInt32 = 12,
    UInt64 = 13,
    BFloat16 = 16,
}
