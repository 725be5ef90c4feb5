using System.Collections.Generic;
using SepConvGen.Generator.Emission.Simd;

namespace SepConvGen.Generator.Emission;

/// <summary>The operations of a curve as lines of C#, in the words of a dialect.</summary>
internal sealed class CurveLines(Dialect dialect) : IFloats<CurveExpression, float>, IFloats<CurveExpression, double>
{
    private readonly List<string> lines = [];

    public CurveExpression Add(CurveExpression a, CurveExpression b) => CurveExpression.Of(a, "+", b, CurveExpression.Shape.Sum);

    public CurveExpression Subtract(CurveExpression a, CurveExpression b) => CurveExpression.Of(a, "-", b, CurveExpression.Shape.Sum);

    public CurveExpression Negate(CurveExpression x) => new($"-{x.Operand}");

    public CurveExpression Multiply(CurveExpression a, CurveExpression b) => CurveExpression.Of(a, "*", b, CurveExpression.Shape.Product);

    public CurveExpression Divide(CurveExpression a, CurveExpression b) => CurveExpression.Of(a, "/", b, CurveExpression.Shape.Product);

    public CurveExpression Number(float number, string text) => new(dialect.Broadcast(text));

    public CurveExpression Number(double number, string text) => new(dialect.Broadcast(text));

    public CurveExpression MultiplyAdd(CurveExpression a, CurveExpression b, CurveExpression c) => new(dialect.MultiplyAdd(a.Text, b.Text, c.Text));

    public CurveExpression Abs(CurveExpression x) => new(dialect.Abs(x.Text));

    public CurveExpression CopySign(CurveExpression magnitude, CurveExpression sign) => new(dialect.CopySign(magnitude.Text, sign.Text));

    public CurveExpression AtLeast(CurveExpression x, float min) => new(dialect.AtLeast(x.Text, min));

    public CurveExpression AtLeast(CurveExpression x, double min) => new(dialect.AtLeast(x.Text, min));

    public CurveExpression AtMost(CurveExpression x, float max) => new(dialect.AtMost(x.Text, max));

    public CurveExpression AtMost(CurveExpression x, double max) => new(dialect.AtMost(x.Text, max));

    public CurveExpression SelectNegative(CurveExpression x, CurveExpression below, CurveExpression other) =>
        new(dialect.SelectNegative(x.Text, below.Text, other.Text));

    public CurveExpression ExponentFromLowBits(CurveExpression x) => new(dialect.ExponentFromLowBits(x.Text));

    public CurveExpression ScaledExp(CurveExpression x) => new($"ScaledExp({x.Text})");

    public CurveExpression ScaledExp(CurveExpression x, CurveExpression rest) => new($"ScaledExp({x.Text}, {rest.Text})");

    public CurveExpression Let(string name, CurveExpression value)
    {
        lines.Add($"{dialect.Type} {name} = {value.Text};");
        return new(name);
    }

    public CurveExpression Set(string name, CurveExpression value)
    {
        lines.Add($"{name} = {value.Text};");
        return new(name);
    }

    public void Remark(string text)
    {
        lines.Add("");
        lines.Add($"// {text}");
    }

    /// <summary>The body of a method that returns a value made of these lines.</summary>
    public string Return(CurveExpression value)
    {
        lines.Add($"return {value.Text};");
        return string.Join("\n", lines);
    }
}
