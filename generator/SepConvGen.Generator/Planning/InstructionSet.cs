using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>What a plan needs to know of an instruction set.</summary>
/// <param name="Flag">Its name in the MSBuild property; scalar code has none.</param>
/// <param name="Suffix">End of the generated class's name.</param>
/// <param name="Title">As a reader knows it.</param>
/// <param name="Condition">C# that is true where it is to be used; the JIT folds it.</param>
/// <param name="Lanes">Floats in its widest vector.</param>
/// <param name="Registers">Vector registers.</param>
/// <param name="MemoryOperands">Whether a multiply-add can read one factor from memory (x86), or must load it first (Arm).</param>
internal sealed record InstructionSet(
    InstructionSets Flag,
    string Suffix,
    string Title,
    string Condition,
    int Lanes,
    int Registers,
    bool MemoryOperands)
{
    public static readonly InstructionSet Avx512 = new(InstructionSets.Avx512, "Avx512", "AVX-512", "Vector512.IsHardwareAccelerated", 16, 32, true);

    public static readonly InstructionSet Avx2 = new(InstructionSets.Avx2, "Avx2", "AVX2 + FMA", "Vector256.IsHardwareAccelerated && Fma.IsSupported", 8, 16, true);

    public static readonly InstructionSet Neon = new(InstructionSets.Neon, "Neon", "NEON", "AdvSimd.Arm64.IsSupported", 4, 32, false);

    public static readonly InstructionSet Scalar = new(InstructionSets.Scalar, "Scalar", "Scalar", "true", 1, 16, true);

    /// <summary>Those to emit, in the order in which the dispatch asks for them; scalar code is the last.</summary>
    public static IEnumerable<InstructionSet> Of(InstructionSets wanted) =>
        new[] { Avx512, Avx2, Neon }.Where(set => (wanted & set.Flag) != 0).Append(Scalar);

    /// <summary>Floats in the widest of its vectors (16, 8, 4 or 1) that is not longer than so many channels.</summary>
    public int LanesFor(int channels)
    {
        int lanes = Lanes;
        while (lanes > channels && lanes > 4)
        {
            lanes /= 2;
        }

        return lanes > channels ? 1 : lanes;
    }
}
