using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using SepConvGen.Networks.Build;
using SepConvGen.Networks.Graphs;
using SepConvGen.Networks.Import;
using SepConvGen.Networks.Lowering;
using SepConvGen.Networks.Manifest;
using SepConvGen.Networks.Onnx;
using SepConvGen.Networks.Report;
using SepConvGen.Networks.Rewriting;

namespace SepConvGen.Networks;

/// <summary>How a model is compiled.</summary>
internal sealed record CompileOptions
{
    /// <summary>The sizes of the input that the model leaves open, "1,3,224,224"; "" for what the file says.</summary>
    public string InputShape { get; init; } = "";

    /// <summary>Whether the graph is rewritten to run faster.</summary>
    public bool Rewrites { get; init; } = true;
}

/// <summary>Makes the manifest and the weights of an ONNX model.</summary>
internal static class NetworkCompiler
{
    /// <exception cref="NetworkException">The model is broken, or has nodes that are not supported.</exception>
    internal static CompiledNetwork Compile(string path, string name, CompileOptions options)
    {
        OnnxModel model = OnnxModel.Load(path);
        string folder = Path.GetDirectoryName(path) ?? "";
        return Compile(model, name, Hash(path), options) with { Files = [.. model.ExternalFiles.Select(file => Path.Combine(folder, file))] };
    }

    /// <summary>The same for a model that is read already.</summary>
    internal static CompiledNetwork Compile(OnnxModel model, string name, string hash, CompileOptions options)
    {
        Graph graph = GraphImport.Import(model, new ImportOptions { InputShape = options.InputShape });
        NodeLine[] imported = NodeLine.Of(graph);
        List<string> rewrites = GraphRewriter.Rewrite(graph, options.Rewrites);
        try
        {
            (NetworkManifest manifest, byte[] weights) = NetworkAssembly.Assemble(GraphLowering.Lower(graph), name, hash, graph.DynamicBatch, rewrites);
            string text = ManifestWriter.Write(manifest);

            // Whatever is written must keep the rules.
            _ = ManifestReader.Read(text);
            return new(text, weights, []) { Graphs = new(model.Opset, model.Graph.Nodes.Count, imported, NodeLine.Of(graph)) };
        }
        catch (OverflowException)
        {
            throw new NetworkException("The network's sizes are beyond 2^31.");
        }
    }

    private static string Hash(string path)
    {
        using SHA256 digest = SHA256.Create();
        using FileStream file = File.OpenRead(path);
        return string.Concat(digest.ComputeHash(file).Select(each => each.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
