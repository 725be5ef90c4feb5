using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>
/// Words for the lanes of 16 bits that elements in half the bytes have: the lower and the upper half of a float are put together, or
/// taken apart, for two vectors of floats at once. x86 does so within each 16 bytes, so that parts of the vector change places before or after.
/// </summary>
/// <param name="bytes">Of a vector.</param>
/// <param name="isX86">Whether the processor is one.</param>
internal sealed class WordLanes(int bytes, bool isX86)
{
    /// <summary>Those of the whole vectors of an instruction set.</summary>
    public WordLanes(InstructionSet set)
        : this(set.VectorBytes, set.VectorBytes > 16)
    {
    }

    /// <summary>The C# class with the vector's operations.</summary>
    public string Class => $"Vector{bytes * 8}";

    /// <summary>Floats in a vector.</summary>
    public int Floats => bytes / sizeof(float);

    /// <summary>Whether the vectors are AVX-512's, which has instructions for <see cref="Range"/> and for words that are looked up in a vector.</summary>
    public bool AreWide => bytes == 64;

    private string Native => bytes == 64 ? "Avx512BW" : bytes == 32 ? "Avx2" : isX86 ? "Sse2" : "AdvSimd.Arm64";

    /// <summary>A vector of 16-bit elements whose parts are where <see cref="ZipLow"/> and <see cref="ZipHigh"/> take neighbours from.</summary>
    public string ToZip(string words, string type) => !isX86 || bytes == 16 ? words : Permuted(words, type, bytes == 64 ? "0L, 4, 1, 5, 2, 6, 3, 7" : "0L, 2, 1, 3");

    /// <summary>The first floats, of their lower and their upper halves.</summary>
    public string ZipLow(string lower, string upper) => $"{Native}.{(isX86 ? "UnpackLow" : "ZipLow")}({lower}, {upper})";

    /// <summary>The last ones.</summary>
    public string ZipHigh(string lower, string upper) => $"{Native}.{(isX86 ? "UnpackHigh" : "ZipHigh")}({lower}, {upper})";

    /// <summary>The lower halves of two vectors of uint; <see cref="FromUnzip"/> puts them in order.</summary>
    public string Lower(string first, string second) => Half(first, second, "0", "Even", $"{{0}} & {Class}.Create(0xFFFFu)");

    /// <summary>The upper halves.</summary>
    public string Upper(string first, string second) => Half(first, second, "1", "Odd", "{0} >> 16");

    /// <summary>What was made of <see cref="Lower"/> and <see cref="Upper"/>, in order.</summary>
    public string FromUnzip(string words) => bytes == 32 ? Permuted(words, "UInt16", "0L, 2, 1, 3") : words;

    /// <summary>Each 16-bit element moved up by so many bits.</summary>
    /// <remarks>On x86 a product: shuffles and shifts share units, which are busy where elements are widened; products have others (of Zen 5).</remarks>
    public string Up(string words, string type, int bits) => isX86 ? $"{words} * {Class}.Create(({type}){1 << bits})" : $"{words} << {bits}";

    /// <summary>Whether a lane of two vectors of floats is no number.</summary>
    public string AnyNaN(string first, string second) => bytes switch
    {
        64 => $"Avx512F.CompareUnordered({first}, {second}).ExtractMostSignificantBits() != 0",
        32 => $"Avx.CompareUnordered({first}, {second}).ExtractMostSignificantBits() != 0",
        _ => $"!Vector128.EqualsAll({first}, {first}) || !Vector128.EqualsAll({second}, {second})",
    };

    /// <summary>The number with the lesser (or the greater) magnitude, with the sign of the first: AVX-512 alone.</summary>
    public string Range(string number, string limit, bool greater) => $"Avx512DQ.Range({number}, {Class}.Create({limit}), 0b{(greater ? "0011" : "0010")})";

    private string Half(string first, string second, string start, string which, string packed) => bytes switch
    {
        64 => $"Avx512BW.PermuteVar32x16x2({first}.AsUInt16(), Vector512.CreateSequence<ushort>({start}, 2), {second}.AsUInt16())",
        32 => $"Avx2.PackUnsignedSaturate(({string.Format(System.Globalization.CultureInfo.InvariantCulture, packed, first)}).AsInt32(), ({string.Format(System.Globalization.CultureInfo.InvariantCulture, packed, second)}).AsInt32())",
        _ => $"AdvSimd.Arm64.Unzip{which}({first}.AsUInt16(), {second}.AsUInt16())",
    };

    private string Permuted(string words, string type, string order) => $"{Class}.Shuffle({words}.AsInt64(), {Class}.Create({order})).As{type}()";
}
