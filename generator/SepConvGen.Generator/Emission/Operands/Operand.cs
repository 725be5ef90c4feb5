using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>A reference to elements in memory: how a method takes it, how it is declared, passed on and moved.</summary>
/// <param name="Name">Its name in the generated code.</param>
/// <param name="Type">What it refers to.</param>
internal sealed record Operand(string Name, ElementType Type = ElementType.Single)
{
    /// <summary>Another reference to the same kind of element.</summary>
    public Operand Named(string name) => this with { Name = name };

    /// <summary>As a parameter of a method.</summary>
    public string Parameter => $"ref {Type.Keyword()} {Name}";

    /// <summary>As an argument of a call, as it is.</summary>
    public string Argument => At("");

    /// <summary>So many elements after it, as an argument or the value of another reference.</summary>
    public string At(string offset) => Text.After(Name, offset);

    /// <summary>The statement that declares it.</summary>
    /// <param name="reference">Where it points, as <see cref="At"/> of another one gives it.</param>
    public string Declare(string reference) => $"{Parameter} = {reference};";

    /// <summary>The statement that moves it on by so many elements.</summary>
    public string Advance(string offset) => $"{Name} = {At(offset)};";
}
