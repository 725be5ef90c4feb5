using System.Collections.Generic;
using System.Linq;
using SepConvGen.Networks.Manifest;

namespace SepConvGen.Generator.Planning.Networks;

/// <summary>Views have their elements where they were made.</summary>
internal sealed class NetworkViews
{
    private readonly Dictionary<string, string> owners = [];

    public NetworkViews(NetworkManifest manifest)
    {
        foreach (ManifestLayer view in manifest.Layers.Where(layer => layer.Operator == "view"))
        {
            owners.Add(view.Output.Name, Owner(view.Inputs.First()));
        }
    }

    /// <summary>The input, constant or step's result in whose elements a tensor lies.</summary>
    public string Owner(string tensor) => owners.TryGetValue(tensor, out string? owner) ? owner : tensor;
}
