using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

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
        if (attribute.AttributeConstructor is not { } constructor)
        {
            faults.LeaveToCompiler();
            return;
        }

        foreach ((IParameterSymbol parameter, TypedConstant value) in constructor.Parameters.Zip(attribute.ConstructorArguments, (p, v) => (p, v)))
        {
            values[parameter.Name] = value;
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

    /// <summary>The stated value; null if there is none, or none that the compiler accepts.</summary>
    public T? Get<T>(string name)
        where T : struct
    {
        if (!values.TryGetValue(name, out TypedConstant constant))
        {
            return null;
        }

        if (constant.Kind != TypedConstantKind.Error && constant.Value is T value)
        {
            return value;
        }

        faults.LeaveToCompiler();
        return null;
    }

    /// <summary>The stated numbers; null if there are none, or none that the compiler accepts.</summary>
    public float[]? Floats(string name)
    {
        if (!values.TryGetValue(name, out TypedConstant constant) || constant.Kind != TypedConstantKind.Array || constant.IsNull
            || !constant.Values.All(value => value.Value is float))
        {
            faults.LeaveToCompiler();
            return null;
        }

        return [.. constant.Values.Select(value => (float)value.Value!)];
    }

    private AttributeArgumentSyntax? Find(string name)
    {
        IReadOnlyList<AttributeArgumentSyntax> arguments = syntax?.ArgumentList is { } list ? list.Arguments : [];
        return arguments.FirstOrDefault(argument => (argument.NameEquals?.Name ?? argument.NameColon?.Name)?.Identifier.ValueText == name)
            ?? arguments.Where(argument => argument.NameEquals is null && argument.NameColon is null).ElementAtOrDefault(Position(name));
    }

    private int Position(string name) =>
        attribute.AttributeConstructor?.Parameters.FirstOrDefault(parameter => parameter.Name == name)?.Ordinal ?? -1;
}
