using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission.Simd;

/// <summary>x86: one instruction to widen while loading, one to round half to even; AVX-512 has one to narrow.</summary>
internal sealed class X86Samples(FilterPlan plan, string prefix) : VectorSamples(plan, prefix)
{
    private bool Wide => Class == "Vector512";

    protected override string Widened(string reference, string offset) => (Plan.LaneSize, Input) switch
    {
        (2, _) when Wide => $"Avx512BW.ConvertToVector512Int16({Loaded("Vector256", reference, offset)}).AsUInt16()",
        (2, _) => $"Avx2.ConvertToVector256Int16({Loaded("Vector128", reference, offset)}).AsUInt16()",
        (_, ElementType.Byte) when Wide => $"Avx512F.ConvertToVector512Int32({Loaded("Vector128", reference, offset)})",
        (_, ElementType.Byte) => $"Avx2.ConvertToVector256Int32(Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(ref {Dialect.Scalar(reference, offset)})).AsByte())",
        _ when Wide => $"Avx512F.ConvertToVector512Int32({Loaded("Vector256", reference, offset)})",
        _ => $"Avx2.ConvertToVector256Int32({Loaded("Vector128", reference, offset)})",
    };

    protected override string StoreNarrowed(string value, string reference, string offset) => (Wide, Output) switch
    {
        (true, ElementType.Byte) => Store($"Avx512F.ConvertToVector128Byte({value})", reference, offset),
        (true, ElementType.UInt16) => Store($"Avx512F.ConvertToVector256UInt16({value})", reference, offset),
        (true, _) => Store($"Avx512F.ConvertToVector256Int16({value})", reference, offset),
        (false, ElementType.Byte) =>
            $"Unsafe.WriteUnaligned(ref {Dialect.Scalar(reference, offset)}, Vector128.Narrow(Vector256.Narrow({value}, {value}).GetLower(), Vector128<short>.Zero).AsUInt64().ToScalar());",
        (false, ElementType.UInt16) => Store($"Vector256.Narrow({value}.AsUInt32(), {value}.AsUInt32()).GetLower()", reference, offset),
        _ => Store($"Vector256.Narrow({value}, {value}).GetLower()", reference, offset),
    };

    // both return their second operand where one is NaN
    protected override string Clamp(string value, string least, string most) => $"{Class}.MinNative({Class}.MaxNative({value}, {least}), {most})";

    protected override string ConvertRounded(string value) => Wide ? $"Avx512F.ConvertToVector512Int32({value})" : $"Avx.ConvertToVector256Int32({value})";

    protected override string WidenDouble(string half) => Wide ? $"Avx512F.ConvertToVector512Double({half})" : $"Avx.ConvertToVector256Double({half})";

    protected override string ConvertDouble(string value) => Wide ? $"Avx512F.ConvertToVector256Int32({value})" : $"Avx.ConvertToVector128Int32({value})";
}
