using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Specs;
using SepConvGen.Networks.Manifest;

namespace SepConvGen.Generator.Planning.Networks;

/// <summary>What a run does at once: a layer, or several in one kernel.</summary>
/// <param name="Layers">The layers, in their order; the last one's output is the step's.</param>
internal sealed record NetworkStep(EquatableArray<ManifestLayer> Layers)
{
    /// <summary>The kernel that does it; null where one of the library's operators does.</summary>
    public NetworkKernel? Kernel { get; init; }

    /// <summary>What its kernel reads planes of, in place of what a transposition would make of them; null for pixels.</summary>
    public string? Planes { get; init; }

    /// <summary>What it reads first.</summary>
    public string Input => Planes ?? First.Inputs.First();

    public ManifestLayer First => Layers[0];

    public ManifestLayer Last => Layers[Layers.Count - 1];

    /// <summary>The planes that its kernel writes, in place of pixels that a transposition would make planes of; null for pixels.</summary>
    public ManifestTensor? PlanarOutput { get; init; }

    /// <summary>What it makes.</summary>
    public ManifestTensor Output => PlanarOutput ?? Last.Output;

    /// <summary>What it reads of inputs, constants and other steps' results.</summary>
    public IEnumerable<string> Reads()
    {
        HashSet<string> own = [.. Layers.Select(layer => layer.Output.Name)];
        IEnumerable<string> read = Layers.SelectMany(layer => layer.Operands).Select(operand => operand.Tensor).Where(tensor => !own.Contains(tensor));
        return Planes is null ? read : read.Select(tensor => tensor == First.Inputs.First() ? Planes : tensor);
    }
}

/// <summary>A kernel of a network, which equal layers share.</summary>
/// <param name="Name">The name of its method.</param>
/// <param name="Spec">What it computes.</param>
internal sealed record NetworkKernel(string Name, KernelSpec Spec);
