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
    private readonly Lazy<Surroundings.Project> project;
    private readonly Lazy<ILookup<string, TypePart>> types;

    private SourceFiles(Compilation compilation)
    {
        this.compilation = compilation;
        globalAliases = new(() => new(compilation.SyntaxTrees.SelectMany(tree => KernelMethods.Of(tree).GlobalAliases)));
        project = new(() => new Surroundings.Project(compilation));
        types = new(() => compilation.SyntaxTrees
            .SelectMany(file => FileOutline.Of(file).Members.Keys.Select(type => new TypePart(type, file)))
            .ToLookup(part => part.Type));
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
    public IReadOnlyList<ParsedFile> Parse(SourceFile file, CancellationToken cancellation)
    {
        SyntaxTree tree = trees[file];
        Surroundings surroundings = SurroundingsOf(tree);
        if (Reading.Find(tree, surroundings) is { } known)
        {
            return known;
        }

        List<ParsedFile> files = [];
        bool areKernels = true;
        SemanticModel? model = null;
        foreach (MethodDeclarationSyntax syntax in KernelMethods.Of(tree).Named(globalAliases.Value))
        {
            cancellation.ThrowIfCancellationRequested();
            model ??= compilation.GetSemanticModel(tree);
            if (model.GetDeclaredSymbol(syntax, cancellation) is not { } method || !IsFirst(KernelKind.AttributesOf(method.PartialDefinitionPart ?? method), syntax))
            {
                continue;
            }

            ParsedFile? parsed = KernelParser.Parse(method, cancellation, model).File;
            areKernels &= parsed?.Kernel is not null && !PartialMethods.IsUnusual(method, syntax);
            if (parsed is not null)
            {
                files.Add(parsed);
            }
        }

        // Where something is wrong, or may be, it is also the compiler's errors that count, which may come from anywhere.
        if (areKernels)
        {
            Reading.Remember(tree, surroundings, files);
        }

        return files;
    }

    private Surroundings SurroundingsOf(SyntaxTree file) => new(
        project.Value, [.. FileOutline.Of(file).Members.Keys.SelectMany(type => types.Value[type]).Where(part => part.File != file).Select(part => part.Members)]);

    // A partial type's part in a file.
    private sealed record TypePart(string Type, SyntaxTree File)
    {
        /// <summary>Its members' text.</summary>
        public string Members => FileOutline.Of(File).Members[Type];
    }

    // Both parts of a partial method may have attributes: its file belongs to the part with the first one.
    private static bool IsFirst(IEnumerable<AttributeData> attributes, MethodDeclarationSyntax syntax) =>
        attributes.FirstOrDefault()?.ApplicationSyntaxReference is { } place && place.SyntaxTree == syntax.SyntaxTree && syntax.Span.Contains(place.Span);
}
