using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SepConvGen.Generator.Parsing;

/// <summary>
/// Takes two states of a project for the same if all that kernels are read from is: what they declare, not what stands in bodies. Most
/// keystrokes happen in bodies, and a project may have hundreds of kernels.
/// </summary>
internal sealed class SameDeclarations : IEqualityComparer<Compilation>
{
    public static readonly SameDeclarations Comparer = new();

    public bool Equals(Compilation before, Compilation after) =>
        ReferenceEquals(before, after)
        || (before.AssemblyName == after.AssemblyName
            && before.Options.Equals(after.Options)
            && before.References.SequenceEqual(after.References)
            && SameFiles([.. before.SyntaxTrees], [.. after.SyntaxTrees]));

    public int GetHashCode(Compilation compilation) => compilation.AssemblyName?.GetHashCode() ?? 0;

    private static bool SameFiles(SyntaxTree[] before, SyntaxTree[] after) =>
        before.Length == after.Length && before.Zip(after, (one, other) => ReferenceEquals(one, other) || SameFile(one, other)).All(same => same);

    private static bool SameFile(SyntaxTree before, SyntaxTree after) =>
        before.FilePath == after.FilePath
        && before.Options.Equals(after.Options)
        && HasErrors(before) == HasErrors(after)
        && SyntaxFactory.AreEquivalent(before, after, topLevel: true)
        && Directives(before).SequenceEqual(Directives(after))
        && SameKernels([.. KernelMethods.Of(before).Attributed], [.. KernelMethods.Of(after).Attributed]);

    // Equivalent declarations may differ in their comments, which are repeated in what is generated.
    private static bool SameKernels(MethodDeclarationSyntax[] before, MethodDeclarationSyntax[] after) =>
        before.Length == after.Length && before.Zip(after, SameKernel).All(same => same);

    private static bool SameKernel(MethodDeclarationSyntax before, MethodDeclarationSyntax after) =>
        DocumentationLines.Of(before).SequenceEqual(DocumentationLines.Of(after))
        // Of a method that no file can complete the generator tells where it stands.
        && (ContainingTypes.CanBeOpened(before) || (before.Span == after.Span && Lines(before).Equals(Lines(after))));

    private static FileLinePositionSpan Lines(MethodDeclarationSyntax method) => method.GetLocation().GetLineSpan();

    private static bool HasErrors(SyntaxTree file) => file.GetDiagnostics().Any(diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error);

    private static IEnumerable<string> Directives(SyntaxTree file)
    {
        for (DirectiveTriviaSyntax? directive = file.GetRoot().ContainsDirectives ? ((CompilationUnitSyntax)file.GetRoot()).GetFirstDirective() : null;
            directive is not null;
            directive = directive.GetNextDirective())
        {
            yield return directive.ToString();
        }
    }
}
