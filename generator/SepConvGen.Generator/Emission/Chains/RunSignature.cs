using System.Collections.Generic;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>What a tier's Run takes before its range of rows: declared by the tier, passed on by the dispatch.</summary>
internal static class RunSignature
{
    private static readonly ParameterModel PackedBuffer = new(ParameterRole.Weights, "global::System.ReadOnlySpan<float>", "weights");

    /// <summary>The user's parameters in their order; where weights are read from one buffer, that buffer in their place.</summary>
    public static IEnumerable<ParameterModel> Of(KernelModel kernel)
    {
        foreach (ParameterModel parameter in kernel.Method.Parameters)
        {
            if (parameter.Role == ParameterRole.ParallelOptions || (parameter.Role.IsWeight() && kernel.Spec.Buffered))
            {
                continue;
            }

            if (parameter.Role == ParameterRole.Weights)
            {
                yield return PackedBuffer;
                continue;
            }

            if (parameter.Role == ParameterRole.Output && kernel.Spec is { Parallel: true, Packed: false, HasWeights: true })
            {
                yield return PackedBuffer;
            }

            yield return parameter;
        }
    }
}
