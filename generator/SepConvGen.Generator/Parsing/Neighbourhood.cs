using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace SepConvGen.Generator.Parsing;

/// <summary>What stands in a namespace or a type beside each other, read once a compilation: each kernel in it asks.</summary>
internal sealed class Neighbourhood
{
    // As long as the compiler keeps the symbol.
    private static readonly ConditionalWeakTable<INamespaceOrTypeSymbol, Neighbourhood> Known = new();

    private readonly Lazy<HashSet<string>> members;
    private readonly Lazy<HashSet<string>> types;
    private readonly Lazy<HashSet<string>> kernels;
    private readonly Lazy<ILookup<string, IMethodSymbol>> overloads;

    private Neighbourhood(INamespaceOrTypeSymbol container)
    {
        members = new(() => Twins(container.GetMembers()));
        types = new(() => Twins(container.GetTypeMembers()));
        overloads = new(() => container.GetMembers().OfType<IMethodSymbol>().Where(method => KernelKind.AttributesOf(method).Any()).ToLookup(method => method.Name));
        kernels = new(() => Twins(overloads.Value.Select(group => group.First())));
    }

    public static Neighbourhood Of(INamespaceOrTypeSymbol container) => Known.GetValue(container, static symbol => new Neighbourhood(symbol));

    /// <summary>Names of members that differ from another one's only in case.</summary>
    public ISet<string> SimilarMembers => members.Value;

    /// <summary>Names of types that differ from another one's only in case.</summary>
    public ISet<string> SimilarTypes => types.Value;

    /// <summary>Names of kernels that differ from another one's only in case.</summary>
    public ISet<string> SimilarKernels => kernels.Value;

    /// <summary>The kernels of a name, in the order of their declarations.</summary>
    public IEnumerable<IMethodSymbol> Kernels(string name) => overloads.Value[name];

    private static HashSet<string> Twins(IEnumerable<ISymbol> symbols) => new(
        symbols.Select(symbol => symbol.Name).Distinct()
            .GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Skip(1).Any())
            .SelectMany(group => group));
}
