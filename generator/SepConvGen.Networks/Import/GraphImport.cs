using System;
using SepConvGen.Networks.Graphs;
using SepConvGen.Networks.Onnx;

namespace SepConvGen.Networks.Import;

/// <summary>Makes of a model the graph that is compiled.</summary>
internal static class GraphImport
{
    /// <summary>Reads a model's file and imports it.</summary>
    public static Graph Load(string path, ImportOptions options) => Import(OnnxModel.Load(path), options);

    /// <summary>Imports a model; its faults and all nodes that are not supported are a <see cref="NetworkException"/>.</summary>
    public static Graph Import(OnnxModel model, ImportOptions options)
    {
        try
        {
            InputShapes shapes = InputShapes.Read(model.Graph, options.InputShape);
            NodeOrder order = NodeOrder.Of(model.Graph);
            Graph graph = new Importer(model, order, shapes.Of(images: 1)).Run();
            return shapes.DynamicBatch ? ImageIndependence.Checked(graph, () => new Importer(model, order, shapes.Of(ImageIndependence.Images)).Run()) : graph;
        }
        catch (OverflowException)
        {
            throw new NetworkException("The model's sizes are beyond 2^31.");
        }
    }
}
