using System.Collections.Generic;
using System.Linq;
using SepConvGen.Networks.Manifest;

namespace SepConvGen.Generator.Planning.Networks;

/// <summary>The shapes of everything that layers read, by name.</summary>
internal sealed class NetworkTensors
{
    private readonly Dictionary<string, int[]> shapes = [];

    private readonly Dictionary<string, ManifestConstant> constants;

    public NetworkTensors(NetworkManifest manifest)
    {
        constants = manifest.Constants.ToDictionary(constant => constant.Name);
        foreach (ManifestTensor tensor in manifest.Inputs.Concat(manifest.Layers.Select(layer => layer.Output)))
        {
            shapes.Add(tensor.Name, [.. tensor.Shape]);
        }

        foreach (ManifestConstant constant in manifest.Constants)
        {
            shapes.Add(constant.Name, [.. constant.Shape]);
        }
    }

    public int[] Shape(string name) => shapes[name];

    /// <summary>Elements.</summary>
    public int Length(string name) => Shape(name).Aggregate(1, (all, size) => all * size);

    /// <summary>The constant of a name; null for what is computed.</summary>
    public ManifestConstant? Constant(string name) => constants.TryGetValue(name, out ManifestConstant? constant) ? constant : null;
}
