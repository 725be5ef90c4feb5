using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SepConvGen.Generator.Parsing;

/// <summary>Any declaration of a partial method, repeated. (That of a kernel, which is simpler, is in its model.)</summary>
internal static class PlaceholderDeclaration
{
    private static readonly SymbolDisplayFormat WithConstraints = SymbolDisplayFormat.FullyQualifiedFormat
        .WithGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints);

    public static string Of(IMethodSymbol method, MethodDeclarationSyntax syntax)
    {
        string typeParameters = string.Join(", ", method.TypeParameters.Select(parameter => Identifiers.Escape(parameter.Name)));
        IEnumerable<string> parameters = method.Parameters
            .Select(parameter => $"{ParameterText.Type(parameter)} {Identifiers.Escape(parameter.Name)}")
            .Concat(method.IsVararg ? ["__arglist"] : []);
        return MethodParser.Modifiers(syntax)
            + " " + Reference(method) + method.ReturnType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)
            + " " + Identifiers.Escape(method.Name) + (typeParameters.Length == 0 ? "" : $"<{typeParameters}>")
            + "(" + string.Join(", ", parameters) + ")"
            + Constraints(method, syntax);
    }

    private static string Reference(IMethodSymbol method) => method.RefKind switch
    {
        RefKind.None => "",
        RefKind.Ref => "ref ",
        _ => "ref readonly ",
    };

    /// <summary>Both parts must have the same. Those of an override, which inherits them, can only be keywords: they stand as they are.</summary>
    private static string Constraints(IMethodSymbol method, MethodDeclarationSyntax syntax)
    {
        if (method.IsOverride || syntax.ConstraintClauses.Count == 0)
        {
            return string.Concat(syntax.ConstraintClauses.Select(clause => " " + clause.ToString()));
        }

        IEnumerable<SymbolDisplayPart> parts = method.ToDisplayParts(WithConstraints)
            .SkipWhile(part => !(part.Kind == SymbolDisplayPartKind.Keyword && part.ToString() == "where"));
        return " " + string.Concat(parts.Select(part => part.ToString()));
    }
}
