using System;
using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>What a plan needs to know of an instruction set.</summary>
/// <param name="Flag">Its name in the MSBuild property; scalar code has none.</param>
/// <param name="Suffix">End of the generated class's name.</param>
/// <param name="Title">As a reader knows it.</param>
/// <param name="Tests">C# that is all true where it is to be used, each with its namespace in System.Runtime.Intrinsics; the JIT folds it.</param>
/// <param name="VectorBytes">Bytes of its widest vector; 0 where it has none.</param>
/// <param name="Registers">Vector registers.</param>
/// <param name="MemoryOperands">Whether a multiply-add can read one factor from memory (x86), or must load it first (Arm).</param>
internal sealed record InstructionSet(
    InstructionSets Flag,
    string Suffix,
    string Title,
    EquatableArray<string> Tests,
    int VectorBytes,
    int Registers,
    bool MemoryOperands)
{
    public static readonly InstructionSet Avx512 = new(InstructionSets.Avx512, "Avx512", "AVX-512", new(["Vector512.IsHardwareAccelerated"]), 64, 32, true);

    public static readonly InstructionSet Avx2 = new(InstructionSets.Avx2, "Avx2", "AVX2 + FMA", new(["Vector256.IsHardwareAccelerated", "X86.Fma.IsSupported"]), 32, 16, true);

    public static readonly InstructionSet Neon = new(InstructionSets.Neon, "Neon", "NEON", new(["Arm.AdvSimd.Arm64.IsSupported"]), 16, 32, false);

    public static readonly InstructionSet Scalar = new(InstructionSets.Scalar, "Scalar", "Scalar", default, 0, 16, true);

    /// <summary>Sums that keep two multiply-adds a cycle busy, with a latency of four cycles.</summary>
    public const int BusySums = 8;

    // Narrower vectors are not worth their code.
    private const int LeastVectorBytes = 16;

    /// <summary>The numbers that it computes with.</summary>
    public Element Element { get; init; } = Element.Single;

    /// <summary>Whether tiles widen the inputs that they load, so that each load is worth saving.</summary>
    public bool WidensInputs { get; init; }

    /// <summary>Whether 12 sums leave room for three or four other vectors only (AVX2): tiles are small, and what does not fit beside them is stored and read again.</summary>
    public bool HasFewRegisters => Registers == 16 && !IsScalar;

    /// <summary>Whether it has no vectors.</summary>
    public bool IsScalar => VectorBytes == 0;

    /// <summary>Sums in its widest vector; 1 where it has none.</summary>
    public int Lanes => LanesOf(Element.Summed);

    /// <summary>The tests in a file that uses their namespaces.</summary>
    public string Condition => string.Join(" && ", Tests.Select(test => test.StartsWith("X86.", StringComparison.Ordinal) || test.StartsWith("Arm.", StringComparison.Ordinal) ? test.Substring(4) : test));

    /// <summary>The tests anywhere.</summary>
    public string QualifiedCondition => string.Join(" && ", Tests.Select(test => $"global::System.Runtime.Intrinsics.{test}"));

    /// <summary>Those to emit, in the order in which the dispatch asks for them; scalar code is the last.</summary>
    public static IEnumerable<InstructionSet> Of(InstructionSets wanted) =>
        new[] { Avx512, Avx2, Neon }.Where(set => (wanted & set.Flag) != 0).Append(Scalar);

    /// <summary>Elements in its widest vector; 1 where it has none.</summary>
    public int LanesOf(ElementType type) => Math.Max(VectorBytes / type.Size(), 1);

    /// <summary>Sums in the widest of its vectors that is not longer than so many channels.</summary>
    public int LanesFor(int channels) => LanesFor(channels, Element.Summed);

    /// <summary>
    /// Whether a vector of so many sums may hold those of two pixels, each in a half that is a vector, too: their inputs are brought together on ports that multiply
    /// nothing. On NEON a multiply-add takes an input from a vector of one pixel.
    /// </summary>
    public bool Halves(int lanes) => MemoryOperands && lanes * Element.Summed.Size() / 2 >= LeastVectorBytes;

    /// <summary>Elements in the widest of its vectors (of 64, 32 or 16 bytes, or 1 element) that is not longer than so many channels.</summary>
    public int LanesFor(int channels, ElementType type)
    {
        int lanes = LanesOf(type);
        while (lanes > channels && lanes * type.Size() > LeastVectorBytes)
        {
            lanes /= 2;
        }

        return lanes > channels ? 1 : lanes;
    }
}
