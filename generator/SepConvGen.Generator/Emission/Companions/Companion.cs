using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>A member beside a kernel's method, as C# tells it from others.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Name">Its name.</param>
/// <param name="Parameters">The types of its parameters, without namespaces; null for a constant.</param>
internal sealed record Companion(Companions Kind, string Name, EquatableArray<string>? Parameters)
{
    /// <summary>Whether two of them cannot stand in one type.</summary>
    public bool Excludes(Companion other) =>
        Name == other.Name && (Parameters is not { } types || other.Parameters is not { } others || types.Equals(others));

    /// <summary>Those that a kernel has.</summary>
    public static IEnumerable<Companion> Of(string kernel, KernelSpec spec)
    {
        if (spec.Packed)
        {
            IReadOnlyList<PackedStep> steps = PackedStep.Of(spec);
            IEnumerable<string> normalizations = steps.Select(_ => PackedStep.NormalizationType(spec));
            yield return Method(Companions.Pack, $"Pack{kernel}", Spans(spec, WeightParts.Sources(spec).Count).Concat(normalizations));
            if (PackText.HasFormWithoutBiases(spec))
            {
                yield return Method(Companions.PackWithoutBiases, $"Pack{kernel}", Spans(spec, PackText.WithoutBiases(spec).Count()).Concat(normalizations));
            }
        }

        if (spec.Streams)
        {
            yield return Method(Companions.State, $"Create{kernel}State", spec.Image.HasBatch ? ["int"] : []);
        }

        foreach (OutputSize size in OutputSize.Of(spec))
        {
            yield return size.Constant is null
                ? Method(size.Kind, size.Name(kernel), size.Parameters.Select(_ => "int"))
                : new(size.Kind, size.Name(kernel), null);
        }
    }

    private static IEnumerable<string> Spans(KernelSpec spec, int count) => Enumerable.Repeat($"ReadOnlySpan<{spec.Element.Stored.Keyword()}>", count);

    private static Companion Method(Companions kind, string name, IEnumerable<string> parameters) => new(kind, name, new EquatableArray<string>(parameters));
}
