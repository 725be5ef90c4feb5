using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>
/// The curved activations in the words of a dialect: operation by operation what <c>Curves</c> of the library does, where
/// the derivation stands. Every operation is rounded once and the same everywhere, so all widths give the same bits.
/// </summary>
internal static class CurveText
{
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
        writer.Block($"private static {dialect.Type} {kind}({dialect.Type} x)", () => writer.Write(kind switch
        {
            Activation.Sigmoid => Sigmoid(dialect),
            Activation.Silu => Silu(dialect),
            Activation.Tanh => Tanh(dialect),
            _ => Gelu(dialect),
        }));
    }

    /// <summary>The method that all of them use: exp(x) · 2⁶⁴, of an x with or without a rest that was rounded away from it.</summary>
    public static void WriteScaledExp(CodeWriter writer, bool rest, Dialect dialect)
    {
        string rounder = dialect.Broadcast("12583103f");
        writer.Space();
        writer.Write($"// exp(x{(rest ? " + rest" : "")}) · 2⁶⁴ for x from −157 · ln 2 to 0, as exp(r) · 2ⁿ · 2⁶⁴ with x = n · ln 2 + r. Adding 1.5 · 2²³ rounds to a");
        writer.Write("// whole number n in the low bits; 127 + 64 more make these the exponent. ln 2 is split so that its first product is exact.");
        writer.Write("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
        writer.Block($"private static {dialect.Type} ScaledExp({dialect.Type} x{(rest ? $", {dialect.Type} rest" : "")})", () => writer.Write(
            $"""
            {dialect.Type} z = {dialect.MultiplyAdd("x", dialect.Broadcast("1.44269504f"), rounder)};
            {dialect.Type} n = z - {rounder};
            {dialect.Type} r = {dialect.MultiplyAdd("n", dialect.Broadcast("-0.693359375f"), "x")};
            r = {dialect.MultiplyAdd("n", dialect.Broadcast("0.00021219444f"), "r")}{(rest ? " + rest" : "")};
            {Polynomial(dialect, "p", "r", "0.00138144894f", "0.00836874638f", "0.0416683927f", "0.166665211f", "0.49999994f", "1f", "1f")}
            return p * {dialect.ExponentFromLowBits("z")};
            """));
    }

    private static string Unscale(Dialect dialect) => dialect.Broadcast("5.4210109E-20f");

    private static string Sigmoid(Dialect dialect) =>
        $"""
        {dialect.Type} one = {dialect.Broadcast("1f")};
        {dialect.Type} t = {dialect.Abs("x")};
        t = {dialect.AtMost("t", 104)};
        {dialect.Type} e = ScaledExp(-t) * {Unscale(dialect)};
        {dialect.Type} numerator = {dialect.SelectNegative("x", "e", "one")};
        return numerator / (one + e);
        """;

    private static string Silu(Dialect dialect) =>
        $"""
        {dialect.Type} one = {dialect.Broadcast("1f")};
        {dialect.Type} unscale = {Unscale(dialect)};
        {dialect.Type} y = {dialect.AtLeast("x", -109)};
        {dialect.Type} t = {dialect.Abs("y")};
        t = {dialect.AtMost("t", 109)};
        {dialect.Type} e = ScaledExp(-t);
        {dialect.Type} numerator = {dialect.SelectNegative("x", "y * e * unscale", "y")};
        return numerator / (one + (e * unscale));
        """;

    private static string Tanh(Dialect dialect) =>
        $"""
        {dialect.Type} one = {dialect.Broadcast("1f")};
        {dialect.Type} a = {dialect.Abs("x")};
        {dialect.Type} t = {dialect.AtMost("a", 10)};
        {dialect.Type} e = ScaledExp(-(t + t)) * {Unscale(dialect)};
        {dialect.Type} far = (one - e) / (one + e);

        // near 0, where the difference cancels
        {dialect.Type} s = x * x;
        {Polynomial(dialect, "p", "s", "-0.0063817543f", "0.0212078523f", "-0.0538997427f", "0.133331269f", "-0.333333313f")}
        {dialect.Type} near = {dialect.MultiplyAdd("p * s", "x", "x")};
        {dialect.Type} distance = a - {dialect.Broadcast("0.6f")};
        return {dialect.CopySign(dialect.SelectNegative("distance", "near", "far"), "x")};
        """;

    private static string Gelu(Dialect dialect) =>
        $"""
        {dialect.Type} t = {dialect.Abs("x")};
        t = {dialect.AtMost("t", 14.5f)};

        // exp(−t² / 2) with t² exact in two parts
        {dialect.Type} half = {dialect.Broadcast("-0.5f")};
        {dialect.Type} square = t * t;
        {dialect.Type} rest = {dialect.MultiplyAdd("t", "t", "-square")};
        {dialect.Type} e = ScaledExp(square * half, rest * half);

        // Φ(−t) = exp(−t² / 2) · n / d
        {Polynomial(dialect, "n", "t", "0.00411516847f", "0.0406259038f", "0.183213994f", "0.43826735f", "0.5f")}
        {Polynomial(dialect, "d", "t", "0.0103150783f", "0.101840489f", "0.469414651f", "1.20241678f", "1.67441964f", "1f")}
        {dialect.Type} tail = t * n / d * e * {Unscale(dialect)};
        {dialect.Type} positive = {dialect.SelectNegative("x", dialect.Broadcast("-0f"), "x")};
        return positive - tail;
        """;

    // Horner's rule, from the highest coefficient to the lowest.
    private static string Polynomial(Dialect dialect, string name, string x, params string[] coefficients)
    {
        string text = $"{dialect.Type} {name} = {dialect.MultiplyAdd(dialect.Broadcast(coefficients[0]), x, dialect.Broadcast(coefficients[1]))};";
        for (int index = 2; index < coefficients.Length; index++)
        {
            text += $"\n{name} = {dialect.MultiplyAdd(name, x, dialect.Broadcast(coefficients[index]))};";
        }

        return text;
    }
}
