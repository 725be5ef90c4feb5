namespace SepConvGen.Networks.Build;

/// <summary>A network's files, ready for the compiler of C#.</summary>
/// <param name="Name">The network's name.</param>
/// <param name="Manifest">Its manifest.</param>
/// <param name="Weights">Its weights.</param>
/// <param name="Stamp">What both were made of; null where they are the project's own.</param>
internal sealed record BuiltNetwork(string Name, string Manifest, string Weights, string? Stamp)
{
    /// <summary>Its report; null where there is none.</summary>
    public string? Report { get; init; }
}
