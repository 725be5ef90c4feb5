namespace SepConvGen.Generator.Emission.Simd;

/// <summary>One float: the code for processors without a known instruction set, and for channels too few for a vector.</summary>
internal sealed class ScalarDialect() : Dialect(1)
{
    public override string Class => "float";

    public override string Type => "float";

    public override string Zero => "0f";

    public override string Load(string reference, string offset) => Scalar(reference, offset);

    public override string LoadPadded(int count, string reference, string offset) => Load(reference, offset);

    public override string LoadFirst(int count, string reference) => reference;

    public override string Store(string value, string reference, string offset) => $"{Scalar(reference, offset)} = {value};";

    public override string StoreFirst(int count, string value, string reference, string offset) => Store(value, reference, offset);

    public override string Broadcast(string number) => number;

    public override string MultiplyAdd(string factor, string weight, string sum) =>
        $"MathF.FusedMultiplyAdd({factor}, {weight}, {sum})";

    public override string Relu(string x) => $"{x} < 0 ? 0 : {x}";

    public override string Clamp(string x, float min, float max) =>
        $"{x} < {Number(min)} ? {Number(min)} : {x} > {Number(max)} ? {Number(max)} : {x}";

    public override string AtLeast(string x, float min) => $"{x} < {Number(min)} ? {Number(min)} : {x}";

    public override string AtMost(string x, float max) => $"{x} > {Number(max)} ? {Number(max)} : {x}";

    public override string SelectNegative(string x, string below, string other) => $"{x} < 0 ? {below} : {other}";

    public override string Abs(string x) => $"MathF.Abs({x})";

    public override string CopySign(string magnitude, string sign) => $"MathF.CopySign({magnitude}, {sign})";

    public override string ExponentFromLowBits(string x) => $"BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits({x}) << 23)";
}
