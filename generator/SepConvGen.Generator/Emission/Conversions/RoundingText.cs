using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>How vectors of floats become elements in half the bytes: two of them at once, by methods of the tier.</summary>
internal sealed class RoundingText(CodeWriter writer, InstructionSet set)
{
    private readonly WordLanes words = new(set);

    private string Class => words.Class;

    /// <summary>Vectors of floats, two or one of AVX-512, as one of elements in half the bytes.</summary>
    public static string Call(ElementType to, params string[] vectors) => $"To{to}({Text.List(vectors)})";

    /// <summary>An element in half the bytes, as the vectors of <see cref="Call"/> are stored to it.</summary>
    public static string Target(ElementType to, string element) => to == ElementType.Half ? $"Unsafe.As<Half, ushort>(ref {element})" : element;

    /// <summary>The statements for two vectors of neighbours in memory.</summary>
    public void Write(ElementType to)
    {
        writer.Write($"{Call(to, $"{Class}.LoadUnsafe(ref source, at)", $"{Class}.LoadUnsafe(ref source, at + {words.Floats})")}.StoreUnsafe(ref {Target(to, "target")}, at);");
    }

    /// <summary>The methods that they call.</summary>
    public void WriteMethods(ElementType to)
    {
        if (to == ElementType.Half)
        {
            WriteHalf();
        }
        else
        {
            WriteBFloat16();
        }
    }

    /// <summary>The methods for tiles that round what they store.</summary>
    /// <param name="to">What floats become.</param>
    /// <param name="pairs">Whether they round two vectors at once, which go to two places; otherwise one vector of AVX-512, to halves.</param>
    /// <param name="alone">Whether what they call is not written otherwise.</param>
    public void WriteStore(ElementType to, bool pairs, bool alone)
    {
        writer.Space();
        writer.Write($"// Floats as {to.Title()}: rounded to nearest, of two as near to the even one.{(pairs ? " The second vector goes so many elements behind the first." : "")}");
        writer.Write(KernelEmitter.Inlined);
        if (!pairs)
        {
            WriteOneHalf();
            if (alone)
            {
                WriteRoundHalf();
            }

            return;
        }

        string target = Target(to, "target");
        writer.Block($"private static void Store{to}({Class}<float> first, {Class}<float> second, {new Operand("target", to).Parameter}, nuint behind)", () => writer.Write(
            $$"""
            {{Class}}<ushort> both = {{Call(to, "first", "second")}};
            both.GetLower().StoreUnsafe(ref {{target}});
            both.GetUpper().StoreUnsafe(ref {{target}}, behind);
            """));
        if (alone)
        {
            WriteMethods(to);
        }
    }

    private void WriteOneHalf() => writer.Block("private static Vector256<ushort> ToHalf(Vector512<float> value)", () => writer.Write(
        """
        Vector512<uint> sum = RoundHalf(value);
        Vector512<uint> quiet = (value.AsUInt32() >> 13 & Vector512.Create(0x3FFu)) | Vector512.Create(0x7E00u);
        Vector512<uint> rounded = Vector512.ConditionalSelect(Vector512.Equals(value, value).AsUInt32(), sum + (sum >> 13) + Vector512.Create(0x0800u), quiet);
        return Avx512F.ConvertToVector256UInt16(rounded | (sum >> 16 & Vector512.Create(0x8000u)));
        """));

    private void WriteHalf()
    {
        Pair("ToHalf", () =>
        {
            writer.Write(
                $$"""
                {{Class}}<uint> one = RoundHalf(first), other = RoundHalf(second);
                {{Class}}<ushort> upper = {{words.Upper("one", "other")}};
                {{Class}}<ushort> lower = {{words.Lower("one", "other")}};
                {{Class}}<ushort> bits = ({{words.Up("upper", "ushort", 3)}}) + lower + {{Class}}.Create((ushort)0x0800);
                {{Class}}<ushort> rounded = {{words.FromUnzip($"(bits | (upper & {Class}.Create((ushort)0x8000)))")}};
                """);
            IfNaN($"{Class}.Narrow(QuietHalf(first), QuietHalf(second))");
        });
        WriteRoundHalf();
        writer.Space();
        writer.Write("// NaN keeps its sign and its upper bits, and is quiet. The bits above the lower 16 mean nothing.");
        writer.Write(KernelEmitter.Inlined);
        writer.Write($"private static {Class}<uint> QuietHalf({Class}<float> value) =>");
        writer.Write($"    (value.AsUInt32() >> 13 & {Class}.Create(0x3FFu)) | {Class}.Create(0x7E00u) | (value.AsUInt32() >> 16 & {Class}.Create(0x8000u));");
    }

    private void WriteRoundHalf()
    {
        writer.Space();
        writer.Write(
            """
            // A power of two is added, 2^13 times as great as the number's own, or as 2^-14 for the subnormal: the sum's lower half is the fraction of a half,
            // rounded, and its upper half sign and exponent. 65520 and more become infinite.
            """);
        writer.Write(KernelEmitter.Inlined);
        writer.Block($"private static {Class}<uint> RoundHalf({Class}<float> value)", () =>
        {
            const string least = "6.1035156E-05f";
            if (words.AreWide)
            {
                writer.Write(
                    $$"""
                    {{Class}}<float> number = {{words.Range("value", "65520f", greater: false)}};
                    {{Class}}<uint> power = {{words.Range("number", least, greater: true)}}.AsUInt32() & {{Class}}.Create(0xFF800000u);
                    return {{Class}}.FusedMultiplyAdd(power.AsSingle(), {{Class}}.Create(8192f), number).AsUInt32();
                    """);
                return;
            }

            writer.Write(
                $$"""
                {{Class}}<uint> sign = value.AsUInt32() & {{Class}}.Create(0x80000000u);
                {{Class}}<float> number = {{Class}}.MinNative({{Class}}.Abs(value), {{Class}}.Create(65520f));
                {{Class}}<uint> power = {{Class}}.MaxNative(number, {{Class}}.Create({{least}})).AsUInt32() & {{Class}}.Create(0x7F800000u);
                return {{Class}}.FusedMultiplyAdd(power.AsSingle(), {{Class}}.Create(8192f), number).AsUInt32() | sign;
                """);
        });
    }

    private void WriteBFloat16()
    {
        Pair("ToBFloat16", () =>
        {
            writer.Write($"{Class}<uint> one = RoundBFloat16(first), other = RoundBFloat16(second);");
            writer.Write($"{Class}<ushort> rounded = {words.FromUnzip(words.Upper("one", "other"))};");
            IfNaN($"{words.FromUnzip(words.Upper("first.AsUInt32()", "second.AsUInt32()"))} | {Class}.Create((ushort)0x0040)");
        });
        writer.Space();
        writer.Write("// In the upper half of each lane: a carry into the exponent is the next number, or infinity.");
        writer.Write(KernelEmitter.Inlined);
        writer.Block($"private static {Class}<uint> RoundBFloat16({Class}<float> value)", () => writer.Write(
            $$"""
            {{Class}}<uint> bits = value.AsUInt32();
            return bits + {{Class}}.Create(0x7FFFu) + (bits >> 16 & {{Class}}.Create(1u));
            """));
    }

    // The method for two vectors.
    private void Pair(string name, System.Action body)
    {
        writer.Space();
        writer.Write(KernelEmitter.Inlined);
        writer.Block($"private static {Class}<ushort> {name}({Class}<float> first, {Class}<float> second)", () =>
        {
            body();
            writer.Space();
            writer.Write("return rounded;");
        });
    }

    // What is no number keeps its upper bits and is quiet.
    private void IfNaN(string quiet) => writer.Block($"if ({words.AnyNaN("first", "second")})", () => writer.Write(
        $$"""
        {{Class}}<ushort> numbers = {{Class}}.Narrow({{Class}}.Equals(first, first).AsUInt32(), {{Class}}.Equals(second, second).AsUInt32());
        rounded = {{Class}}.ConditionalSelect(numbers, rounded, {{quiet}});
        """));
}
