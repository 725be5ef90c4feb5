extern alias generator;

using System.Collections.Generic;
using System.Linq;
using generator::SepConvGen.Generator.Planning;

namespace SepConvGen.Networks.Report;

/// <summary>
/// What a step waits for at least, on the nominal core of docs/inspection.md: in a cycle it multiplies and adds two vectors, and moves 32
/// bytes, or 8 where the step moves more than stay in L2.
/// </summary>
internal static class StepBound
{
    private const double VectorsACycle = 2;
    private const double BytesACycle = 32;
    private const double MemoryBytesACycle = 8;
    private const long CacheBytes = 1 << 20;

    /// <summary>The instruction sets with vectors, the widest first.</summary>
    public static IReadOnlyList<InstructionSet> Sets { get; } = [InstructionSet.Avx512, InstructionSet.Avx2, InstructionSet.Neon];

    /// <summary>The fewest multiply-adds of vectors: all of them full.</summary>
    public static long Vectors(long multiplyAdds, InstructionSet set) => (multiplyAdds + set.Lanes - 1) / set.Lanes;

    /// <summary>In words: "multiply-adds", "bytes", or which on which instruction set.</summary>
    public static string Words(StepFacts step)
    {
        InstructionSet[] adding = [.. Sets.Where(set => Adds(step, set) >= Moves(step))];
        return adding.Length == 0 ? "bytes"
            : adding.Length == Sets.Count ? "multiply-adds"
            : adding.Length == 1 ? $"multiply-adds on {adding[0].Title}, else bytes"
            : $"bytes on {Sets[0].Title}, else multiply-adds";
    }

    private static double Adds(StepFacts step, InstructionSet set) => Vectors(step.MultiplyAdds, set) / VectorsACycle;

    private static double Moves(StepFacts step) => step.Traffic.Bytes / (step.Traffic.Bytes > CacheBytes ? MemoryBytesACycle : BytesACycle);
}
