using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission.Simd;

/// <summary>Which dialect an instruction set speaks at which width, of which elements.</summary>
internal static class Dialects
{
    /// <param name="prefix">What the names of the filter's methods begin with.</param>
    public static SampleLanes For(InstructionSet set, FilterPlan plan, string prefix) =>
        set.IsScalar ? new ScalarSamples(plan, prefix) : set.Flag == InstructionSets.Neon ? new NeonSamples(plan, prefix) : new X86Samples(plan, prefix);

    public static Dialect For(InstructionSet set, int lanes) => For(set, lanes, set.Element.Summed);

    public static Dialect For(InstructionSet set, int lanes, ElementType element) =>
        lanes == 1 ? new ScalarDialect(element) : set.Flag == InstructionSets.Neon ? new NeonDialect(element) : new X86Dialect(lanes, element, hasMasks: !set.HasFewRegisters);
}
