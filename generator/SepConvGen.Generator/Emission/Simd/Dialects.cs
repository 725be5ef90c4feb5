using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission.Simd;

/// <summary>Which dialect an instruction set speaks at which width, of which elements.</summary>
internal static class Dialects
{
    /// <param name="prefix">What the names of the filter's methods begin with.</param>
    public static SampleLanes For(InstructionSet set, FilterPlan plan, string prefix) =>
        set == InstructionSet.Scalar ? new ScalarSamples(plan, prefix) : set == InstructionSet.Neon ? new NeonSamples(plan, prefix) : new X86Samples(plan, prefix);

    public static Dialect For(InstructionSet set, int lanes, ElementType element = ElementType.Single) =>
        lanes == 1 ? new ScalarDialect(element) : set == InstructionSet.Neon ? new NeonDialect(element) : new X86Dialect(lanes, element);
}
