using System;
using System.Collections.Generic;
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
            .Select(part => Segment(part, Neighbourhood.Of(part.ContainingNamespace).SimilarMembers))
            .Concat(Types(method.ContainingType).Select(type => Segment(type, Neighbourhood.Of(Container(type)).SimilarTypes)))
            .Concat([Segment(method, Neighbourhood.Of(method.ContainingType).SimilarKernels) + overload]);
        return string.Join(".", parts) + ".g.cs";
    }

    /// <summary>
    /// False where the compiler reports a duplicate: a second method of the same signature, or in a second type of the
    /// same name. Two files of one name must not be added.
    /// </summary>
    public static bool IsFirst(IMethodSymbol method) =>
        Types(method.ContainingType).All(type => Same(type, Container(type).GetTypeMembers(type.Name).First(other => other.MetadataName == type.MetadataName)))
        && Same(method, Overloads(method).First(other => Same(other, method) || Signatures.AreSame(other, method)));

    private static IEnumerable<INamedTypeSymbol> Types(INamedTypeSymbol? type) =>
        type is null ? [] : Types(type.ContainingType).Concat([type]);

    private static INamespaceOrTypeSymbol Container(INamedTypeSymbol type) => type.ContainingType ?? (INamespaceOrTypeSymbol)type.ContainingNamespace;

    private static IEnumerable<IMethodSymbol> Overloads(IMethodSymbol method) => Neighbourhood.Of(method.ContainingType).Kernels(method.Name);

    private static string Overload(IMethodSymbol method, Func<IMethodSymbol, string> typesAndNames)
    {
        if (!Overloads(method).Skip(1).Any())
        {
            return "";
        }

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

    private static string Segment(ISymbol symbol, ISet<string> similar) =>
        Spelled(symbol.MetadataName) + (similar.Contains(symbol.Name) ? "-" + Capitals(symbol.Name) : "");

    /// <summary>Hint names take letters, digits and a few marks; accents that are characters of their own are written as numbers.</summary>
    private static string Spelled(string name, string also = "") => name.All(IsPlain) ? name : string.Concat(name.Select(c => IsPlain(c) || also.IndexOf(c) >= 0 ? c.ToString() : $"{{{(int)c:X4}}}"));

    private static bool IsPlain(char c) => char.IsLetterOrDigit(c) || c is '_' or '`';

    private static bool IsSameFile(string name, string other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);

    /// <summary>The places of the capital letters: "-1" for Edge, "-" for edge.</summary>
    private static string Capitals(string name) =>
        string.Join("+", Enumerable.Range(0, name.Length).Where(i => char.IsUpper(name[i])).Select(i => i + 1));

    private static bool Same(ISymbol symbol, ISymbol other) => SymbolEqualityComparer.Default.Equals(symbol, other);
}
