using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission.Simd;

/// <summary>Which dialect an instruction set speaks at which width.</summary>
internal static class Dialects
{
    public static SampleLanes For(InstructionSet set, FilterPlan plan) =>
        set == InstructionSet.Scalar ? new ScalarSamples(plan) : set == InstructionSet.Neon ? new NeonSamples(plan) : new X86Samples(plan);

    public static Dialect For(InstructionSet set, int lanes) =>
        lanes == 1 ? new ScalarDialect() : set == InstructionSet.Neon ? new NeonDialect() : new X86Dialect(lanes);
}
