using System.Collections.Generic;

namespace SepConvGen.Generator.Specs;

/// <summary>A type that holds elements: what it is called, what it is good for, and how the entry gets a span of it.</summary>
internal sealed record ParameterForm
{
    private const string Tensors = "System.Numerics.Tensors";

    private const string First = "{0}.GetPinnableReference(), {0}.FlattenedLength)";

    public static readonly ParameterForm ReadOnlySpan = new() { Name = "ReadOnlySpan", Reads = true };

    public static readonly ParameterForm Span = new() { Name = "Span", Writes = true };

    public static readonly ParameterForm Array = new() { Name = "", Reads = true, Writes = true, Returns = true, MayBeNull = true };

    public static readonly ParameterForm ReadOnlyMemory = new() { Name = "ReadOnlyMemory", Reads = true, Elements = "{0}.Span" };

    public static readonly ParameterForm Memory = new() { Name = "Memory", Writes = true, Elements = "{0}.Span" };

    public static readonly ParameterForm ReadOnlyTensorSpan = new()
    {
        Namespace = Tensors,
        Name = "ReadOnlyTensorSpan",
        Reads = true,
        IsTensor = true,
        Elements = "global::SepConvGen.Runtime.TensorElements.Read(in " + First,
    };

    public static readonly ParameterForm TensorSpan = new()
    {
        Namespace = Tensors,
        Name = "TensorSpan",
        Writes = true,
        IsTensor = true,
        Elements = "global::SepConvGen.Runtime.TensorElements.Write(ref " + First,
    };

    public static readonly ParameterForm Tensor = TensorSpan with { Name = "Tensor", Reads = true, Returns = true, MayBeNull = true };

    /// <summary>All of them, in the order in which messages name them.</summary>
    public static readonly IReadOnlyList<ParameterForm> All = [ReadOnlySpan, Span, Array, ReadOnlyMemory, Memory, ReadOnlyTensorSpan, TensorSpan, Tensor];

    /// <summary>Where the type is declared, unless it is an array.</summary>
    public string Namespace { get; private init; } = "System";

    /// <summary>The type's name; "" for an array.</summary>
    public string Name { get; private init; } = "";

    /// <summary>Whether a parameter that is read is declared so: with the type that promises not to write, where there is one.</summary>
    public bool Reads { get; private init; }

    /// <summary>Whether the output is declared so.</summary>
    public bool Writes { get; private init; }

    /// <summary>Whether a kernel can return its result so.</summary>
    public bool Returns { get; private init; }

    /// <summary>Whether null is among its values.</summary>
    public bool MayBeNull { get; private init; }

    /// <summary>Whether it knows its lengths and strides.</summary>
    public bool IsTensor { get; private init; }

    /// <summary>The C# of a span of its elements, with {0} for the parameter.</summary>
    public string Elements { get; private init; } = "{0}";

    /// <summary>Whether it is a span already.</summary>
    public bool IsSpan => this == ReadOnlySpan || this == Span;

    /// <summary>As the user writes it: "ReadOnlyMemory&lt;float&gt;", "float[]".</summary>
    public string Of(string element) => Name.Length == 0 ? element + "[]" : $"{Name}<{element}>";
}
