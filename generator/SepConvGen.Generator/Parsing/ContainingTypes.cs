using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SepConvGen.Generator.Diagnostics;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Parsing;

/// <summary>The types around a kernel, which the generated file opens again.</summary>
internal static class ContainingTypes
{
    /// <summary>Whether each of the types can have a further part in another file.</summary>
    public static bool CanBeOpened(MethodDeclarationSyntax method) => Around(method).Any() && !IsInNamelessSpace(method) && Around(method).All(type =>
        Keyword(type) is not null
        && type.Identifier.ValueText.Length > 0
        && type.Modifiers.Any(SyntaxKind.PartialKeyword)
        && !type.Modifiers.Any(SyntaxKind.FileKeyword));

    /// <summary>
    /// Whether the compiler misses a body (CS8795) that no file can give, and says nothing of the types: they are file-local,
    /// or one further out is not partial. (Of the innermost the compiler itself says that it must be.)
    /// </summary>
    public static bool KeepBodyOut(IMethodSymbol method, MethodDeclarationSyntax syntax) =>
        method is { IsPartialDefinition: true, PartialImplementationPart: null }
        && PartialMethods.NeedsBody(syntax)
        && syntax.Parent is TypeDeclarationSyntax type && type.Modifiers.Any(SyntaxKind.PartialKeyword)
        && !CanBeOpened(syntax);

    public static void Check(MethodDeclarationSyntax method, Faults faults)
    {
        if (!Around(method).Any() || IsInNamelessSpace(method))
        {
            faults.LeaveToCompiler();
        }

        foreach (TypeDeclarationSyntax type in Around(method))
        {
            if (Keyword(type) is null)
            {
                faults.Report(Descriptors.UnsupportedPlace, method.Identifier.GetLocation(), method.Identifier.ValueText, $"inside {type.Keyword.ValueText}");
            }
            else if (type.Identifier.ValueText.Length == 0)
            {
                faults.LeaveToCompiler();
            }
            else if (type.Modifiers.Any(SyntaxKind.FileKeyword))
            {
                faults.Report(Descriptors.UnsupportedPlace, type.Identifier.GetLocation(), method.Identifier.ValueText, $"in the file-local type '{type.Identifier.ValueText}'");
            }
            else if (!type.Modifiers.Any(SyntaxKind.PartialKeyword))
            {
                faults.Report(Descriptors.TypeNotPartial, type.Identifier.GetLocation(), method.Identifier.ValueText, Keyword(type)!, type.Identifier.ValueText);
            }
        }
    }

    /// <summary>From the outermost inwards.</summary>
    public static IEnumerable<TypeModel> Models(MethodDeclarationSyntax method) =>
        Around(method).Select(type => new TypeModel(Keyword(type)!, Identifiers.Escape(type.Identifier.ValueText) + TypeParameters(type)));

    private static IEnumerable<TypeDeclarationSyntax> Around(MethodDeclarationSyntax method) =>
        method.Ancestors().OfType<TypeDeclarationSyntax>().Reverse();

    private static bool IsInNamelessSpace(MethodDeclarationSyntax method) =>
        method.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().Any(space => space.Name.ContainsDiagnostics);

    /// <summary>The keyword that a further part needs; null for a declaration that cannot have one.</summary>
    public static string? Keyword(TypeDeclarationSyntax type) => type.Kind() switch
    {
        SyntaxKind.ClassDeclaration => "class",
        SyntaxKind.StructDeclaration => "struct",
        SyntaxKind.InterfaceDeclaration => "interface",
        SyntaxKind.RecordDeclaration => "record",
        SyntaxKind.RecordStructDeclaration => "record struct",
        _ => null,
    };

    /// <summary>Names and variance must be repeated; attributes and constraints need not.</summary>
    private static string TypeParameters(TypeDeclarationSyntax type) =>
        type.TypeParameterList is not { } list ? "" : "<" + string.Join(", ", list.Parameters.Select(TypeParameter)) + ">";

    private static string TypeParameter(TypeParameterSyntax parameter) =>
        (parameter.VarianceKeyword.ValueText + " " + Identifiers.Escape(parameter.Identifier.ValueText)).TrimStart();
}
