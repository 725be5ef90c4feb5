using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>
/// The curved activations in the words of a dialect: the operations of <see cref="Curves{T, TFloats}"/> and
/// <see cref="DoubleCurves{T, TDoubles}"/>, which the library computes with, written down. Every operation is rounded once and the same everywhere, so all widths give the same bits.
/// </summary>
internal static class CurveMethods
{
    private static readonly CurveExpression X = new("x");

    /// <summary>What the function is and how exact, for a comment.</summary>
    public static string Formula(Activation kind, ElementType element) => kind switch
    {
        Activation.Sigmoid => "1 / (1 + exp(−x)), within 2.5 ulp",
        Activation.Silu => "x / (1 + exp(−x)), within 3.4 ulp",
        Activation.Tanh => "tanh(x), within 1.6 ulp",
        _ => $"x · Φ(x) = x · (1 + erf(x / √2)) / 2, within {(element == ElementType.Double ? "9" : "6.5")} ulp",
    };

    /// <summary>The method that applies a curve to a vector.</summary>
    public static void Write(CodeWriter writer, Activation kind, Dialect dialect)
    {
        writer.Space();
        writer.Write($"// {Formula(kind, dialect.Element)}");
        writer.Write("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
        writer.Block($"private static {dialect.Type} {kind}({dialect.Type} x)", () =>
        {
            CurveLines lines = new(dialect);
            writer.Write(lines.Return((kind, dialect.Element) switch
            {
                (Activation.Sigmoid, ElementType.Double) => DoubleCurves<CurveExpression, CurveLines>.Sigmoid(lines, X),
                (Activation.Silu, ElementType.Double) => DoubleCurves<CurveExpression, CurveLines>.Silu(lines, X),
                (Activation.Tanh, ElementType.Double) => DoubleCurves<CurveExpression, CurveLines>.Tanh(lines, X),
                (_, ElementType.Double) => DoubleCurves<CurveExpression, CurveLines>.Gelu(lines, X),
                (Activation.Sigmoid, _) => Curves<CurveExpression, CurveLines>.Sigmoid(lines, X),
                (Activation.Silu, _) => Curves<CurveExpression, CurveLines>.Silu(lines, X),
                (Activation.Tanh, _) => Curves<CurveExpression, CurveLines>.Tanh(lines, X),
                _ => Curves<CurveExpression, CurveLines>.Gelu(lines, X),
            }));
        });
    }

    /// <summary>The method that all of them use: exp(x) · 2⁶⁴, of an x with or without a rest that was rounded away from it.</summary>
    public static void WriteScaledExp(CodeWriter writer, bool rest, Dialect dialect)
    {
        writer.Space();
        bool isDouble = dialect.Element == ElementType.Double;
        (string least, string rounding, string bias) = isDouble ? ("1086", "2⁵²", "1023") : ("157", "2²³", "127");
        writer.Write($"// exp(x{(rest ? " + rest" : "")}) · 2⁶⁴ for x from −{least} · ln 2 to 0, as exp(r) · 2ⁿ · 2⁶⁴ with x = n · ln 2 + r. Adding 1.5 · {rounding} rounds to a");
        writer.Write($"// whole number n in the low bits; {bias} + 64 more make these the exponent. ln 2 is split so that its first product is exact.");
        writer.Write("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
        writer.Block($"private static {dialect.Type} ScaledExp({dialect.Type} x{(rest ? $", {dialect.Type} rest" : "")})", () =>
        {
            CurveLines lines = new(dialect);
            writer.Write(lines.Return((rest, isDouble) switch
            {
                (true, true) => DoubleCurves<CurveExpression, CurveLines>.ScaledExp(lines, X, new("rest")),
                (false, true) => DoubleCurves<CurveExpression, CurveLines>.ScaledExp(lines, X),
                (true, false) => Curves<CurveExpression, CurveLines>.ScaledExp(lines, X, new("rest")),
                (false, false) => Curves<CurveExpression, CurveLines>.ScaledExp(lines, X),
            }));
        });
    }
}
