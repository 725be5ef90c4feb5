using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>
/// The curved activations in the words of a dialect: the operations of <see cref="Curves{T, TFloats}"/>, which the library
/// computes with, written down. Every operation is rounded once and the same everywhere, so all widths give the same bits.
/// </summary>
internal static class CurveText
{
    private static readonly CurveExpression X = new("x");

    /// <summary>What the function is and how exact, for a comment.</summary>
    public static string Formula(Activation kind) => kind switch
    {
        Activation.Sigmoid => "1 / (1 + exp(−x)), within 2.5 ulp",
        Activation.Silu => "x / (1 + exp(−x)), within 3.4 ulp",
        Activation.Tanh => "tanh(x), within 1.6 ulp",
        _ => "x · Φ(x) = x · (1 + erf(x / √2)) / 2, within 6.5 ulp",
    };

    /// <summary>The method that applies a curve to a vector.</summary>
    public static void Write(CodeWriter writer, Activation kind, Dialect dialect)
    {
        writer.Space();
        writer.Write($"// {Formula(kind)}");
        writer.Write("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
        writer.Block($"private static {dialect.Type} {kind}({dialect.Type} x)", () =>
        {
            CurveLines lines = new(dialect);
            writer.Write(lines.Return(kind switch
            {
                Activation.Sigmoid => Curves<CurveExpression, CurveLines>.Sigmoid(lines, X),
                Activation.Silu => Curves<CurveExpression, CurveLines>.Silu(lines, X),
                Activation.Tanh => Curves<CurveExpression, CurveLines>.Tanh(lines, X),
                _ => Curves<CurveExpression, CurveLines>.Gelu(lines, X),
            }));
        });
    }

    /// <summary>The method that all of them use: exp(x) · 2⁶⁴, of an x with or without a rest that was rounded away from it.</summary>
    public static void WriteScaledExp(CodeWriter writer, bool rest, Dialect dialect)
    {
        writer.Space();
        writer.Write($"// exp(x{(rest ? " + rest" : "")}) · 2⁶⁴ for x from −157 · ln 2 to 0, as exp(r) · 2ⁿ · 2⁶⁴ with x = n · ln 2 + r. Adding 1.5 · 2²³ rounds to a");
        writer.Write("// whole number n in the low bits; 127 + 64 more make these the exponent. ln 2 is split so that its first product is exact.");
        writer.Write("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
        writer.Block($"private static {dialect.Type} ScaledExp({dialect.Type} x{(rest ? $", {dialect.Type} rest" : "")})", () =>
        {
            CurveLines lines = new(dialect);
            writer.Write(lines.Return(rest
                ? Curves<CurveExpression, CurveLines>.ScaledExp(lines, X, new("rest"))
                : Curves<CurveExpression, CurveLines>.ScaledExp(lines, X)));
        });
    }
}
