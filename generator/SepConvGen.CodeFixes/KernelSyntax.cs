using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SepConvGen.Generator.Parsing;
using SepConvGen.Generator.Specs;

namespace SepConvGen.CodeFixes;

/// <summary>An attributed method as it stands in the source.</summary>
/// <param name="Method">The declaration.</param>
/// <param name="Attribute">The attribute of the kernel.</param>
/// <param name="Kind">What the attribute is.</param>
internal sealed record KernelSyntax(MethodDeclarationSyntax Method, AttributeSyntax Attribute, KernelKind Kind)
{
    /// <summary>What it computes in, as far as its parameters and its result tell: double where the first that tells is one.</summary>
    public ElementType Element => Method.ParameterList.Parameters.Select(parameter => parameter.Type).Append(Method.ReturnType)
        .SelectMany(type => type?.DescendantTokens() ?? [])
        .FirstOrDefault(token => token.IsKind(SyntaxKind.FloatKeyword) || token.IsKind(SyntaxKind.DoubleKeyword)).IsKind(SyntaxKind.DoubleKeyword)
        ? ElementType.Double
        : ElementType.Single;

    /// <summary>The kernel that a node is part of; null if it is part of none.</summary>
    public static KernelSyntax? Of(SyntaxNode? node)
    {
        MethodDeclarationSyntax? method = node?.FirstAncestorOrSelf<MethodDeclarationSyntax>();
        return method?.AttributeLists.SelectMany(list => list.Attributes)
            .Select(attribute => KindOf(attribute) is { } kind ? new KernelSyntax(method, attribute, kind) : null)
            .FirstOrDefault(kernel => kernel is not null);
    }

    /// <summary>Whether the attribute states an argument.</summary>
    public bool Has(string argument) => Argument(argument) is not null;

    /// <summary>What a named argument is, in C#; null where it is not stated.</summary>
    public string? ValueOf(string argument) => Argument(argument)?.Expression.ToString();

    /// <summary>A named argument; null where it is not stated.</summary>
    public AttributeArgumentSyntax? Argument(string name) =>
        Attribute.ArgumentList?.Arguments.FirstOrDefault(each => each.NameEquals?.Name.Identifier.ValueText == name);

    /// <summary>The attribute with more arguments: "Height = 8, Width = 8".</summary>
    public AttributeSyntax With(string arguments) => With([.. SyntaxFactory.ParseAttributeArgumentList($"({arguments})")!.Arguments]);

    /// <summary>The attribute with more arguments.</summary>
    public AttributeSyntax With(params AttributeArgumentSyntax[] arguments)
    {
        AttributeArgumentListSyntax list = Attribute.ArgumentList ?? SyntaxFactory.AttributeArgumentList();
        return Attribute.WithArgumentList(list.AddArguments([.. arguments.Select((each, index) =>
            each.WithLeadingTrivia(index + list.Arguments.Count == 0 ? default : SyntaxFactory.TriviaList(SyntaxFactory.Space)))]));
    }

    private static KernelKind? KindOf(AttributeSyntax attribute)
    {
        string name = attribute.Name is QualifiedNameSyntax qualified ? qualified.Right.Identifier.ValueText : attribute.Name.ToString();
        return KernelKind.All.FirstOrDefault(kind => name == kind.Name || name == kind.Name + "Attribute");
    }
}
