using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Specs;
using SepConvGen.Networks.Manifest;

namespace SepConvGen.Generator.Planning.Networks;

/// <summary>Which layers become one kernel: a depthwise layer with the pointwise one behind it, and with the one that it is fed by.</summary>
/// <remarks>
/// What lies between them is read by nothing else, so that it needs no memory of its own: rows of it stay in the cache. One kernel was
/// never slower than its steps by more than 2 %, and up to 1.58 times as fast where the image between is large (docs/tuning.md, "Steps
/// as kernels of their own").
/// </remarks>
internal sealed class StepFusion(NetworkManifest manifest, NetworkTensors tensors)
{
    private readonly ILookup<string, ManifestLayer> readers = manifest.Layers
        .SelectMany(layer => layer.Operands.Select(operand => (operand.Tensor, layer)))
        .ToLookup(read => read.Tensor, read => read.layer);

    private readonly HashSet<string> outputs = [.. manifest.Outputs.Select(output => output.Name)];

    /// <summary>The layers that compute, those of one kernel together; views cost nothing and are none.</summary>
    public IReadOnlyList<NetworkStep> Steps()
    {
        List<NetworkStep> steps = [];
        HashSet<ManifestLayer> taken = [];
        foreach (ManifestLayer layer in manifest.Layers.Where(layer => layer.Operator != "view"))
        {
            if (taken.Contains(layer))
            {
                continue;
            }

            ManifestLayer[] chain = [.. Chain(layer)];
            taken.UnionWith(chain);

            // nothing between them may need what comes later, so the chain runs where its last layer stood
            steps.Add(new NetworkStep(new EquatableArray<ManifestLayer>(chain)));
        }

        Dictionary<ManifestLayer, int> places = manifest.Layers.Select((layer, index) => (layer, index)).ToDictionary(item => item.layer, item => item.index);
        return [.. steps.OrderBy(step => places[step.Last])];
    }

    private IEnumerable<ManifestLayer> Chain(ManifestLayer first)
    {
        yield return first;
        if (first.Operator == "pointwise" && Next(first, "depthwise") is { } depthwise && IsImage(first) && tensors.Shape(depthwise.Operand("filter")!)[3] == 1
            && !LayerStep.Image(depthwise, tensors).IsSequence && Next(depthwise, "pointwise") is { } last)
        {
            yield return depthwise;
            yield return last;
        }
        else if (first.Operator == "depthwise" && Next(first, "pointwise") is { } pointwise)
        {
            yield return pointwise;
        }
    }

    private bool IsImage(ManifestLayer layer) => tensors.Shape(layer.Inputs.First()).Length == 4;

    // The only layer that reads a result, as its input, if it is of that kind.
    private ManifestLayer? Next(ManifestLayer layer, string kind) =>
        layer.Operand("residual") is null
        && !outputs.Contains(layer.Output.Name)
        && readers[layer.Output.Name].Count() == 1
        && readers[layer.Output.Name].First() is var reader
        && reader.Operator == kind
        && reader.Inputs.First() == layer.Output.Name
            ? reader
            : null;
}
