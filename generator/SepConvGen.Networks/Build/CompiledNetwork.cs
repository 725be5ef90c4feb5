using System.Collections.Generic;
using SepConvGen.Networks.Report;

namespace SepConvGen.Networks.Build;

/// <summary>What the compiler of networks makes of a model.</summary>
/// <param name="Manifest">The manifest's text.</param>
/// <param name="Weights">The weights' file.</param>
/// <param name="Files">What else was read than the model itself: files of external data.</param>
internal sealed record CompiledNetwork(string Manifest, byte[] Weights, IReadOnlyList<string> Files)
{
    /// <summary>The model's graph, for the report; null where there is none.</summary>
    public ModelGraphs? Graphs { get; init; }
}

/// <summary>Compiles a model.</summary>
/// <param name="path">The model's file.</param>
/// <param name="name">The network's name.</param>
/// <param name="inputShape">As the project states it; "" for none.</param>
internal delegate CompiledNetwork CompileNetwork(string path, string name, string inputShape);
