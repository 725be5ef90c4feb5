using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission.Simd;

/// <summary>One number: the code for processors without a known instruction set, and for channels too few for a vector.</summary>
internal sealed class ScalarDialect(ElementType element) : Dialect(1, element)
{
    private const string NoParts = "One number has no parts.";

    private string Math => Element == ElementType.Single ? "MathF" : "Math";

    public override string Class => Element.Keyword();

    public override string Type => Element.Keyword();

    public override string Zero => Literal(0);

    public override string Load(string reference, string offset) => Scalar(reference, offset);

    protected override string LoadCompact(Operand operand, string offset) => operand.Type == ElementType.Half
        ? $"(float){Scalar(operand.Name, offset)}"
        : $"BFloat16Bits.ToSingle({Scalar(operand.Name, offset)})";

    public override string LoadPadded(int count, string reference, string offset) => Load(reference, offset);

    public override string LoadFirst(int count, string reference) => reference;

    public override string Store(string value, string reference, string offset) => $"{Scalar(reference, offset)} = {value};";

    public override string LoadParts(IReadOnlyList<(string Reference, string Offset)> places) => throw new System.NotSupportedException(NoParts);

    public override string StorePart(string value, int part, string reference, string offset) => throw new System.NotSupportedException(NoParts);

    public override string Halves(string lower, string upper) => throw new System.NotSupportedException(NoParts);

    public override string LoadTwice(string reference, string offset) => throw new System.NotSupportedException(NoParts);

    public override string LoadHalves(string reference, string lower, string upper) => throw new System.NotSupportedException(NoParts);

    public override string StoreHalf(string value, bool isUpper, string reference, string offset) => throw new System.NotSupportedException(NoParts);

    public override string ZipLow(string x, string y) => throw new System.NotSupportedException(NoParts);

    public override string ZipHigh(string x, string y) => throw new System.NotSupportedException(NoParts);

    public override string StoreFirst(int count, string value, string reference, string offset) => Store(value, reference, offset);

    public override string Broadcast(string number) => number;

    public override string Shuffle(string vector, IEnumerable<int> indices) => indices.Single() == 0 ? vector : Zero;

    public override string Mask(System.Func<int, bool> inside) => throw new System.NotSupportedException("One number is inside or outside as a whole.");

    public override string Select(string mask, string inside, string outside) => throw new System.NotSupportedException("One number is inside or outside as a whole.");

    public override string MultiplyAdd(string factor, string weight, string sum) =>
        $"{Math}.FusedMultiplyAdd({factor}, {weight}, {sum})";

    // No branch: of sums, half are negative, and each that is guessed wrongly costs as much as forty multiply-adds.
    public override string Relu(string x) => Element == ElementType.Single
        ? $"BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits({x}) & (Unsafe.BitCast<bool, byte>({x} < 0) - 1))"
        : $"BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits({x}) & (Unsafe.BitCast<bool, byte>({x} < 0) - 1L))";

    public override string Clamp(string x, double min, double max) =>
        $"{x} > {Literal(max)} ? {Literal(max)} : {AtLeast(x, min)}";

    // A limit of −0 is not relu, which gives +0.
    public override string AtLeast(string x, double min) =>
        min == 0 && 1 / min > 0 ? Relu(x) : $"{x} < {Literal(min)} ? {Literal(min)} : {x}";

    public override string AtMost(string x, double max) => $"{x} > {Literal(max)} ? {Literal(max)} : {x}";

    public override string SelectNegative(string x, string below, string other) => $"{x} < 0 ? {below} : {other}";

    public override string Abs(string x) => $"{Math}.Abs({x})";

    public override string CopySign(string magnitude, string sign) => $"{Math}.CopySign({magnitude}, {sign})";

    public override string ExponentFromLowBits(string x) => Element == ElementType.Single
        ? $"BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits({x}) << 23)"
        : $"BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits({x}) << 52)";
}
