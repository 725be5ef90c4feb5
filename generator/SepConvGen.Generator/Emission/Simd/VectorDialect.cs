using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission.Simd;

/// <summary>Vectors of 16, 32 or 64 bytes, in the terms that all instruction sets share.</summary>
internal abstract class VectorDialect(int lanes, ElementType element) : Dialect(lanes, element)
{
    public override string Class => $"Vector{Lanes * ElementBits}";

    public override string Type => $"{Class}<{Element.Keyword()}>";

    public override string Zero => $"{Type}.Zero";

    private int ElementBits => Element.Size() * 8;

    public override string Load(string reference, string offset) =>
        offset == "0" ? $"{Class}.LoadUnsafe(ref {reference})" : $"{Class}.LoadUnsafe(ref {reference}, {offset})";

    // In the lower half of each lane.
    protected override string LoadCompact(Operand operand, string offset) => $"Widen{operand.Type}({Class}.WidenLower({CompactHalf(operand, offset)}))";

    public override IEnumerable<string> LoadAll(Operand operand, IReadOnlyList<(string Name, int Offset)> vectors, string declaration)
    {
        if (operand.Type == Element)
        {
            return base.LoadAll(operand, vectors, declaration);
        }

        List<string> statements = [];
        for (int index = 0; index < vectors.Count; index++)
        {
            (string name, int offset) = vectors[index];
            bool isPair = index + 1 < vectors.Count && vectors[index + 1].Offset == offset + Lanes;
            statements.Add(WideningText.Call(
                operand.Type,
                isPair ? $"{Class}.LoadUnsafe(ref {Bits(operand, $"{offset}")})" : CompactHalf(operand, $"{offset}"),
                declaration + name,
                isPair ? declaration + vectors[++index].Name : "_"));
        }

        return statements;
    }

    // Half a vector of elements in half the bytes, as many as there are lanes; the rest of it is undefined.
    private string CompactHalf(Operand operand, string offset)
    {
        // Vector64 is no vector on x86; a long is
        int bits = Lanes * sizeof(short) * 8;
        return bits == 64
            ? $"Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<long>(ref Unsafe.As<{operand.Type.Keyword()}, byte>(ref {Scalar(operand.Name, offset)}))).As{(operand.Type == ElementType.Half ? "Int16" : "UInt16")}()"
            : $"Vector{bits}.LoadUnsafe(ref {Bits(operand, offset)}).ToVector{bits * 2}Unsafe()";
    }

    private static string Bits(Operand operand, string offset) => WideningText.Source(operand.Type, Scalar(operand.Name, offset));

    public override string LoadPadded(int count, string reference, string offset) =>
        $"{Class}.Create({Text.List(Enumerable.Range(0, Lanes).Select(lane => lane < count ? Scalar(reference, Text.Plus(offset, lane)) : Literal(0)))})";

    public override string LoadFirst(int count, string reference)
    {
        // Vector64 is no vector on x86; a double is
        int read = count * ElementBits;
        string part = read == 64
            ? $"Vector128.CreateScalarUnsafe(Unsafe.As<float, double>(ref {reference})).AsSingle()"
            : $"Vector{read}.LoadUnsafe(ref {reference})";
        for (int bits = System.Math.Max(read, 128); bits < Lanes * ElementBits; bits *= 2)
        {
            part += $".ToVector{bits * 2}Unsafe()";
        }

        return part;
    }

    public override string Store(string value, string reference, string offset) =>
        offset == "0" ? $"{value}.StoreUnsafe(ref {reference});" : $"{value}.StoreUnsafe(ref {reference}, {offset});";

    public override IEnumerable<string> StoreAll(Operand operand, IReadOnlyList<(string Value, int Offset)> vectors, bool pairs)
    {
        if (operand.Type == Element)
        {
            return base.StoreAll(operand, vectors, pairs);
        }

        List<string> statements = [];
        for (int index = 0; index < vectors.Count; index++)
        {
            (string value, int offset) = vectors[index];
            string first = Scalar(operand.Name, $"{offset}");
            string target = RoundingText.Target(operand.Type, first);
            statements.Add(!pairs ? $"{RoundingText.Call(operand.Type, value)}.StoreUnsafe(ref {target});"
                : index + 1 == vectors.Count ? $"{RoundingText.Call(operand.Type, value, value)}.GetLower().StoreUnsafe(ref {target});"
                : $"Store{operand.Type}({value}, {vectors[++index].Value}, ref {first}, {vectors[index].Offset - offset});");
        }

        return statements;
    }

    public override string LoadParts(IReadOnlyList<(string Reference, string Offset)> places)
    {
        string[] parts = [.. places.Select(place => place.Offset == "0" ? $"Vector128.LoadUnsafe(ref {place.Reference})" : $"Vector128.LoadUnsafe(ref {place.Reference}, {place.Offset})")];
        for (int bits = 256; parts.Length > 1; bits *= 2)
        {
            parts = [.. Enumerable.Range(0, parts.Length / 2).Select(pair => $"Vector{bits}.Create({parts[2 * pair]}, {parts[(2 * pair) + 1]})")];
        }

        return parts[0];
    }

    public override string StorePart(string value, int part, string reference, string offset)
    {
        for (int parts = Lanes * ElementBits / 128; parts > 1; parts /= 2)
        {
            bool isUpper = part >= parts / 2;
            value += isUpper ? ".GetUpper()" : ".GetLower()";
            part -= isUpper ? parts / 2 : 0;
        }

        return Store(value, reference, offset);
    }

    public override string? UpperHalf => Mask(Lanes / 2, Lanes);

    public override string Halves(string lower, string upper) => Select(UpperHalfName, upper, lower);

    public override string LoadTwice(string reference, string offset) => $"{Class}.Create({LoadHalf(reference, offset)})";

    public override string LoadHalves(string reference, string lower, string upper) => $"{Class}.Create({LoadHalf(reference, lower)}, {LoadHalf(reference, upper)})";

    public override string StoreHalf(string value, bool isUpper, string reference, string offset) => Store($"{value}.Get{(isUpper ? "Upper" : "Lower")}()", reference, offset);

    private string LoadHalf(string reference, string offset)
    {
        string half = $"Vector{Lanes * ElementBits / 2}";
        return offset == "0" ? $"{half}.LoadUnsafe(ref {reference})" : $"{half}.LoadUnsafe(ref {reference}, {offset})";
    }

    public override string StoreFirst(int count, string value, string reference, string offset)
    {
        if (count == 1)
        {
            return $"{Scalar(reference, offset)} = {value}.ToScalar();";
        }

        string pair = offset == "0"
            ? $"{value}.GetLower().StoreUnsafe(ref {reference});"
            : $"{value}.GetLower().StoreUnsafe(ref {reference}, {offset});";
        return count == 2 ? pair : $"{pair} {Scalar(reference, offset == "0" ? "2" : $"{offset} + 2")} = {value}.GetElement(2);";
    }

    public override string Broadcast(string number) => $"{Class}.Create({number})";

    public override string Shuffle(string vector, IEnumerable<int> indices)
    {
        // indices are as wide as the elements
        string suffix = Element == ElementType.Single ? "" : "L";
        return $"{Class}.Shuffle({vector}, {Class}.Create({Text.List(indices.Select(index => $"{index}{suffix}"))}))";
    }

    public override string Mask(System.Func<int, bool> inside)
    {
        (string suffix, string type) = Element == ElementType.Single ? ("", "Single") : ("L", "Double");
        return $"{Class}.Create({Text.List(Enumerable.Range(0, Lanes).Select(lane => inside(lane) ? $"-1{suffix}" : $"0{suffix}"))}).As{type}()";
    }

    /// <summary>A vector of lanes that are all ones where `first`, `first` + step, `first` + 2 · step and so on, which are ints, are in [0, `end`), and all zeros elsewhere.</summary>
    public string Within(string first, int step, string end)
    {
        (string suffix, string type) = Element == ElementType.Single ? ("Int32", "Single") : ("Int64", "Double");
        (string whole, string positive) = Element == ElementType.Single ? ("int", "uint") : ("long", "ulong");
        string lanes = step == 1 ? $"{Class}<{whole}>.Indices" : $"({Class}<{whole}>.Indices * {step})";
        string numbers = $"({lanes} + {Class}.Create({(whole == "int" ? first : $"(long)({first})")})).AsU{suffix}()";
        return $"{Class}.LessThan({numbers}, {Class}.Create(({positive}){end})).As{type}()";
    }

    public override string Select(string mask, string inside, string outside) => $"{Class}.ConditionalSelect({mask}, {inside}, {outside})";

    public override string MultiplyAdd(string factor, string weight, string sum) =>
        $"{Class}.FusedMultiplyAdd({factor}, {weight}, {sum})";

    public override string SelectNegative(string x, string below, string other) =>
        $"{Class}.ConditionalSelect({Class}.LessThan({x}, {Zero}), {below}, {other})";

    public override string Abs(string x) => $"{Class}.Abs({x})";

    public override string CopySign(string magnitude, string sign) => $"{Class}.CopySign({magnitude}, {sign})";

    public override string ExponentFromLowBits(string x) => Element == ElementType.Single
        ? $"({x}.AsInt32() << 23).AsSingle()"
        : $"({x}.AsInt64() << 52).AsDouble()";
}
