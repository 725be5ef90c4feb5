using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>How vectors of elements in half the bytes become floats.</summary>
internal sealed class WideningText(CodeWriter writer, InstructionSet set)
{
    // 2^112: what the exponents of a float and a half differ by.
    private const string Scale = "5192296858534827628530496329220096f";

    private readonly WordLanes words = new(set);

    private string Class => words.Class;

    /// <summary>What a loop over vectors needs before it.</summary>
    public void WriteStart(ElementType from)
    {
        if (from == ElementType.Half && set.VectorBytes == 64)
        {
            writer.Write("Vector512<short> exponents = Vector512<short>.Zero.WithElement(31, (short)0x7F80);");
        }
    }

    /// <summary>The statements for a vector of neighbours, in the names of the method.</summary>
    public void Write(ElementType from)
    {
        if (from == ElementType.BFloat16)
        {
            writer.Write($"{Class}<ushort> stored = {words.ToZip($"{Class}.LoadUnsafe(ref source, at)", "UInt16")};");
            Store($"{words.ZipLow($"{Class}<ushort>.Zero", "stored")}.AsSingle()", $"{words.ZipHigh($"{Class}<ushort>.Zero", "stored")}.AsSingle()");
            return;
        }

        writer.Write($"{Class}<short> stored = {words.ToZip($"{Class}.LoadUnsafe(ref Unsafe.As<Half, short>(ref source), at)", "Int16")};");
        if (set.VectorBytes == 64)
        {
            writer.Write("Vector512<short> special = Avx512BW.PermuteVar32x16(exponents, stored >> 10);");
        }
        else
        {
            writer.Write($"{Class}<short> special = {Class}.Equals(stored & {Class}.Create((short)0x7C00), {Class}.Create((short)0x7C00)) & {Class}.Create((short)0x7F80);");
        }

        writer.Write($"{Class}<short> upper = (stored >> 3 & {Class}.Create(unchecked((short)0x8FFF))) | special;");
        writer.Write($"{Class}<short> lower = stored << 13;");
        Store($"({words.ZipLow("lower", "upper")}.AsSingle() * {Class}.Create({Scale}))", $"({words.ZipHigh("lower", "upper")}.AsSingle() * {Class}.Create({Scale}))");
    }

    /// <summary>What is said of it.</summary>
    public void WriteRemark(ElementType from)
    {
        if (from == ElementType.Half)
        {
            writer.Write(
                """
                // The bits of a half in the places of a float's, a sign in front of them: as a float, a number 2^112 times too small. What has the greatest
                // exponent is infinite or no number in both; the multiplication makes a signalling NaN a quiet one.
                """);
        }
    }

    /// <summary>A method for a vector of bits, each in the lower half of a lane: for tiles that widen what they load.</summary>
    public void WriteVector(ElementType from, string vector)
    {
        writer.Space();
        if (from == ElementType.BFloat16)
        {
            writer.Write(KernelEmitter.Inlined);
            writer.Write($"private static {vector}<float> WidenBFloat16({vector}<uint> stored) => (stored << 16).AsSingle();");
            return;
        }

        WriteRemark(from);
        writer.Write(KernelEmitter.Inlined);
        writer.Block($"private static {vector}<float> WidenHalf({vector}<int> stored)", () => writer.Write(
            $$"""
            {{vector}}<int> greatest = {{vector}}.Create(0x7C00);
            {{vector}}<int> special = {{vector}}.Equals(stored & greatest, greatest) & {{vector}}.Create(0x7F800000);
            return ((stored << 13 & {{vector}}.Create(unchecked((int)0x8FFFE000))) | special).AsSingle() * {{vector}}.Create({{Scale}});
            """));
    }

    private void Store(string first, string second)
    {
        writer.Write($"{first}.StoreUnsafe(ref target, at);");
        writer.Write($"{second}.StoreUnsafe(ref target, at + {words.Floats});");
    }
}
