using System.Linq;

namespace SepConvGen.Generator.Emission.Simd;

/// <summary>Vectors of 4, 8 or 16 floats, in the terms that all instruction sets share.</summary>
internal abstract class VectorDialect(int lanes) : Dialect(lanes)
{
    public override string Class { get; } = $"Vector{lanes * 32}";

    public override string Type => $"{Class}<float>";

    public override string Zero => $"{Class}<float>.Zero";

    public override string Load(string reference, string offset) =>
        offset == "0" ? $"{Class}.LoadUnsafe(ref {reference})" : $"{Class}.LoadUnsafe(ref {reference}, {offset})";

    public override string LoadPadded(int count, string reference, string offset) =>
        $"{Class}.Create({Text.List(Enumerable.Range(0, Lanes).Select(lane => lane < count ? Scalar(reference, Text.Plus(offset, lane)) : "0f"))})";

    public override string LoadFirst(int count, string reference)
    {
        // Vector64 is no vector on x86; a double is
        string part = count == 2
            ? $"Vector128.CreateScalarUnsafe(Unsafe.As<float, double>(ref {reference})).AsSingle()"
            : $"Vector{count * 32}.LoadUnsafe(ref {reference})";
        for (int lanes = System.Math.Max(count, 4); lanes < Lanes; lanes *= 2)
        {
            part += $".ToVector{lanes * 64}Unsafe()";
        }

        return part;
    }

    public override string Store(string value, string reference, string offset) =>
        offset == "0" ? $"{value}.StoreUnsafe(ref {reference});" : $"{value}.StoreUnsafe(ref {reference}, {offset});";

    public override string StoreFirst(int count, string value, string reference, string offset)
    {
        string pair = offset == "0"
            ? $"{value}.GetLower().StoreUnsafe(ref {reference});"
            : $"{value}.GetLower().StoreUnsafe(ref {reference}, {offset});";
        return count == 2 ? pair : $"{pair} {Scalar(reference, offset == "0" ? "2" : $"{offset} + 2")} = {value}.GetElement(2);";
    }

    public override string Broadcast(string number) => $"{Class}.Create({number})";

    public override string MultiplyAdd(string factor, string weight, string sum) =>
        $"{Class}.FusedMultiplyAdd({factor}, {weight}, {sum})";

    public override string SelectNegative(string x, string below, string other) =>
        $"{Class}.ConditionalSelect({Class}.LessThan({x}, {Zero}), {below}, {other})";

    public override string Abs(string x) => $"{Class}.Abs({x})";

    public override string CopySign(string magnitude, string sign) => $"{Class}.CopySign({magnitude}, {sign})";

    public override string ExponentFromLowBits(string x) => $"({x}.AsInt32() << 23).AsSingle()";
}
