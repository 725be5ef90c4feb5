using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SepConvGen.Generator.Diagnostics;

namespace SepConvGen.Generator.Parsing;

/// <summary>The arguments that the user stated in an attribute: those left at their default are not there.</summary>
internal sealed class AttributeArguments
{
    private readonly Dictionary<string, TypedConstant> values = [];
    private readonly AttributeData attribute;
    private readonly AttributeSyntax? syntax;
    private readonly Faults faults;

    public AttributeArguments(AttributeData attribute, Faults faults, CancellationToken cancellation)
    {
        this.attribute = attribute;
        this.faults = faults;
        syntax = attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) as AttributeSyntax;
        if (attribute.AttributeConstructor is not { } constructor || constructor.Parameters.Length != attribute.ConstructorArguments.Length)
        {
            faults.LeaveToCompiler();
            return;
        }

        for (int index = 0; index < constructor.Parameters.Length; index++)
        {
            values[constructor.Parameters[index].Name] = attribute.ConstructorArguments[index];
        }

        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            values[argument.Key] = argument.Value;
        }
    }

    /// <summary>The attribute itself, for what should be in it and is not.</summary>
    public Location Location => syntax?.GetLocation() ?? Location.None;

    public bool Has(string name) => values.ContainsKey(name);

    /// <summary>The argument as it stands in the source: <c>InputChannels = 32</c>.</summary>
    public Location LocationOf(string name) => Find(name)?.GetLocation() ?? Location;

    /// <summary>The stated value; null if there is none, or none that can be read.</summary>
    public T? Get<T>(string name)
        where T : struct
    {
        if (!values.TryGetValue(name, out TypedConstant constant))
        {
            return null;
        }

        // Arrays have no single value: to ask for it throws.
        if (constant.Kind is not (TypedConstantKind.Error or TypedConstantKind.Array) && constant.Value is T value)
        {
            return value;
        }

        Unreadable(name, constant, typeof(T) == typeof(int) ? "int" : typeof(T) == typeof(bool) ? "bool" : "float");
        return null;
    }

    /// <summary>The stated numbers; null if there are none, or none that can be read.</summary>
    public float[]? Floats(string name)
    {
        if (!values.TryGetValue(name, out TypedConstant constant))
        {
            faults.Report(Descriptors.MissingArgument, Location, name);
            return null;
        }

        if (constant is { Kind: TypedConstantKind.Array, IsNull: false } && constant.Values.All(value => value.Kind == TypedConstantKind.Primitive && value.Value is float))
        {
            return [.. constant.Values.Select(value => (float)value.Value!)];
        }

        Unreadable(name, constant, "float[]");
        return null;
    }

    /// <summary>The compiler explains what does not fit the declared type. That null fits, and that the type is not the library's, it does not mind.</summary>
    private void Unreadable(string name, TypedConstant constant, string expected)
    {
        ITypeSymbol? declared = DeclaredType(name);
        if (declared is not null && declared.TypeKind != TypeKind.Error && !ReadableTypes.IsReadAs(declared, expected))
        {
            faults.Report(Descriptors.UnreadableArgument, LocationOf(name), name, $"declared as {declared.ToDisplayString()}", expected);
        }
        else if (constant is { Kind: TypedConstantKind.Array, IsNull: true })
        {
            faults.Report(Descriptors.UnreadableArgument, LocationOf(name), name, "null", expected);
        }
        else
        {
            faults.LeaveToCompiler();
        }
    }

    private ITypeSymbol? DeclaredType(string name) =>
        attribute.AttributeConstructor?.Parameters.FirstOrDefault(parameter => parameter.Name == name)?.Type
        ?? Members(attribute.AttributeClass, name).Select(member => (member as IPropertySymbol)?.Type ?? (member as IFieldSymbol)?.Type).FirstOrDefault(type => type is not null);

    private static IEnumerable<ISymbol> Members(INamedTypeSymbol? type, string name) =>
        type is null ? [] : type.GetMembers(name).Concat(Members(type.BaseType, name));

    private AttributeArgumentSyntax? Find(string name)
    {
        IReadOnlyList<AttributeArgumentSyntax> arguments = syntax?.ArgumentList is { } list ? list.Arguments : [];
        return arguments.FirstOrDefault(argument => (argument.NameEquals?.Name ?? argument.NameColon?.Name)?.Identifier.ValueText == name)
            ?? arguments.Where(argument => argument.NameEquals is null && argument.NameColon is null).ElementAtOrDefault(Position(name));
    }

    private int Position(string name) =>
        attribute.AttributeConstructor?.Parameters.FirstOrDefault(parameter => parameter.Name == name)?.Ordinal ?? -1;
}
