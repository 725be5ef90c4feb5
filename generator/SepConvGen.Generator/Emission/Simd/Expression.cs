namespace SepConvGen.Generator.Emission.Simd;

/// <summary>An expression that knows whether it needs parentheses where an operator binds to it.</summary>
/// <param name="Code">Its C#, without parentheses around the whole of it.</param>
/// <param name="IsCompound">Whether it is made of operators.</param>
internal sealed record Expression(string Code, bool IsCompound)
{
    /// <summary>As an operand of another expression.</summary>
    public string Operand => IsCompound ? $"({Code})" : Code;

    /// <summary>A name or a call.</summary>
    public static Expression Simple(string code) => new(code, IsCompound: false);

    /// <summary>Operands with operators between them.</summary>
    public static Expression Compound(string code) => new(code, IsCompound: true);
}
