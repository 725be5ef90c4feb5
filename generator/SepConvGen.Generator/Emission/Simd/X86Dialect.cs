using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission.Simd;

/// <summary>x86 vectors: maximum and minimum return their second operand where one is NaN or both are zero.</summary>
internal sealed class X86Dialect(int lanes, ElementType element) : VectorDialect(lanes, element)
{
    public override string Relu(string x) => $"{Class}.MaxNative({Zero}, {x})";

    public override string Clamp(string x, double min, double max) => AtMost(AtLeast(x, min), max);

    public override string AtLeast(string x, double min) => $"{Class}.MaxNative({Broadcast(Literal(min))}, {x})";

    public override string AtMost(string x, double max) => $"{Class}.MinNative({Broadcast(Literal(max))}, {x})";
}
