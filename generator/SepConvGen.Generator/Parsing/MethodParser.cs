using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SepConvGen.Generator.Diagnostics;
using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Parsing;

/// <summary>The declaration of a kernel: can a body be given to it, and what must be repeated to do so.</summary>
internal static class MethodParser
{
    public static void Check(IMethodSymbol method, MethodDeclarationSyntax syntax, Faults faults)
    {
        Location name = syntax.Identifier.GetLocation();
        if (UserBody.Of(method, syntax) is { } body)
        {
            faults.Report(Descriptors.HasBody, body, method.Name);
        }
        else if (!syntax.Modifiers.Any(SyntaxKind.PartialKeyword))
        {
            faults.Report(Descriptors.NotPartial, name, method.Name);
        }

        if (method.IsGenericMethod)
        {
            faults.Report(Descriptors.GenericMethod, syntax.TypeParameterList?.GetLocation() ?? name, method.Name);
        }

        if (syntax.Identifier.IsMissing || syntax.ExplicitInterfaceSpecifier is not null || PartialMethods.LacksAccessibility(method, syntax))
        {
            faults.LeaveToCompiler();
        }
    }

    public static MethodModel Model(IMethodSymbol method, MethodDeclarationSyntax syntax, IEnumerable<ParameterModel> parameters, ParameterModel? result) => new(
        Namespace(method),
        new EquatableArray<TypeModel>(ContainingTypes.Models(syntax)),
        Modifiers(syntax),
        Identifiers.Escape(method.Name),
        new EquatableArray<ParameterModel>(parameters),
        new EquatableArray<string>(DocumentationLines.Of(syntax)),
        HasBase(method.ContainingType),
        IsObsolete(method),
        IsMarked(method))
    {
        Result = result,
    };

    private static bool HasBase(INamedTypeSymbol type) =>
        type.BaseType is { SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType) } || (type.TypeKind == TypeKind.Interface && type.Interfaces.Length > 0);

    public static string Namespace(IMethodSymbol method) =>
        string.Join(".", Identifiers.Parts(method.ContainingNamespace).Select(part => Identifiers.Escape(part.Name)));

    private static bool IsMarked(IMethodSymbol method) => method.GetAttributes().Any(attribute => attribute.AttributeClass?.ToDisplayString()
        is "System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverageAttribute" or "System.CodeDom.Compiler.GeneratedCodeAttribute");

    /// <summary>Whether the user marked the method obsolete: generated marks would be a second one.</summary>
    public static bool IsObsolete(IMethodSymbol method) =>
        method.GetAttributes().Any(attribute => attribute.AttributeClass?.ToDisplayString() == "System.ObsoleteAttribute");

    public static string Modifiers(MethodDeclarationSyntax syntax) =>
        string.Join(" ", syntax.Modifiers.Select(modifier => modifier.ValueText));
}
