using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission.Simd;

/// <summary>x86 vectors: maximum and minimum return their second operand where one is NaN or both are zero.</summary>
/// <param name="lanes">Elements in a vector.</param>
/// <param name="element">What a lane holds.</param>
/// <param name="hasMasks">Whether one instruction selects bits of two vectors (AVX-512); otherwise one selects lanes, where three would select bits.</param>
internal sealed class X86Dialect(int lanes, ElementType element, bool hasMasks) : VectorDialect(lanes, element)
{
    // The class of the instructions that no portable class has.
    private string Native => (Lanes * Element.Size()) switch
    {
        64 => "Avx512F",
        32 => "Avx",
        _ => Element == ElementType.Single ? "Sse" : "Sse2",
    };

    public override bool Prefetches => true;

    // An immediate says which lanes.
    private bool Blends => Lanes * Element.Size() == 32;

    public override string? UpperHalf => Blends ? null : base.UpperHalf;

    public override string Halves(string lower, string upper) =>
        Blends ? $"{Native}.Blend({lower}, {upper}, 0b{(Lanes == 8 ? "1111_0000" : "1100")})" : base.Halves(lower, upper);

    public override string ZipLow(string x, string y) => $"{Native}.UnpackLow({x}, {y})";

    public override string ZipHigh(string x, string y) => $"{Native}.UnpackHigh({x}, {y})";

    public override string Select(string mask, string inside, string outside) => hasMasks
        ? base.Select(mask, inside, outside)
        : $"{(Blends ? "Avx" : "Sse41")}.BlendVariable({outside}, {inside}, {mask})";

    public override string Join(IReadOnlyList<(string Vector, IReadOnlyList<int> Indices)> parts)
    {
        if (Lanes * Element.Size() < 64 || parts.Count != 2)
        {
            return base.Join(parts);
        }

        // one instruction takes lanes of two vectors, those of the second counted on
        (string bits, string suffix) = Element == ElementType.Single ? ("16x32", "") : ("8x64", "L");
        IEnumerable<int> indices = parts[0].Indices.Zip(parts[1].Indices, (one, other) => one < Lanes ? one : Lanes + other);
        return $"{Native}.PermuteVar{bits}x2({parts[0].Vector}, {Class}.Create({Text.List(indices.Select(index => $"{index}{suffix}"))}), {parts[1].Vector})";
    }

    public override string Relu(string x) => $"{Class}.MaxNative({Zero}, {x})";

    public override string Clamp(string x, double min, double max) => AtMost(AtLeast(x, min), max);

    public override string AtLeast(string x, double min) => $"{Class}.MaxNative({Broadcast(Literal(min))}, {x})";

    public override string AtMost(string x, double max) => $"{Class}.MinNative({Broadcast(Literal(max))}, {x})";
}
