using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SepConvGen.Generator.Parsing;

/// <summary>A body that the user gave to a kernel, in the declaration or in another part.</summary>
internal static class UserBody
{
    /// <summary>The name of the method that has the body; null if there is none, or only the generated one.</summary>
    public static Location? Of(IMethodSymbol method, MethodDeclarationSyntax syntax)
    {
        if (syntax.Body is not null || syntax.ExpressionBody is not null || syntax.Modifiers.Any(SyntaxKind.ExternKeyword))
        {
            return syntax.Identifier.GetLocation();
        }

        // The analyzer sees the compilation with the generated files in it, the generator without.
        return method.PartialImplementationPart?.Locations.FirstOrDefault(location => !IsGenerated(location.SourceTree));
    }

    /// <summary>Whether a member stands in the generator's files only.</summary>
    public static bool IsGenerated(ISymbol member) => member.Locations.All(location => IsGenerated(location.SourceTree));

    /// <summary>Whether the file is one of the generator's.</summary>
    public static bool IsGenerated(SyntaxTree? file) =>
        file?.FilePath.IndexOf(typeof(SepConvGenerator).FullName, StringComparison.Ordinal) >= 0;
}
