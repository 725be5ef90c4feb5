using SepConvGen.Generator.Emission.Simd;

namespace SepConvGen.Generator.Emission;

/// <summary>Words of plain loops.</summary>
internal static class Loops
{
    /// <summary>A count of something, each of so many elements.</summary>
    public static string By(string count, long elements) => Each(count, elements).Code;

    /// <summary>The same, as an operand of a sum.</summary>
    public static Expression Each(string count, long elements) =>
        elements == 1 ? Expression.Simple(count)
        : elements <= uint.MaxValue ? Expression.Compound($"{count} * {elements}")
        : Expression.Simple($"(nuint)({count} * {elements}ul)");

    public static string Plus(Expression one, Expression other) => $"{one.Operand} + {other.Operand}";
}
