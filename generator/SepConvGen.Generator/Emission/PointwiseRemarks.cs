using System.Linq;
using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>What the generated remarks say of a pointwise plan.</summary>
internal static class PointwiseRemarks
{
    /// <summary>A plan in one sentence.</summary>
    public static string Describe(PointwisePlan plan, InstructionSet set)
    {
        PointwisePanel panel = plan.Panels[0];
        string outputs = plan.Lanes == 1 ? "1 output" : $"{plan.Lanes} outputs";
        string vectors = panel.Vectors == 1 ? "1 vector" : $"{panel.Vectors} vectors";
        string weights = plan.Weights switch
        {
            PointwiseWeights.InPlace => "filter read in place",
            PointwiseWeights.Packed => $"filter packed in {plan.Panels.Sum(part => part.Repeat)} panels once a call",
            _ => "filter padded to whole vectors once a call",
        };
        return $"{panel.Heights[0]} pixels × {vectors} of {outputs}: {Budget(panel, panel.Heights[0], set)}; {weights}";
    }

    /// <summary>The registers of a tile.</summary>
    public static string Budget(PointwisePanel panel, int height, InstructionSet set)
    {
        int inputs = set.MemoryOperands ? 1 : height;
        return $"{height * panel.Vectors} accumulators, {panel.Vectors} {(panel.Vectors == 1 ? "weight" : "weights")} and {inputs} {(inputs == 1 ? "input" : "inputs")} of {set.Registers} registers";
    }
}
