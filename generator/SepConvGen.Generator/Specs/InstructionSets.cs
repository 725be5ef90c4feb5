using System;

namespace SepConvGen.Generator.Specs;

/// <summary>The tiers to emit, from the MSBuild property <c>SepConvGenInstructionSets</c>; scalar code is always there.</summary>
[Flags]
internal enum InstructionSets
{
    Scalar = 0,
    Neon = 1,
    Avx2 = 2,
    Avx512 = 4,
    All = Neon | Avx2 | Avx512,
}
