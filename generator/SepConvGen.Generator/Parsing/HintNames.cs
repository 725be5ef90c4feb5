using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace SepConvGen.Generator.Parsing;

/// <summary>
/// Names of generated files: "Namespace.Type.Method.g.cs". Types carry their arity ("Blocks`1"), overloads the names of
/// their parameters, those with the same names their types as well, and names that differ from a neighbour's only in
/// case say which letters are capitals, because the compiler and some file systems take such file names for the same.
/// Types that would make a name too long for a file are a number instead.
/// </summary>
internal static class HintNames
{
    // File systems take 255 bytes; letters may be several.
    private const int Longest = 200;

    public static string Of(IMethodSymbol method)
    {
        string name = Of(method, Overload(method, TypesAndNames));
        return name.Length <= Longest ? name : Of(method, Overload(method, HashedTypes));
    }

    private static string Of(IMethodSymbol method, string overload)
    {
        IEnumerable<string> parts = Identifiers.Parts(method.ContainingNamespace)
            .Select(part => Segment(part, part.ContainingNamespace.GetMembers()))
            .Concat(Types(method.ContainingType).Select(type => Segment(type, Neighbours(type))))
            .Concat([Segment(method, KernelsOf(method.ContainingType)) + overload]);
        return string.Join(".", parts) + ".g.cs";
    }

    /// <summary>
    /// False where the compiler reports a duplicate: a second method of the same signature, or in a second type of the
    /// same name. Two files of one name must not be added.
    /// </summary>
    public static bool IsFirst(IMethodSymbol method) =>
        Types(method.ContainingType).All(type => Same(type, Neighbours(type).First(other => IsSame(type, other))))
        && Same(method, Overloads(method).First(other => Signatures.AreSame(other, method)));

    private static IEnumerable<INamedTypeSymbol> Types(INamedTypeSymbol? type) =>
        type is null ? [] : Types(type.ContainingType).Concat([type]);

    private static ImmutableArray<INamedTypeSymbol> Neighbours(INamedTypeSymbol type) =>
        (type.ContainingType ?? (INamespaceOrTypeSymbol)type.ContainingNamespace).GetTypeMembers();

    private static IEnumerable<IMethodSymbol> KernelsOf(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IMethodSymbol>().Where(method => KernelKind.AttributesOf(method).Any());

    private static IEnumerable<IMethodSymbol> Overloads(IMethodSymbol method) =>
        KernelsOf(method.ContainingType).Where(other => other.Name == method.Name);

    private static string Overload(IMethodSymbol method, Func<IMethodSymbol, string> typesAndNames)
    {
        IMethodSymbol[] alike = [.. Overloads(method).Where(IsFirst).Where(other => IsSameFile(ParameterNames(other), ParameterNames(method)))];
        if (alike.Length <= 1)
        {
            return Overloads(method).Select(ParameterNames).Distinct().Count() > 1 ? $"({ParameterNames(method)})" : "";
        }

        // Generic methods may have the same parameters as others.
        int before = alike.TakeWhile(other => !Same(other, method)).Count(other => IsSameFile(typesAndNames(other), typesAndNames(method)));
        return $"({typesAndNames(method)})" + (before == 0 ? "" : $"-{before + 1}");
    }

    private static string TypesAndNames(IMethodSymbol method) => Spelled(Signatures.Text(method), also: " ,.[]{}");

    // FNV-1a of the types: stable, whatever the process.
    private static string HashedTypes(IMethodSymbol method) =>
        $"{ParameterNames(method)} {Signatures.Text(method).Aggregate(2166136261u, (hash, c) => unchecked((hash ^ c) * 16777619u)):x8}";

    private static string ParameterNames(IMethodSymbol method) => string.Join(",", method.Parameters.Select(parameter => Spelled(parameter.Name)));

    private static string Segment(ISymbol symbol, IEnumerable<ISymbol> neighbours) =>
        Spelled(symbol.MetadataName)
        + (neighbours.Any(other => DiffersOnlyInCase(symbol.Name, other.Name)) ? "-" + Capitals(symbol.Name) : "");

    /// <summary>Hint names take letters, digits and a few marks; accents that are characters of their own are written as numbers.</summary>
    private static string Spelled(string name, string also = "") =>
        string.Concat(name.Select(c => char.IsLetterOrDigit(c) || c is '_' or '`' || also.IndexOf(c) >= 0 ? c.ToString() : $"{{{(int)c:X4}}}"));

    private static bool DiffersOnlyInCase(string name, string other) => name != other && IsSameFile(name, other);

    private static bool IsSameFile(string name, string other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);

    /// <summary>The places of the capital letters: "-1" for Edge, "-" for edge.</summary>
    private static string Capitals(string name) =>
        string.Join("+", Enumerable.Range(0, name.Length).Where(i => char.IsUpper(name[i])).Select(i => i + 1));

    private static bool IsSame(INamedTypeSymbol type, INamedTypeSymbol other) => type.MetadataName == other.MetadataName;

    private static bool Same(ISymbol symbol, ISymbol other) => SymbolEqualityComparer.Default.Equals(symbol, other);
}
