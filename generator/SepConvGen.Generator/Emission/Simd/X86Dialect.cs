namespace SepConvGen.Generator.Emission.Simd;

/// <summary>x86 vectors: maximum and minimum return their second operand where one is NaN or both are zero.</summary>
internal sealed class X86Dialect(int lanes) : VectorDialect(lanes)
{
    public override string Relu(string x) => $"{Class}.MaxNative({Zero}, {x})";

    public override string Clamp(string x, float min, float max) => AtMost(AtLeast(x, min), max);

    public override string AtLeast(string x, float min) => $"{Class}.MaxNative({Broadcast(Number(min))}, {x})";

    public override string AtMost(string x, float max) => $"{Class}.MinNative({Broadcast(Number(max))}, {x})";
}
