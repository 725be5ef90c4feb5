using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Tests.Planning;

/// <summary>The instruction sets whose kernels have tiles; scalar code has loops.</summary>
internal static class TiledSets
{
    public static IEnumerable<InstructionSet> All => InstructionSet.Of(InstructionSets.All).Where(set => set != InstructionSet.Scalar);
}
