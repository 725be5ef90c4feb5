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
    public static bool NeedsBody(MethodDeclarationSyntax syntax) => syntax.Modifiers.Any(modifier => Accessibilities.Contains(modifier.Kind()));

    /// <summary>Whether the compiler says that the declaration needs an accessibility (CS8796 to CS8798). A body that repeats the declaration would repeat the error.</summary>
    public static bool LacksAccessibility(IMethodSymbol method, MethodDeclarationSyntax syntax) =>
        syntax.Modifiers.Any(SyntaxKind.PartialKeyword) && !NeedsBody(syntax) && (!method.ReturnsVoid
            || method.Parameters.Any(parameter => parameter.RefKind == RefKind.Out)
            || syntax.Modifiers.Any(modifier => Extended.Contains(modifier.Kind())));

    /// <summary>Whether there are modifiers that the compiler allows only here and there, or none where it wants one.</summary>
    public static bool IsUnusual(IMethodSymbol method, MethodDeclarationSyntax syntax) =>
        syntax.ContainsDiagnostics
        || (method.ContainingType.IsStatic && !(method.IsStatic && !syntax.Modifiers.Any(SyntaxKind.ProtectedKeyword)))
        || syntax.Modifiers.Any(modifier => !Usual.Contains(modifier.Kind()));
}
