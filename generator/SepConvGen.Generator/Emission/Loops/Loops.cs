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
        : elements <= int.MaxValue ? Expression.Compound($"{count} * {elements}")
        : Expression.Simple($"(nuint)({count} * {elements}ul)");

    /// <summary>Some terms after the other in a loop, then the rest; without a loop where it would go round once.</summary>
    /// <param name="writer">Where they go.</param>
    /// <param name="counter">What counts them in the loop.</param>
    /// <param name="all">How many there are.</param>
    /// <param name="some">How many at a time.</param>
    /// <param name="body">The statements for so many, from the first on; null for the counter.</param>
    public static void SomeAtATime(CodeWriter writer, string counter, int all, int some, System.Action<int, int?> body)
    {
        int rest = all % some;
        int whole = all - rest;
        if (whole > some)
        {
            writer.Block($"for (nuint {counter} = 0; {counter} < {whole}; {counter} += {some})", () => body(some, null));
        }
        else if (whole > 0)
        {
            body(some, 0);
        }

        if (rest > 0)
        {
            writer.Space();
            body(rest, whole);
        }
    }

    public static string Plus(Expression one, Expression other) => $"{one.Operand} + {other.Operand}";
}
