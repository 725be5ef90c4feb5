using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using SepConvGen.Generator.Infrastructure;
using SepConvGen.Networks.Manifest;

namespace SepConvGen.Generator.Planning.Networks;

/// <summary>How a network runs: its steps, their kernels, and where everything lies.</summary>
internal sealed class NetworkPlan
{
    private static readonly ConditionalWeakTable<NetworkManifest, NetworkPlan> Plans = new();

    private readonly NetworkViews views;

    // What is written straight to an output, and to which.
    private readonly Dictionary<string, string> outputs = [];

    private NetworkPlan(NetworkManifest manifest)
    {
        Manifest = manifest;
        Tensors = new NetworkTensors(manifest);
        views = new NetworkViews(manifest);
        StepGraph graph = new(manifest, views, new StepFusion(manifest, Tensors).Steps());
        Places = new TensorPlaces(Tensors, views, graph);
        NetworkKernels kernels = new(Tensors, Places);
        Steps = [.. PlanarBorders.Of(graph, Places).Select(kernels.Of)];
        Kernels = kernels.All;
        Copies = [.. manifest.Outputs.Where(output => !IsWrittenStraight(output))];
        Arena = Arena.Of(Alive());
    }

    public NetworkManifest Manifest { get; }

    public NetworkTensors Tensors { get; }

    public IReadOnlyList<NetworkStep> Steps { get; }

    public IReadOnlyList<NetworkKernel> Kernels { get; }

    /// <summary>Outputs that are copied at the end: inputs, constants, and what another output is already.</summary>
    public IReadOnlyList<ManifestTensor> Copies { get; }

    /// <summary>Where inputs and results lie.</summary>
    public TensorPlaces Places { get; }

    public Arena Arena { get; }

    /// <summary>The plan of a manifest, made once for all who ask for it.</summary>
    public static NetworkPlan Of(NetworkManifest manifest) => Plans.GetValue(manifest, static asked => new(asked));

    /// <summary>The input, constant or step's result in whose elements a tensor lies.</summary>
    public string Owner(string tensor) => views.Owner(tensor);

    /// <summary>The output that a step writes its result to; null where it goes into the arena.</summary>
    public string? OutputOf(string owner) => outputs.TryGetValue(owner, out string? output) ? output : null;

    private bool IsWrittenStraight(ManifestTensor output)
    {
        string owner = Owner(output.Name);
        bool straight = Steps.Any(step => step.Output.Name == owner) && !outputs.ContainsKey(owner);
        if (straight)
        {
            outputs.Add(owner, output.Name);
        }

        return straight;
    }

    // What lies in the arena by itself, from the first step that writes it, or a part of it, to the last that reads it.
    private IEnumerable<ArenaTensor> Alive()
    {
        Dictionary<string, (int First, int Last)> lives = [];
        for (int step = 0; step < Steps.Count; step++)
        {
            foreach (string tensor in Steps[step].Reads().Append(Steps[step].Output.Name))
            {
                string root = Places.Of(Owner(tensor)).Root;
                lives[root] = lives.TryGetValue(root, out (int First, int Last) life) ? (life.First, step) : (step, step);
            }
        }

        return Steps
            .Select(step => step.Output.Name)
            .Where(result => OutputOf(result) is null && Places.Of(result).Root == result)
            .Select(result => new ArenaTensor(result, Tensors.Length(result), lives[result].First, lives[result].Last));
    }
}
