using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission.Simd;

/// <summary>Which dialect an instruction set speaks at which width, of which elements.</summary>
internal static class Dialects
{
    public static SampleLanes For(InstructionSet set, FilterPlan plan) =>
        set == InstructionSet.Scalar ? new ScalarSamples(plan) : set == InstructionSet.Neon ? new NeonSamples(plan) : new X86Samples(plan);

    public static Dialect For(InstructionSet set, int lanes, ElementType element = ElementType.Single) =>
        lanes == 1 ? new ScalarDialect(element) : set == InstructionSet.Neon ? new NeonDialect(element) : new X86Dialect(lanes, element);
}
