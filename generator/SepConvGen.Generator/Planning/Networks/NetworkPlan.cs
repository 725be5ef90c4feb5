using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Infrastructure;
using SepConvGen.Networks.Manifest;

namespace SepConvGen.Generator.Planning.Networks;

/// <summary>How a network runs: its steps, their kernels, and where everything lies.</summary>
internal sealed class NetworkPlan
{
    // A view has its elements where they were made.
    private readonly Dictionary<string, string> owners = [];

    // What is written straight to an output, and to which.
    private readonly Dictionary<string, string> outputs = [];

    private NetworkPlan(NetworkManifest manifest)
    {
        Manifest = manifest;
        Tensors = new NetworkTensors(manifest);
        foreach (ManifestLayer view in manifest.Layers.Where(layer => layer.Operator == "view"))
        {
            owners.Add(view.Output.Name, Owner(view.Inputs.First()));
        }

        NetworkKernels kernels = new(Tensors);
        Steps = [.. new StepFusion(manifest, Tensors).Steps().Select(kernels.Of)];
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

    public Arena Arena { get; }

    public static NetworkPlan Of(NetworkManifest manifest) => new(manifest);

    /// <summary>The input, constant or step's result in whose elements a tensor lies.</summary>
    public string Owner(string tensor) => owners.TryGetValue(tensor, out string? owner) ? owner : tensor;

    /// <summary>The output that a step writes its result to; null where it goes into the arena.</summary>
    public string? OutputOf(string owner) => outputs.TryGetValue(owner, out string? output) ? output : null;

    /// <summary>What a step reads of inputs and results.</summary>
    public static IEnumerable<string> Reads(NetworkStep step)
    {
        HashSet<string> own = [.. step.Layers.Select(layer => layer.Output.Name)];
        return step.Layers.SelectMany(layer => layer.Operands).Select(operand => operand.Tensor).Where(tensor => !own.Contains(tensor));
    }

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

    // The results that go into the arena, each until the last step that reads it.
    private IEnumerable<ArenaTensor> Alive()
    {
        Dictionary<string, int> last = [];
        for (int step = 0; step < Steps.Count; step++)
        {
            foreach (string tensor in Reads(Steps[step]))
            {
                last[Owner(tensor)] = step;
            }
        }

        return Steps
            .Select((step, index) => (step.Output, index))
            .Where(result => OutputOf(result.Output.Name) is null)
            .Select(result => new ArenaTensor(
                result.Output.Name, Tensors.Length(result.Output.Name), result.index, last.TryGetValue(result.Output.Name, out int end) ? end : result.index));
    }
}
