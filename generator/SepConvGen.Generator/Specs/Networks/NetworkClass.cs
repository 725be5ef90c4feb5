using System.Linq;
using SepConvGen.Generator.Infrastructure;

namespace SepConvGen.Generator.Specs;

/// <summary>A class with <c>[Network("…")]</c>: what its generated part repeats, and nothing of Roslyn.</summary>
/// <param name="Network">The network's name.</param>
/// <param name="Layout">How images are handed over.</param>
/// <param name="Namespace">The namespace with dots and escapes, or "" for the global one.</param>
/// <param name="Types">From the outermost inwards; the class itself is the last.</param>
/// <param name="HintPrefix">What the names of its files begin with: "Namespace.Type".</param>
internal sealed record NetworkClass(string Network, Layout Layout, string Namespace, EquatableArray<TypeModel> Types, string HintPrefix)
{
    /// <summary>The class's name.</summary>
    public string Name => Types[Types.Count - 1].Name;

    /// <summary>Its full name in code: "global::Demo.Vision.MobileNet".</summary>
    public string QualifiedName => "global::" + string.Join(".", new[] { Namespace }.Where(part => part.Length > 0).Concat(Types.Select(type => type.Name)));
}
