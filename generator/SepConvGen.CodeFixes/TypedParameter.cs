using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SepConvGen.Generator.Parsing;
using SepConvGen.Generator.Specs;

namespace SepConvGen.CodeFixes;

/// <summary>Parameters with the types that they should have.</summary>
internal static class TypedParameter
{
    /// <summary>A parameter that is not there yet.</summary>
    public static ParameterSyntax New(ParameterRole role, TypeSyntax type) =>
        SyntaxFactory.Parameter(SyntaxFactory.Identifier(role.Name())).WithType(type.WithTrailingTrivia(SyntaxFactory.Space));

    /// <summary>A parameter with another type; attributes stay, <c>this</c> and <c>scoped</c>, too, and a default value that fits every type.</summary>
    public static ParameterSyntax With(ParameterSyntax parameter, TypeSyntax type)
    {
        EqualsValueClauseSyntax? value = parameter.Default?.Value.IsKind(SyntaxKind.DefaultLiteralExpression) == true ? parameter.Default : null;
        ParameterSyntax changed = parameter
            .WithModifiers(new(parameter.Modifiers.Where(modifier => modifier.IsKind(SyntaxKind.ThisKeyword) || modifier.IsKind(SyntaxKind.ScopedKeyword)).Select(modifier => modifier.WithTrailingTrivia(SyntaxFactory.Space))))
            .WithType(type.WithTriviaFrom(parameter.Type!))
            .WithDefault(value);
        changed = (value is null ? changed.WithIdentifier(changed.Identifier.WithTrailingTrivia(default(SyntaxTriviaList))) : changed).WithTriviaFrom(parameter);

        // comments beside modifiers that go
        var comments = parameter.Modifiers.SelectMany(modifier => modifier.TrailingTrivia).Where(trivia => trivia.IsKind(SyntaxKind.MultiLineCommentTrivia));
        return changed.WithLeadingTrivia(changed.GetLeadingTrivia().AddRange(comments.SelectMany(comment => new[] { comment, SyntaxFactory.Space })));
    }

    /// <summary>Whether a parameter has the type in a kernel of some element: samples may be of any.</summary>
    public static bool IsOf(ParameterSyntax parameter, ParameterType type, ElementType element, ParameterForm form)
    {
        TypeSyntax? stated = parameter.Type is QualifiedNameSyntax qualified ? qualified.Right : parameter.Type;
        return parameter.Modifiers.All(modifier => modifier.IsKind(SyntaxKind.ThisKeyword) || modifier.IsKind(SyntaxKind.ScopedKeyword))
            && stated is GenericNameSyntax { TypeArgumentList.Arguments: { Count: 1 } elements } generic
            && generic.Identifier.ValueText == form.Name
            && (type is ParameterType.Samples or ParameterType.ReadOnlySamples || elements[0].ToString() == type.Keyword(element));
    }
}
