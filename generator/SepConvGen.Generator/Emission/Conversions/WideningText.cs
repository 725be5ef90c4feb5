using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>How vectors of elements in half the bytes become floats: two of them at once, by a method of the tier.</summary>
/// <param name="writer">Where it goes.</param>
/// <param name="words">The vectors.</param>
internal sealed class WideningText(CodeWriter writer, WordLanes words)
{
    // 2^112: what the exponents of a float and a half differ by.
    private const string Scale = "5192296858534827628530496329220096f";

    private string Class => words.Class;

    /// <summary>The statement that calls the method.</summary>
    /// <param name="from">What is widened.</param>
    /// <param name="stored">The vector of it.</param>
    /// <param name="first">What is set to the first floats.</param>
    /// <param name="second">What is set to the last ones.</param>
    public static string Call(ElementType from, string stored, string first, string second) => $"From{from}({stored}, out {first}, out {second});";

    /// <summary>An element in half the bytes, as the vector that starts there is loaded.</summary>
    public static string Source(ElementType from, string element) => from == ElementType.Half ? $"Unsafe.As<Half, short>(ref {element})" : element;

    /// <summary>The statements for a vector of neighbours in memory.</summary>
    public void Write(ElementType from)
    {
        writer.Write(
            $$"""
            {{Call(from, $"{Class}.LoadUnsafe(ref {Source(from, "source")}, at)", $"{Class}<float> first", $"{Class}<float> second")}}
            first.StoreUnsafe(ref target, at);
            second.StoreUnsafe(ref target, at + {{words.Floats}});
            """);
    }

    /// <summary>The method.</summary>
    public void WriteMethod(ElementType from)
    {
        writer.Space();
        string type = from == ElementType.Half ? "short" : "ushort";
        if (from == ElementType.Half)
        {
            writer.Write(
                """
                // The bits of a half in the places of a float's, a sign in front of them: as a float, a number 2^112 times too small. What has the greatest
                // exponent is infinite or no number in both; the multiplication makes a signalling NaN a quiet one.
                """);
        }

        writer.Write(KernelEmitter.Inlined);
        writer.Block($"private static void From{from}({Class}<{type}> stored, out {Class}<float> first, out {Class}<float> second)", () =>
        {
            if (from == ElementType.BFloat16)
            {
                WriteZip("stored", "UInt16");
                Set($"{Class}<ushort>.Zero", "stored", "");
            }
            else
            {
                WriteHalf();
            }
        });
    }

    /// <summary>A method for a vector of bfloat16 bits, each in the lower half of a lane: for depthwise tiles that widen what they load.</summary>
    public void WriteLanes()
    {
        writer.Space();
        writer.Write(KernelEmitter.Inlined);
        writer.Write($"private static {Class}<float> WidenBFloat16({Class}<uint> stored) => (stored << 16).AsSingle();");
    }

    private void WriteHalf()
    {
        WriteZip("stored", "Int16");
        if (words.AreWide)
        {
            writer.Write($"Vector512<short> exponents = Vector512.Create({string.Concat(System.Linq.Enumerable.Repeat("0, ", 31))}0x7F80);");
            writer.Write("Vector512<short> special = Avx512BW.PermuteVar32x16(exponents, stored >> 10);");
        }
        else
        {
            writer.Write($"{Class}<short> special = {Class}.Equals(stored & {Class}.Create((short)0x7C00), {Class}.Create((short)0x7C00)) & {Class}.Create((short)0x7F80);");
        }

        writer.Write($"{Class}<short> upper = (stored >> 3 & {Class}.Create(unchecked((short)0x8FFF))) | special;");
        writer.Write($"{Class}<short> lower = {words.Up("stored", "short", 13)};");
        Set("lower", "upper", $" * {Class}.Create({Scale})");
    }

    private void WriteZip(string name, string type)
    {
        if (words.ToZip(name, type) is var zip && zip != name)
        {
            writer.Write($"{name} = {zip};");
        }
    }

    private void Set(string lower, string upper, string scale)
    {
        writer.Write($"first = {words.ZipLow(lower, upper)}.AsSingle(){scale};");
        writer.Write($"second = {words.ZipHigh(lower, upper)}.AsSingle(){scale};");
    }
}
