using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Diagnostics;

/// <summary>What is worth knowing of a kernel's plans, though nothing is wrong with it.</summary>
internal static class PlanCheck
{
    public static IEnumerable<Diagnostic> Check(IMethodSymbol method, KernelSpec spec, InstructionSets instructionSets)
    {
        foreach (DepthwiseSpec depthwise in spec.Steps.OfType<DepthwiseSpec>())
        {
            string[] capped = [.. InstructionSet.Of(instructionSets)
                .Where(set => DepthwisePlanner.MayBeCapped(depthwise, set))
                .Where(set => KernelPlan.Of(spec, set).Stages.OfType<DepthwisePlan>().Any(plan => ReferenceEquals(plan.Spec, depthwise) && DepthwisePlanner.IsCapped(plan)))
                .Select(set => set.Title)];
            if (capped.Length > 0)
            {
                yield return Diagnostic.Create(Descriptors.LoopedKernel, method.Locations[0], depthwise.Taps, method.Name, string.Join(", ", capped));
            }
        }
    }
}
