using System;
using System.Linq;
using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Planning;

/// <summary>How much of a kernel's output is worth a thread of its own.</summary>
internal static class ThreadShare
{
    // A share of 10 µs at 4 GHz. Calling a thread of the pool costs 1 to 2 µs, and it begins some 5 µs later, more where it slept.
    // On two cores, 5 µs of one thread gain nothing by a second thread, 19 µs a fifth (Evidence/thread-shares.csv).
    private const double Cycles = 40_000;

    // Of the two multiply-adds a cycle; depthwise steps and remainders of vectors reach fewer than pointwise ones.
    private const double Efficiency = 0.6;

    // Weights that stay in half an L2 are there for the next block.
    private const int InCache = 512 * 1024;

    private const int LeastPixels = 64;

    // Floats that a cycle moves to or from L2.
    private const double Floats = 8;

    /// <summary>Output pixels, or steps, of such a share on the plan's instruction set; where panels are shared, pixels under one of them.</summary>
    public static int Pixels(KernelPlan plan)
    {
        KernelSpec spec = plan.Spec;
        double cycles = (MultiplyAdds(plan) / (2 * plan.Set.Lanes * Efficiency)) + ((spec.InputChannels + spec.OutputChannels) / Floats);
        return (int)Math.Max(1, Math.Ceiling(Cycles / cycles * (plan.PanelShares?.Panels ?? 1)));
    }

    /// <summary>
    /// Output rows, or steps, below which a block of a thread would do less with the weights than bring them there again. At 16 lanes and two
    /// multiply-adds a cycle, 64 pixels take eight times as long as their weights from L3 at 16 bytes a cycle.
    /// </summary>
    public static int Rows(KernelSpec spec)
    {
        if (spec.First is FilterSpec || spec.Steps.Sum(step => step.MultiplyAdds) * spec.Element.Stored.Size() <= InCache)
        {
            return 1;
        }

        int? width = spec.Image.IsSequence ? 1 : spec.OutputImage().Width;
        return width is > 0 and int pixels ? Integers.DivideUp(LeastPixels, pixels) : 1;
    }

    private static double MultiplyAdds(KernelPlan plan) => plan.First is FilterPlan filter
        ? (double)plan.Spec.OutputChannels * (filter.ColumnTerms.Count + filter.RowTerms.Count) / filter.Phases
        : plan.Spec.MultiplyAdds;
}
