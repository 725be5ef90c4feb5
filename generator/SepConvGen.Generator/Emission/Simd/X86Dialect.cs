using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission.Simd;

/// <summary>x86 vectors: maximum and minimum return their second operand where one is NaN or both are zero.</summary>
internal sealed class X86Dialect(int lanes, ElementType element) : VectorDialect(lanes, element)
{
    // The class of the instructions that no portable class has.
    private string Native => (Lanes * Element.Size()) switch
    {
        64 => "Avx512F",
        32 => "Avx",
        _ => Element == ElementType.Single ? "Sse" : "Sse2",
    };

    public override bool Prefetches => true;

    public override string ZipLow(string x, string y) => $"{Native}.UnpackLow({x}, {y})";

    public override string ZipHigh(string x, string y) => $"{Native}.UnpackHigh({x}, {y})";

    public override string Relu(string x) => $"{Class}.MaxNative({Zero}, {x})";

    public override string Clamp(string x, double min, double max) => AtMost(AtLeast(x, min), max);

    public override string AtLeast(string x, double min) => $"{Class}.MaxNative({Broadcast(Literal(min))}, {x})";

    public override string AtMost(string x, double max) => $"{Class}.MinNative({Broadcast(Literal(max))}, {x})";
}
