using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SepConvGen.Generator.Parsing;

/// <summary>The methods of one file that may be kernels, by their text alone; read once for each version of the file.</summary>
internal sealed class KernelMethods
{
    private static readonly ConditionalWeakTable<SyntaxTree, KernelMethods> Known = new();

    private static readonly HashSet<string> Names = new(KernelKind.All.SelectMany(kind => new[] { kind.Name, kind.Name + "Attribute" }));

    private readonly HashSet<string> aliases;

    private KernelMethods(CompilationUnitSyntax file)
    {
        Attributed = [.. Declared(file).OfType<MethodDeclarationSyntax>().Where(method => method.AttributeLists.Count > 0)];
        UsingDirectiveSyntax[] named = [.. Declared(file).OfType<UsingDirectiveSyntax>().Where(directive => directive.Alias is not null)];
        aliases = new(named.Select(Alias));
        GlobalAliases = [.. named.Where(directive => directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword)).Select(Alias)];
    }

    public static KernelMethods Of(SyntaxTree file) => Known.GetValue(file, static file => new KernelMethods((CompilationUnitSyntax)file.GetRoot()));

    /// <summary>The other names that this file gives to types in all files of the project.</summary>
    public IReadOnlyList<string> GlobalAliases { get; }

    /// <summary>All methods with an attribute.</summary>
    public IReadOnlyList<MethodDeclarationSyntax> Attributed { get; }

    /// <summary>The methods with an attribute that is called like one of kernels, or by another name that a using gives.</summary>
    public IEnumerable<MethodDeclarationSyntax> Named(ISet<string> globalAliases) => Attributed.Where(method => method.AttributeLists
        .SelectMany(list => list.Attributes)
        .Select(attribute => Name(attribute.Name))
        .Any(name => Names.Contains(name) || aliases.Contains(name) || globalAliases.Contains(name)));

    // Methods and usings stand nowhere else: bodies are not searched.
    private static IEnumerable<SyntaxNode> Declared(CompilationUnitSyntax file) =>
        file.DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax);

    private static string Alias(UsingDirectiveSyntax directive) => directive.Alias!.Name.Identifier.ValueText;

    private static string Name(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };
}
