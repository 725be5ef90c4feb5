using System;
using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Infrastructure;

namespace SepConvGen.Generator.Specs;

/// <summary>The user's partial method, as text that can be repeated in its implementing part.</summary>
/// <param name="Namespace">The namespace with dots and escapes, or "" for the global one.</param>
/// <param name="ContainingTypes">From the outermost inwards.</param>
/// <param name="Modifiers">As declared, in order, "partial" last: "public static unsafe partial".</param>
/// <param name="Name">The method's name, with an @ where it would otherwise be a keyword.</param>
/// <param name="Parameters">In the declared order.</param>
/// <param name="Documentation">The lines of the declaration's own XML comment, without ///; empty if it has none.</param>
/// <param name="HasBase">Whether the type around it inherits members, which those beside the method could hide.</param>
/// <param name="IsObsolete">Whether the user marked the method obsolete.</param>
/// <param name="IsMarked">Whether the user gave the method a mark that generated code has, which must not stand there twice.</param>
internal sealed record MethodModel(
    string Namespace,
    EquatableArray<TypeModel> ContainingTypes,
    string Modifiers,
    string Name,
    EquatableArray<ParameterModel> Parameters,
    EquatableArray<string> Documentation,
    bool HasBase,
    bool IsObsolete,
    bool IsMarked)
{
    /// <summary>What the method returns, as the output that it allocates; null for one that takes its output as a parameter.</summary>
    public ParameterModel? Result { get; init; }

    /// <summary>Its full name as metadata has it: "Demo.Blocks`1+Inner.Mix".</summary>
    public string MetadataName => string.Join(
        ".", new[] { Namespace, string.Join("+", ContainingTypes.Select(type => type.MetadataName)), Name }.Where(part => part.Length > 0)).Replace("@", "");

    /// <summary>The type that it returns.</summary>
    public string ReturnType => Result?.Type ?? "void";

    /// <summary>"public ", "internal ", …, for members that stand beside it; "" where it says nothing.</summary>
    public string Accessibility => string.Concat(
        Modifiers.Split(' ').Where(modifier => modifier is "public" or "internal" or "protected" or "private").Select(modifier => modifier + " "));

    /// <summary>The declaration's own XML comment, as the implementing part repeats it.</summary>
    public IEnumerable<string> Comment => Documentation.Select(line => line.StartsWith(" ", StringComparison.Ordinal) ? $"///{line}" : $"/// {line}".TrimEnd());

    /// <summary>Whether its own XML comment has remarks.</summary>
    public bool HasRemarks => Documentation.Any(line => line.Contains("<remarks"));
}

/// <summary>A type around the method: its keyword ("class", "record struct", …) and its name with type parameters and escapes.</summary>
internal sealed record TypeModel(string Keyword, string Name)
{
    /// <summary>Its name as metadata has it: "Blocks`1".</summary>
    public string MetadataName => Name.IndexOf('<') is var open and >= 0 ? $"{Name.Substring(0, open)}`{Name.Count(c => c == ',') + 1}" : Name;
}

/// <summary>A parameter: what it is, and its type with global:: names ("global::System.ReadOnlySpan&lt;float&gt;", "int").</summary>
/// <remarks>The name is the role's own, in camel case: parameters are recognised by name.</remarks>
internal sealed record ParameterModel(ParameterRole Role, string Type, string Name)
{
    /// <summary>What it holds its elements in, of which the entry makes a span; null for what the kernels take as it is.</summary>
    public ParameterForm? Form { get; init; }

    /// <summary>Whether it is an input that is a tensor: the sizes of the images are then its own.</summary>
    public bool IsTensorInput => this is { Role: ParameterRole.Input, Form.IsTensor: true };

    /// <summary>Its span in the entry, or itself.</summary>
    public string Span => Form is null ? Name : Name + "Span";
}
