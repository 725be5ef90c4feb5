using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SepConvGen.Generator.Diagnostics;
using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Parsing.Networks;

/// <summary>Reads a class with <c>[Network("…")]</c>.</summary>
internal static class NetworkParser
{
    public const string AttributeName = "SepConvGen.NetworkAttribute";

    public static NetworkDeclaration Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        var syntax = (TypeDeclarationSyntax)context.TargetNode;
        var type = (INamedTypeSymbol)context.TargetSymbol;
        AttributeData attribute = context.Attributes[0];
        Location place = (attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) as AttributeSyntax)?.ArgumentList?.Arguments.FirstOrDefault()?.GetLocation()
            ?? syntax.Identifier.GetLocation();
        if (Fault(type, syntax) is { } fault)
        {
            return new(null, PlainDiagnostic.Of(Diagnostic.Create(Descriptors.NetworkClass, syntax.Identifier.GetLocation(), type.Name, fault)), null);
        }

        if (attribute.ConstructorArguments.Length != 1 || attribute.ConstructorArguments[0].Value is not string network)
        {
            // the compiler says what is missing, or that it is no text
            return new(null, attribute.ConstructorArguments.Length == 1 && attribute.ConstructorArguments[0].IsNull
                ? PlainDiagnostic.Of(Diagnostic.Create(Descriptors.UnknownNetwork, place, "null", "state its name"))
                : null, null);
        }

        Layout layout = attribute.NamedArguments.FirstOrDefault(argument => argument.Key == "Layout").Value.Value is int value ? (Layout)value : Layout.Nchw;
        TypeDeclarationSyntax[] around = [.. syntax.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().Reverse()];
        NetworkClass model = new(
            network,
            layout,
            string.Join(".", Identifiers.Parts(type.ContainingNamespace).Select(part => Identifiers.Escape(part.Name))),
            new EquatableArray<TypeModel>(around.Select(each => new TypeModel(ContainingTypes.Keyword(each)!, Identifiers.Escape(each.Identifier.ValueText)))),
            string.Join(".", Identifiers.Parts(type.ContainingNamespace).Select(part => part.Name).Concat(around.Select(each => each.Identifier.ValueText))));
        return new(model, null, PlainDiagnostic.Of(Diagnostic.Create(Descriptors.UnknownNetwork, place, network, "")));
    }

    private static string? Fault(INamedTypeSymbol type, TypeDeclarationSyntax syntax)
    {
        if (type.IsStatic)
        {
            return "it is static, and each instance holds the memory of a run";
        }

        foreach (TypeDeclarationSyntax each in syntax.AncestorsAndSelf().OfType<TypeDeclarationSyntax>())
        {
            string name = each.Identifier.ValueText;
            string? fault = ContainingTypes.Keyword(each) is null ? $"'{name}' is no class, struct or record"
                : each.Modifiers.Any(SyntaxKind.FileKeyword) ? $"'{name}' is local to its file"
                : each.TypeParameterList is not null ? $"'{name}' is generic"
                : !each.Modifiers.Any(SyntaxKind.PartialKeyword) ? $"'{name}' is not partial"
                : null;
            if (fault is not null)
            {
                return fault;
            }
        }

        return null;
    }
}
