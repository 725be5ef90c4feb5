using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SepConvGen.Generator.Parsing;

/// <summary>What C# asks of the declaration of a partial method.</summary>
internal static class PartialMethods
{
    private static readonly SyntaxKind[] Accessibilities =
        [SyntaxKind.PublicKeyword, SyntaxKind.ProtectedKeyword, SyntaxKind.InternalKeyword, SyntaxKind.PrivateKeyword];

    private static readonly SyntaxKind[] Usual = [.. Accessibilities, SyntaxKind.StaticKeyword, SyntaxKind.PartialKeyword];

    private static readonly SyntaxKind[] Extended =
        [SyntaxKind.VirtualKeyword, SyntaxKind.OverrideKeyword, SyntaxKind.SealedKeyword, SyntaxKind.NewKeyword, SyntaxKind.ExternKeyword];

    /// <summary>Whether the compiler insists on a body (CS8795). Calls of other methods without a body it removes.</summary>
    public static bool NeedsBody(MethodDeclarationSyntax syntax) => HasOneOf(syntax, Accessibilities);

    /// <summary>Whether the compiler says that the declaration needs an accessibility (CS8796 to CS8798). A body that repeats the declaration would repeat the error.</summary>
    public static bool LacksAccessibility(IMethodSymbol method, MethodDeclarationSyntax syntax) =>
        syntax.Modifiers.Any(SyntaxKind.PartialKeyword) && !NeedsBody(syntax) && (!method.ReturnsVoid
            || method.Parameters.Any(parameter => parameter.RefKind == RefKind.Out)
            || HasOneOf(syntax, Extended));

    /// <summary>Whether there are modifiers that the compiler allows only here and there, or none where it wants one.</summary>
    public static bool IsUnusual(IMethodSymbol method, MethodDeclarationSyntax syntax) =>
        syntax.ContainsDiagnostics
        || (method.ContainingType.IsStatic && !(method.IsStatic && !syntax.Modifiers.Any(SyntaxKind.ProtectedKeyword)))
        || HasOther(syntax, Usual);

    private static bool HasOneOf(MethodDeclarationSyntax syntax, SyntaxKind[] modifiers) => Array.Exists(modifiers, modifier => syntax.Modifiers.Any(modifier));

    private static bool HasOther(MethodDeclarationSyntax syntax, SyntaxKind[] modifiers)
    {
        foreach (SyntaxToken modifier in syntax.Modifiers)
        {
            if (!Array.Exists(modifiers, usual => modifier.IsKind(usual)))
            {
                return true;
            }
        }

        return false;
    }
}
