using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace SepConvGen.Networks.Tests.Build.Harness;

/// <summary>Manifests and weights as somebody would write them by hand.</summary>
internal static class Pairs
{
    /// <summary>A network that hands its input on.</summary>
    public static string Manifest(string name, string model, int weights = 64) => $"""
        sepconvgen-network 1
        name {name}
        hash {Convert.ToHexStringLower(Hash(model))}
        weights {weights}
        input x 1x1x2x2
        output y 1x1x2x2
        layer y 1x1x2x2 = activation(x) function=relu ; Relu_0

        """.ReplaceLineEndings("\n");

    /// <summary>No constants: the head alone.</summary>
    public static byte[] Weights(string model)
    {
        byte[] head = new byte[64];
        "SCGW"u8.CopyTo(head);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(4), 1);
        BinaryPrimitives.WriteInt64LittleEndian(head.AsSpan(8), head.Length);
        Hash(model).CopyTo(head, 16);
        return head;
    }

    public static void WritePair(this Folder folder, string stem, string name = "edges", string manifestOf = "a model", string weightsOf = "a model")
    {
        _ = folder.Write(stem + ".network.txt", Manifest(name, manifestOf));
        _ = folder.Write(stem + ".network.weights", Weights(weightsOf));
    }

    private static byte[] Hash(string model) => SHA256.HashData(Encoding.UTF8.GetBytes(model));
}
