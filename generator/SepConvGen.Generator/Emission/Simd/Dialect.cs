using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission.Simd;

/// <summary>The closed vocabulary in which kernels are written; one dialect for each instruction set, vector width and type of elements.</summary>
internal abstract class Dialect(int lanes, ElementType element)
{
    /// <summary>Elements in a vector.</summary>
    public int Lanes { get; } = lanes;

    /// <summary>What a lane holds: floats or doubles.</summary>
    public ElementType Element { get; } = element is ElementType.Single or ElementType.Double
        ? element
        : throw new NotSupportedException($"Kernels compute in float or double, not in {element.Keyword()}.");

    /// <summary>The C# class with the vector's operations: "Vector256".</summary>
    public abstract string Class { get; }

    /// <summary>The C# type of a vector.</summary>
    public abstract string Type { get; }

    /// <summary>A vector of zeros.</summary>
    public abstract string Zero { get; }

    /// <summary>Inputs that <see cref="LoadInputs"/> reads at once for a sum over channels.</summary>
    public virtual int InputGroup => 1;

    /// <summary>Whether there is an instruction that asks for memory ahead.</summary>
    public virtual bool Prefetches => false;

    /// <summary>The vector that starts so many elements after a reference.</summary>
    public abstract string Load(string reference, string offset);

    /// <summary>The same of an operand that may be stored in half the bytes: it is widened.</summary>
    public string Load(Operand operand, string offset) =>
        operand.Type is ElementType.Half or ElementType.BFloat16 ? LoadCompact(operand, offset) : Load(operand.Name, offset);

    /// <summary>A vector of elements in half the bytes, widened by the tier's method.</summary>
    protected abstract string LoadCompact(Operand operand, string offset);

    /// <summary>The statements that set vectors, each to what starts so many elements after a reference; of an operand in half the bytes, neighbours are widened together.</summary>
    /// <param name="operand">What is loaded.</param>
    /// <param name="vectors">Their names and where they start.</param>
    /// <param name="declaration">What stands before a name: their type where they are declared, else "".</param>
    public virtual IEnumerable<string> LoadAll(Operand operand, IReadOnlyList<(string Name, int Offset)> vectors, string declaration) =>
        vectors.Select(vector => $"{declaration}{vector.Name} = {Load(operand, $"{vector.Offset}")};");

    /// <summary>The first lanes of the vector that starts so many elements after a reference; the others are 0, and not read.</summary>
    public abstract string LoadPadded(int count, string reference, string offset);

    /// <summary>A vector whose first lanes (2, 4 or 8) are read from a reference; the others are undefined.</summary>
    public abstract string LoadFirst(int count, string reference);

    /// <summary>The statement that stores a vector so many elements after a reference.</summary>
    public abstract string Store(string value, string reference, string offset);

    /// <summary>The statements that store vectors, each so many elements after a reference; to an operand in half the bytes they are rounded.</summary>
    /// <param name="operand">Where they are stored.</param>
    /// <param name="vectors">The vectors and where they go.</param>
    /// <param name="pairs">Whether two at a time are rounded.</param>
    public virtual IEnumerable<string> StoreAll(Operand operand, IReadOnlyList<(string Value, int Offset)> vectors, bool pairs) =>
        vectors.Select(vector => Store(vector.Value, operand.Name, $"{vector.Offset}"));

    /// <summary>A vector of parts of 16 bytes, each read so many elements after a reference.</summary>
    public abstract string LoadParts(IReadOnlyList<(string Reference, string Offset)> places);

    /// <summary>The statement that stores one of the parts of 16 bytes that a vector has.</summary>
    public abstract string StorePart(string value, int part, string reference, string offset);

    /// <summary>What <see cref="UpperHalf"/> is called.</summary>
    public const string UpperHalfName = "upperHalf";

    /// <summary>A mask that <see cref="Halves"/> needs in a variable; null for none.</summary>
    public virtual string? UpperHalf => null;

    /// <summary>The first half of a vector and the second half of another one.</summary>
    public abstract string Halves(string lower, string upper);

    /// <summary>Half a vector that starts so many elements after a reference, twice.</summary>
    public abstract string LoadTwice(string reference, string offset);

    /// <summary>Two halves of a vector that start so many elements after a reference.</summary>
    public abstract string LoadHalves(string reference, string lower, string upper);

    /// <summary>The statement that stores half a vector.</summary>
    public abstract string StoreHalf(string value, bool isUpper, string reference, string offset);

    /// <summary>Of each 16 bytes of two vectors the first half, their lanes alternately.</summary>
    public abstract string ZipLow(string x, string y);

    /// <summary>Of each 16 bytes of two vectors the second half, their lanes alternately.</summary>
    public abstract string ZipHigh(string x, string y);

    /// <summary>The statement that stores the first lanes of a vector: 2 or 3 of 4, or 1 of 2.</summary>
    public abstract string StoreFirst(int count, string value, string reference, string offset);

    /// <summary>A vector with one number in all lanes.</summary>
    public abstract string Broadcast(string number);

    /// <summary>A vector whose lanes are those of another one with these indices; a lane that does not exist gives 0.</summary>
    public abstract string Shuffle(string vector, IEnumerable<int> indices);

    /// <summary>A vector whose lanes are those of several other ones: of each the lanes with these indices, where they exist; in each lane one of them does.</summary>
    public virtual string Join(IReadOnlyList<(string Vector, IReadOnlyList<int> Indices)> parts) =>
        string.Join("\n    | ", parts.Select(part => Shuffle(part.Vector, part.Indices)));

    /// <summary>A vector of lanes that are all ones from one lane up to the end of another, and all zeros elsewhere.</summary>
    public string Mask(int from, int to) => Mask(lane => lane >= from && lane < to);

    /// <summary>A vector of lanes that are all ones where a rule says so, and all zeros elsewhere.</summary>
    public abstract string Mask(System.Func<int, bool> inside);

    /// <summary>In each lane one number or, where the mask is zero, another one.</summary>
    public abstract string Select(string mask, string inside, string outside);

    /// <summary>factor · weight + sum, rounded once.</summary>
    public abstract string MultiplyAdd(string factor, string weight, string sum);

    /// <summary>Consecutive inputs of one pixel, as many as the group has, to be used one by one.</summary>
    public virtual string LoadInputs(int group, string reference, string offset) => Broadcast(Scalar(reference, offset));

    /// <summary>input[index] · weight + sum, rounded once.</summary>
    public virtual string MultiplyAddInput(int group, string inputs, int index, string weight, string sum) =>
        MultiplyAdd(inputs, weight, sum);

    /// <summary>x &lt; 0 ? 0 : x</summary>
    public abstract string Relu(string x);

    /// <summary>x &lt; min ? min : x &gt; max ? max : x</summary>
    public abstract string Clamp(string x, double min, double max);

    /// <summary>x &lt; min ? min : x</summary>
    public abstract string AtLeast(string x, double min);

    /// <summary>x &gt; max ? max : x</summary>
    public abstract string AtMost(string x, double max);

    /// <summary>x &lt; 0 ? below : other</summary>
    public abstract string SelectNegative(string x, string below, string other);

    /// <summary>x without its sign.</summary>
    public abstract string Abs(string x);

    /// <summary>The magnitude with the sign of another number.</summary>
    public abstract string CopySign(string magnitude, string sign);

    /// <summary>The number whose sign and exponent are the lowest bits of x, nine of a float and twelve of a double, and whose other bits are 0.</summary>
    public abstract string ExponentFromLowBits(string x);

    /// <summary>A number as the elements' type writes it; for floats it is rounded to one.</summary>
    public string Literal(double value) => Element == ElementType.Single ? Number((float)value) : Number(value);

    /// <summary>One element, so many after a reference.</summary>
    public static string Scalar(string reference, string offset) =>
        offset == "0" ? reference : $"Unsafe.Add(ref {reference}, {offset})";

    /// <summary>A float as C# writes it, exactly.</summary>
    public static string Number(float value) => value switch
    {
        float.PositiveInfinity => "float.PositiveInfinity",
        float.NegativeInfinity => "float.NegativeInfinity",
        _ => (value == 0 && 1 / value < 0 ? "-0" : value.ToString("R", CultureInfo.InvariantCulture)) + "f",
    };

    /// <summary>A double as C# writes it, exactly.</summary>
    public static string Number(double value) => value switch
    {
        double.PositiveInfinity => "double.PositiveInfinity",
        double.NegativeInfinity => "double.NegativeInfinity",
        _ => (value == 0 && 1 / value < 0 ? "-0" : value.ToString("R", CultureInfo.InvariantCulture)) + "d",
    };
}
