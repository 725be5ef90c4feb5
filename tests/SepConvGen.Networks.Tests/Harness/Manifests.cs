using SepConvGen.Networks.Manifest;

namespace SepConvGen.Networks.Tests.Harness;

/// <summary>What tests want to know of manifests.</summary>
public static class Manifests
{
    /// <summary>Elements of the inputs and the outputs; of one image where their number is left to the call.</summary>
    public sealed record Shapes(IReadOnlyList<int> Inputs, IReadOnlyList<int> Outputs)
    {
        public static Shapes Of(string manifest)
        {
            NetworkManifest network = ManifestReader.Read(manifest);
            return new([.. network.Inputs.Select(tensor => (int)tensor.Length)], [.. network.Outputs.Select(tensor => (int)tensor.Length)]);
        }
    }
}
