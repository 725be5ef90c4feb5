using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SepConvGen.Generator.Parsing;

/// <summary>Names as they must be written in source.</summary>
internal static class Identifiers
{
    /// <summary>The name with an @ where it would otherwise be read as a keyword, contextual ones included.</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None
            ? "@" + name
            : name;

    /// <summary>The parts of a namespace from the outermost inwards; none for the global one.</summary>
    public static IEnumerable<INamespaceSymbol> Parts(INamespaceSymbol @namespace) =>
        @namespace.IsGlobalNamespace ? [] : Parts(@namespace.ContainingNamespace).Concat([@namespace]);
}
