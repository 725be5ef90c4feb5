using System.Collections.Generic;
using System.Linq;
using SepConvGen.Networks.Manifest;

namespace SepConvGen.Generator.Planning.Networks;

/// <summary>Where a tensor lies.</summary>
/// <param name="Root">The tensor in whose memory it lies: itself, or another one whose channels it is a part of.</param>
/// <param name="Channel">Its first channel there.</param>
/// <param name="PixelStride">Floats from a pixel to the next.</param>
internal sealed record TensorPlace(string Root, int Channel, int PixelStride);

/// <summary>
/// The tensors that do not lie by themselves without gaps. Parts of a concatenation of channels lie in it from the start, parts of
/// channels that are taken out stay where they are. Only what a kernel or a resizing writes can lie so, or what is taken out, and only where
/// everything that reads it takes strides.
/// </summary>
internal sealed class TensorPlaces
{
    private readonly NetworkTensors tensors;
    private readonly NetworkViews views;
    private readonly StepGraph graph;
    private readonly Dictionary<string, TensorPlace> places = [];

    public TensorPlaces(NetworkTensors tensors, NetworkViews views, StepGraph graph)
    {
        this.tensors = tensors;
        this.views = views;
        this.graph = graph;
        foreach (NetworkStep step in graph.Steps)
        {
            Join(step);
        }

        foreach (NetworkStep step in graph.Steps)
        {
            TakeOut(step);
        }
    }

    /// <summary>Where an input or a step's result lies.</summary>
    public TensorPlace Of(string owner) => places.TryGetValue(owner, out TensorPlace? place) ? place : new(owner, 0, Channels(owner));

    /// <summary>Whether something lies between pixels.</summary>
    public bool HasGaps(string owner) => Of(owner).PixelStride != Channels(owner);

    /// <summary>Floats from the first element of a tensor to its last.</summary>
    public int Span(string tensor)
    {
        int channels = Channels(tensor);
        return tensors.Length(tensor) == 0 ? 0 : (((tensors.Length(tensor) / channels) - 1) * Of(tensor).PixelStride) + channels;
    }

    /// <summary>Whether a step has nothing to do: what it makes is there already.</summary>
    public bool IsThere(NetworkStep step) => step.Last.Operator switch
    {
        "slice" => places.ContainsKey(step.Output.Name),
        "concat" => step.Last.Inputs.All(part => IsPartOf(part, step.Output.Name)),
        _ => false,
    };

    /// <summary>Whether a tensor lies in another one.</summary>
    public bool IsPartOf(string tensor, string root) => places.TryGetValue(tensor, out TensorPlace? place) && place.Root == root && tensor != root;

    private int Channels(string tensor) => tensors.Shape(tensor) is { Length: > 0 } shape ? shape[shape.Length - 1] : 1;

    // The parts of a concatenation that are written with gaps between their pixels.
    private void Join(NetworkStep step)
    {
        ManifestLayer layer = step.Last;
        if (layer.Operator != "concat" || layer.Output.Shape.Count != 4 || layer.Integer("axis", 0) != 3 || graph.IsOutput(layer.Output.Name))
        {
            return;
        }

        int channel = 0;
        foreach (string part in layer.Inputs)
        {
            if (graph.Maker(part) is { } maker && WritesStrides(maker) && CanLieApart(part) && layer.Inputs.Count(other => other == part) == 1)
            {
                places.Add(part, new(layer.Output.Name, channel, Channels(layer.Output.Name)));
            }

            channel += Channels(part);
        }
    }

    // Some of the channels of all pixels.
    private void TakeOut(NetworkStep step)
    {
        ManifestLayer layer = step.Last;
        if (layer.Operator != "slice" || layer.Output.Shape.Count != 4 || layer.Integers("steps").Any(stride => stride != 1))
        {
            return;
        }

        string whole = layer.Inputs.First();
        string owner = views.Owner(whole);
        int[] shape = tensors.Shape(whole);
        TensorPlace place = Of(owner);
        bool isDense = place == new TensorPlace(owner, 0, Channels(owner));
        if (tensors.Constant(owner) is null && shape.Take(3).SequenceEqual(layer.Output.Shape.Take(3)) && CanLieApart(layer.Output.Name) && (whole == owner || isDense))
        {
            int start = layer.Integers("starts")[3];
            places.Add(layer.Output.Name, whole == owner ? place with { Channel = place.Channel + start } : new(owner, start, shape[3]));
        }
    }

    private bool CanLieApart(string tensor) =>
        tensors.Shape(tensor).Length == 4
        && !places.ContainsKey(tensor) && graph.IsForStepsAlone(tensor)
        && graph.Readers(tensor).Any() && graph.Readers(tensor).All(reader => TakesStrides(reader, tensor));

    private static bool WritesStrides(NetworkStep maker) => maker.First.IsKernel() || maker.Last.Operator is "resize-nearest" or "resize-linear";

    // Kernels do, for what they slide over and what they add; and whatever only copies.
    private static bool TakesStrides(NetworkStep reader, string tensor) => reader.First.IsKernel()
        ? reader.Layers.SelectMany(layer => layer.Operands.Select(operand => (layer, operand))).Where(read => read.operand.Tensor == tensor)
            .All(read => (read.layer == reader.First && read.operand.Tensor == reader.First.Inputs.First() && read.operand.Name.Length == 0) || (read.layer == reader.Last && read.operand.Name == "residual"))
        : reader.Last.Operator is "slice" or "transpose" or "expand" || (reader.Last.Operator == "concat" && reader.Last.Integer("axis", 0) == 3);
}
