using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission.Simd;

/// <summary>Arm: widening and narrowing between 64-bit and 128-bit vectors.</summary>
internal sealed class NeonSamples(FilterPlan plan, string prefix) : VectorSamples(plan, prefix)
{
    protected override string Widened(string reference, string offset) => (Plan.LaneSize, Input) switch
    {
        (2, _) => $"AdvSimd.ZeroExtendWideningLower({Loaded("Vector64", reference, offset)})",
        (_, ElementType.Byte) => $"AdvSimd.ZeroExtendWideningLower(AdvSimd.ZeroExtendWideningLower(Vector64.CreateScalarUnsafe(Unsafe.ReadUnaligned<uint>(ref {Dialect.Scalar(reference, offset)})).AsByte()).GetLower()).AsInt32()",
        (_, ElementType.UInt16) => $"AdvSimd.ZeroExtendWideningLower({Loaded("Vector64", reference, offset)}).AsInt32()",
        _ => $"AdvSimd.SignExtendWideningLower({Loaded("Vector64", reference, offset)})",
    };

    protected override string StoreNarrowed(string value, string reference, string offset) => Output switch
    {
        ElementType.Byte =>
            $"Unsafe.WriteUnaligned(ref {Dialect.Scalar(reference, offset)}, AdvSimd.ExtractNarrowingLower(AdvSimd.ExtractNarrowingLower({value}).ToVector128()).AsUInt32().ToScalar());",
        ElementType.UInt16 => Store($"AdvSimd.ExtractNarrowingLower({value}).AsUInt16()", reference, offset),
        _ => Store($"AdvSimd.ExtractNarrowingLower({value})", reference, offset),
    };

    protected override string Clamp(string value, string least, string most) => $"{ClampMethod}({value}, {least}, {most})";

    protected override string ConvertRounded(string value) => $"AdvSimd.ConvertToInt32RoundToEven({value})";

    protected override string WidenDouble(string half) => $"AdvSimd.Arm64.ConvertToDouble(AdvSimd.SignExtendWideningLower({half}))";

    protected override string ConvertDouble(string value) => $"AdvSimd.ExtractNarrowingLower(AdvSimd.Arm64.ConvertToInt64RoundToEven({value}))";

    public override void WriteMethods(CodeWriter writer)
    {
        base.WriteMethods(writer);
        if (Plan.Finish.Shifts || !(Plan.Finish.ClampsLeast || Plan.Finish.ClampsMost))
        {
            return;
        }

        string type = Lane == ElementType.Int32 ? "Vector128<double>" : "Vector128<float>";
        writer.Space();
        writer.Write("// NaN is not greater than anything and becomes the least value.");
        writer.Write("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
        writer.Block($"private static {type} {ClampMethod}({type} value, {type} least, {type} most)", () => writer.Write(
            """
            value = Vector128.ConditionalSelect(Vector128.GreaterThan(value, least), value, least);
            return Vector128.ConditionalSelect(Vector128.LessThan(value, most), value, most);
            """));
    }
}
