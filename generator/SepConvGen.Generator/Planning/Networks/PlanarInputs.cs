using System.Collections.Generic;
using System.Linq;
using SepConvGen.Networks.Manifest;

namespace SepConvGen.Generator.Planning.Networks;

/// <summary>
/// Images of planes that a kernel reads as they are, in place of what a transposition makes of them: it transposes block after block of
/// rows in the cache, and no image is copied.
/// </summary>
internal static class PlanarInputs
{
    /// <summary>The steps without such transpositions.</summary>
    public static IEnumerable<NetworkStep> Of(IReadOnlyList<NetworkStep> steps, NetworkManifest manifest, TensorPlaces places)
    {
        HashSet<string> kept = [.. manifest.Outputs.Select(output => output.Name), .. manifest.Layers.Where(layer => layer.Operator == "view").Select(layer => layer.Inputs.First())];
        Dictionary<NetworkStep, NetworkStep> transpositions = [];
        foreach (NetworkStep step in steps.Where(step => IsTransposition(step.Last) && !places.HasGaps(step.Input) && !kept.Contains(step.Output.Name)))
        {
            NetworkStep[] readers = [.. steps.Where(reader => reader.Reads().Contains(step.Output.Name))];
            if (readers.Length == 1 && TakesPlanes(readers[0], step.Output.Name, places))
            {
                transpositions.Add(readers[0], step);
            }
        }

        HashSet<NetworkStep> gone = [.. transpositions.Values];
        return steps.Where(step => !gone.Contains(step)).Select(step => transpositions.TryGetValue(step, out NetworkStep? transposition) ? step with { Planes = transposition.Last.Inputs.First() } : step);
    }

    private static bool IsTransposition(ManifestLayer layer) => layer.Operator == "transpose" && layer.Integers("order").SequenceEqual([0, 2, 3, 1]);

    // What is staged has no gaps anywhere.
    private static bool TakesPlanes(NetworkStep reader, string pixels, TensorPlaces places) =>
        reader.First.IsKernel()
        && reader.Reads().Count(tensor => tensor == pixels) == 1
        && reader.First.Inputs.First() == pixels
        && new[] { reader.Output.Name, reader.Last.Operand("residual") }.All(tensor => tensor is null || !places.HasGaps(tensor));
}
