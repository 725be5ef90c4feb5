namespace SepConvGen.Generator.Emission;

/// <summary>C# of a value: a text, and what it is made of, which decides on parentheses around it.</summary>
internal readonly record struct CurveExpression(string Text, CurveExpression.Shape Form = CurveExpression.Shape.Whole)
{
    internal enum Shape
    {
        /// <summary>A name, a number or a call.</summary>
        Whole,

        /// <summary>Products and quotients.</summary>
        Product,

        /// <summary>Sums and differences.</summary>
        Sum,
    }

    /// <summary>Two values with an operator between them; of a longer product or sum the first operand needs no parentheses.</summary>
    public static CurveExpression Of(CurveExpression a, string sign, CurveExpression b, Shape form) =>
        new($"{(a.Form == form ? a.Text : a.Operand)} {sign} {b.Operand}", form);

    /// <summary>The text as an operand.</summary>
    public string Operand => Form == Shape.Whole ? Text : $"({Text})";
}
