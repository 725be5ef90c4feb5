using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission.Simd;

/// <summary>Which dialect an instruction set speaks at which width.</summary>
internal static class Dialects
{
    public static Dialect For(InstructionSet set, int lanes) =>
        lanes == 1 ? new ScalarDialect() : set == InstructionSet.Neon ? new NeonDialect() : new X86Dialect(lanes);
}
