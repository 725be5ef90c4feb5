using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>What a tier's Run takes before its range of rows: declared by the tier, passed on by the dispatch.</summary>
internal static class RunSignature
{
    /// <summary>Which panels are computed, as parameters of Run and of the methods that it calls.</summary>
    public const string PanelParameters = "int firstPanel, int endPanel";

    /// <summary>The same as arguments.</summary>
    public const string PanelArguments = "firstPanel, endPanel";

    /// <summary>The operands in their order; where weights are read from one buffer, that buffer in their place.</summary>
    public static IEnumerable<ParameterRole> Of(KernelModel kernel)
    {
        KernelSpec spec = kernel.Spec;
        foreach (ParameterRole role in kernel.Operands)
        {
            if (role == ParameterRole.ParallelOptions || (role.IsWeight() && spec.Buffered))
            {
                continue;
            }

            if (role == ParameterRole.Output && spec is { Parallel: true, Packed: false, HasWeights: true })
            {
                yield return ParameterRole.Weights;
            }

            yield return role;
        }
    }

    /// <summary>The same as a list of parameters, in a file that uses the library's namespaces.</summary>
    public static string Parameters(KernelModel kernel) => Text.List(Of(kernel).Select(role => $"{Type(role, kernel.Spec)} {role.Name()}"));

    private static string Type(ParameterRole role, KernelSpec spec) => role switch
    {
        _ when role.IsNumber() => "int",
        ParameterRole.State => "StreamingState",
        ParameterRole.Input => $"ReadOnlySpan<{spec.Input.Keyword()}>",
        ParameterRole.Output => $"Span<{spec.Output.Keyword()}>",
        _ => $"ReadOnlySpan<{spec.StoredAs(role).Keyword()}>",
    };
}
