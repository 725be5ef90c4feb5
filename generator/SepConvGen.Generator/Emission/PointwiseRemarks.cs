using System.Linq;
using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>What the generated remarks say of a pointwise plan.</summary>
internal static class PointwiseRemarks
{
    /// <summary>A plan in one sentence.</summary>
    public static string Describe(PointwisePlan plan, InstructionSet set, bool packed)
    {
        PointwisePanel panel = plan.Panels[0];
        string when = packed ? "beforehand" : "once a call";
        string weights = plan.Weights switch
        {
            PointwiseWeights.InPlace => "filter read in place",
            PointwiseWeights.Packed => $"filter packed in {plan.Groups * plan.Panels.Sum(part => part.Repeat)} panels {when}",
            _ => $"filter padded to whole vectors {when}",
        };
        return $"{Size(plan, panel, panel.Heights[0])}: {Budget(panel, panel.Heights[0], set)}; {Bound(plan, panel, set)}; {weights}";
    }

    // Of one round of the loop over inputs. All instruction sets here can load as often in a cycle as they multiply; multiply-adds
    // that read an element of a vector take four inputs a load.
    private static string Bound(PointwisePlan plan, PointwisePanel panel, InstructionSet set)
    {
        int inputs = set.MemoryOperands || plan.Spec.InputChannels < 4 ? 1 : 4;
        int adds = inputs * panel.Heights[0] * panel.Vectors;
        int loads = (inputs * panel.Vectors) + panel.Heights[0];
        return $"{adds} multiply-adds on {loads} loads for {(inputs == 1 ? "each input" : $"{inputs} inputs")}, so bound by {(loads <= adds ? "multiply-adds" : "loads")}";
    }

    /// <summary>Pixels × outputs of a tile.</summary>
    public static string Size(PointwisePlan plan, PointwisePanel panel, int height)
    {
        string pixels = $"{height} {plan.Unit}{(height == 1 ? "" : "s")}";
        return (plan.Lanes, panel.Vectors) switch
        {
            (1, 1) => $"{pixels} × 1 output",
            (1, _) => $"{pixels} × {panel.Vectors} outputs",
            (_, 1) => $"{pixels} × 1 vector of {plan.Lanes} outputs",
            _ => $"{pixels} × {panel.Vectors} vectors of {plan.Lanes} outputs",
        };
    }

    /// <summary>The registers of a tile.</summary>
    public static string Budget(PointwisePanel panel, int height, InstructionSet set)
    {
        int inputs = set.MemoryOperands ? 1 : height;
        return $"{height * panel.Vectors} accumulators, {panel.Vectors} {(panel.Vectors == 1 ? "weight" : "weights")} and {inputs} {(inputs == 1 ? "input" : "inputs")} of {set.Registers} registers";
    }
}
