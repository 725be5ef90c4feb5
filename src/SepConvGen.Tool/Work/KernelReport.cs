using SepConvGen.Tool.Records;
using SepConvGen.Tool.Running;

namespace SepConvGen.Tool.Work;

/// <summary>All that is said of a kernel.</summary>
/// <param name="Kernel">Its record.</param>
/// <param name="Call">The sizes of a call.</param>
/// <param name="Tiers">What it does on each instruction set.</param>
internal sealed record KernelReport(KernelRecord Kernel, CallShape Call, IReadOnlyList<TierReport> Tiers)
{
    /// <summary>Multiply-adds of an output pixel, by the definition.</summary>
    public double PixelMultiplyAdds => MultiplyAdds / Math.Max((double)Call.Batch * Call.Output.Pixels, 1);

    /// <summary>Multiply-adds of a call, by the definition: taps in the padding count.</summary>
    public double MultiplyAdds { get; } = Kernel.Steps.Select((step, index) => (double)Call.Batch * Call.Images[index + 1].Pixels * step.MultiplyAdds).Sum();

    /// <summary>Bytes of machine code of the tiers that run here, by the end of their classes' names; null where they were not asked for.</summary>
    public IReadOnlyDictionary<string, long>? Code { get; init; }

    /// <summary>Its times on this machine; null where they were not asked for.</summary>
    public Measurement? Measured { get; init; }

    public static KernelReport Of(KernelRecord kernel, InputSize size)
    {
        CallShape call = CallShape.Of(kernel, size);
        return new(kernel, call, [.. kernel.Tiers.Select(tier => TierReport.Of(kernel, tier.For(call), call))]);
    }
}

/// <summary>What is said of a kernel on an instruction set.</summary>
/// <param name="Tier">Its record.</param>
/// <param name="Blocks">How rows are divided, and working memory.</param>
/// <param name="Packed">Bytes of packed weights; 0 where weights are read as they are, or copied into working memory.</param>
/// <param name="Work">What a call does.</param>
/// <param name="Bound">What bounds it on a nominal core, in cycles.</param>
internal sealed record TierReport(TierRecord Tier, BlockRows Blocks, long Packed, TierWork Work, Bound Bound)
{
    public static TierReport Of(KernelRecord kernel, TierRecord tier, CallShape call)
    {
        TierWork work = TierWork.Of(kernel, tier, call);
        return new(tier, BlockRows.Of(kernel, tier, call), tier.Memory.Number("packed") ?? 0, work, Bound.Of(work, CoreRates.Nominal));
    }
}
