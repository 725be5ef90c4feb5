using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SepConvGen.Generator.Parsing;

/// <summary>The files of one compilation.</summary>
internal sealed class SourceFiles
{
    private static readonly ConditionalWeakTable<Compilation, SourceFiles> Known = new();

    private readonly Dictionary<SyntaxTree, SourceFile> files = [];
    private readonly Dictionary<SourceFile, SyntaxTree> trees = [];

    private readonly Compilation compilation;
    private readonly Lazy<HashSet<string>> globalAliases;

    private SourceFiles(Compilation compilation)
    {
        this.compilation = compilation;
        globalAliases = new(() => new(compilation.SyntaxTrees.SelectMany(tree => KernelMethods.Of(tree).GlobalAliases)));
        Dictionary<string, int> counts = [];
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            counts.TryGetValue(tree.FilePath, out int before);
            counts[tree.FilePath] = before + 1;
            SourceFile file = new(tree.FilePath, before);
            files.Add(tree, file);
            trees.Add(file, tree);
        }
    }

    public static SourceFiles Of(Compilation compilation) => Known.GetValue(compilation, static compilation => new SourceFiles(compilation));

    public SourceFile this[SyntaxTree tree] => files[tree];

    /// <summary>What is to be generated for the attributed methods of a file.</summary>
    public IEnumerable<ParsedFile> Parse(SourceFile file, CancellationToken cancellation)
    {
        SyntaxTree tree = trees[file];
        SemanticModel? model = null;
        foreach (MethodDeclarationSyntax syntax in KernelMethods.Of(tree).Named(globalAliases.Value))
        {
            cancellation.ThrowIfCancellationRequested();
            model ??= compilation.GetSemanticModel(tree);
            if (model.GetDeclaredSymbol(syntax, cancellation) is { } method
                && IsFirst(KernelKind.AttributesOf(method.PartialDefinitionPart ?? method), syntax)
                && KernelParser.Parse(method, cancellation, model).File is { } parsed)
            {
                yield return parsed;
            }
        }
    }

    // Both parts of a partial method may have attributes: its file belongs to the part with the first one.
    private static bool IsFirst(IEnumerable<AttributeData> attributes, MethodDeclarationSyntax syntax) =>
        attributes.FirstOrDefault()?.ApplicationSyntaxReference is { } place && place.SyntaxTree == syntax.SyntaxTree && syntax.Span.Contains(place.Span);
}
