using System.Collections.Generic;
using System.Linq;
using SepConvGen.Networks.Manifest;

namespace SepConvGen.Generator.Planning.Networks;

/// <summary>The steps of a network by what they read and make.</summary>
internal sealed class StepGraph
{
    private readonly Dictionary<string, NetworkStep> makers;
    private readonly ILookup<string, NetworkStep> readers;
    private readonly HashSet<string> viewed;
    private readonly HashSet<string> outputs;

    public StepGraph(NetworkManifest manifest, NetworkViews views, IReadOnlyList<NetworkStep> steps)
    {
        Steps = steps;
        makers = steps.ToDictionary(step => step.Output.Name);
        readers = steps.SelectMany(step => step.Reads().Distinct().Select(tensor => (tensor, step))).ToLookup(read => read.tensor, read => read.step);
        viewed = [.. manifest.Layers.Where(layer => layer.Operator == "view").Select(layer => layer.Inputs.First())];
        outputs = [.. manifest.Outputs.Select(output => views.Owner(output.Name))];
    }

    public IReadOnlyList<NetworkStep> Steps { get; }

    /// <summary>The step that makes a tensor; null for inputs, constants and views.</summary>
    public NetworkStep? Maker(string tensor) => makers.TryGetValue(tensor, out NetworkStep? maker) ? maker : null;

    /// <summary>The steps that read a tensor by its own name.</summary>
    public IEnumerable<NetworkStep> Readers(string tensor) => readers[tensor];

    /// <summary>Whether a tensor, or a view of it, is handed out.</summary>
    public bool IsOutput(string tensor) => outputs.Contains(tensor);

    /// <summary>Whether all that becomes of a tensor is what steps read of it by its own name: they alone need to know how it lies.</summary>
    public bool IsForStepsAlone(string tensor) => !outputs.Contains(tensor) && !viewed.Contains(tensor);
}
