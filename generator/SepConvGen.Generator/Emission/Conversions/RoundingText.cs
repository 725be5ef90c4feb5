using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>How vectors of floats become elements in half the bytes: two of them at once, by methods of the tier.</summary>
internal sealed class RoundingText(CodeWriter writer, InstructionSet set)
{
    private readonly WordLanes words = new(set);

    private string Class => words.Class;

    /// <summary>The statements for two vectors of neighbours, in the names of the method.</summary>
    public void Write(ElementType to)
    {
        writer.Write(
            $$"""
            {{Class}}<float> first = {{Class}}.LoadUnsafe(ref source, at);
            {{Class}}<float> second = {{Class}}.LoadUnsafe(ref source, at + {{words.Floats}});
            """);
        if (to == ElementType.BFloat16)
        {
            writer.Write(
                $$"""
                {{Class}}<uint> one = RoundBFloat16(first), other = RoundBFloat16(second);
                {{words.FromUnzip(words.Upper("one", "other"))}}.StoreUnsafe(ref target, at);
                """);
            return;
        }

        writer.Write(
            $$"""
            {{Class}}<uint> one = RoundHalf(first), other = RoundHalf(second);
            {{Class}}<ushort> upper = {{words.Upper("one", "other")}};
            {{Class}}<ushort> lower = {{words.Lower("one", "other")}};
            {{Class}}<ushort> bits = (upper << 3) + lower + {{Class}}.Create((ushort)0x0800);
            {{Class}}<ushort> rounded = {{words.FromUnzip($"(bits | (upper & {Class}.Create((ushort)0x8000)))")}};
            """);
        writer.Block($"if ({words.AnyNaN("first", "second")})", () => writer.Write(
            $$"""
            {{Class}}<ushort> numbers = {{Class}}.Narrow({{Class}}.Equals(first, first).AsUInt32(), {{Class}}.Equals(second, second).AsUInt32());
            rounded = {{Class}}.ConditionalSelect(numbers, rounded, {{Class}}.Narrow(QuietHalf(first), QuietHalf(second)));
            """));
        writer.Space();
        writer.Write("rounded.StoreUnsafe(ref Unsafe.As<Half, ushort>(ref target), at);");
    }

    /// <summary>The methods that they call.</summary>
    /// <param name="to">What floats become.</param>
    /// <param name="quiets">Whether what is no number is done by itself.</param>
    public void WriteMethods(ElementType to, bool quiets = true)
    {
        writer.Space();
        if (to == ElementType.BFloat16)
        {
            WriteBFloat16();
            return;
        }

        writer.Write(
            """
            // A power of two is added, 2^13 times as great as the number's own, or as 2^-14 for the subnormal: the sum's lower half is the fraction of a half,
            // rounded, and its upper half sign and exponent. 65520 and more become infinite.
            """);
        writer.Write(KernelEmitter.Inlined);
        writer.Block($"private static {Class}<uint> RoundHalf({Class}<float> value)", () =>
        {
            const string least = "6.1035156E-05f";
            if (words.HasRange)
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
        if (!quiets)
        {
            return;
        }

        writer.Space();
        writer.Write("// NaN keeps its sign and its upper bits, and is quiet. The bits above the lower 16 mean nothing.");
        writer.Write(KernelEmitter.Inlined);
        writer.Write($"private static {Class}<uint> QuietHalf({Class}<float> value) =>");
        writer.Write($"    (value.AsUInt32() >> 13 & {Class}.Create(0x3FFu)) | {Class}.Create(0x7E00u) | (value.AsUInt32() >> 16 & {Class}.Create(0x8000u));");
    }

    /// <summary>A method for one vector of AVX-512, whose results take half of it: for tiles that round what they store.</summary>
    public void WriteVector(ElementType to)
    {
        writer.Space();
        writer.Write($"// Floats as {to.Title()}: rounded to nearest, of two as near to the even one.");
        writer.Write(KernelEmitter.Inlined);
        if (to == ElementType.BFloat16)
        {
            writer.Write("private static Vector256<ushort> ToBFloat16(Vector512<float> value) => Avx512F.ConvertToVector256UInt16(RoundBFloat16(value) >> 16);");
        }
        else
        {
            writer.Block("private static Vector256<ushort> ToHalf(Vector512<float> value)", () => writer.Write(
                """
                Vector512<uint> sum = RoundHalf(value);
                Vector512<uint> quiet = (value.AsUInt32() >> 13 & Vector512.Create(0x3FFu)) | Vector512.Create(0x7E00u);
                Vector512<uint> rounded = Vector512.ConditionalSelect(Vector512.Equals(value, value).AsUInt32(), sum + (sum >> 13) + Vector512.Create(0x0800u), quiet);
                return Avx512F.ConvertToVector256UInt16(rounded | (sum >> 16 & Vector512.Create(0x8000u)));
                """));
        }

        WriteMethods(to, quiets: false);
    }

    private void WriteBFloat16()
    {
        writer.Write("// In the upper half of each lane: a carry into the exponent is the next number, or infinity. NaN keeps its upper bits and is quiet.");
        writer.Write(KernelEmitter.Inlined);
        writer.Block($"private static {Class}<uint> RoundBFloat16({Class}<float> value)", () => writer.Write(
            $$"""
            {{Class}}<uint> bits = value.AsUInt32();
            {{Class}}<uint> rounded = bits + {{Class}}.Create(0x7FFFu) + (bits >> 16 & {{Class}}.Create(1u));
            return {{Class}}.ConditionalSelect({{Class}}.Equals(value, value).AsUInt32(), rounded, bits | {{Class}}.Create(0x400000u));
            """));
    }
}
