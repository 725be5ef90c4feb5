using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
using SepConvGen.Tool.Records;
using SepConvGen.Tool.Work;
using Shared.Measuring;

namespace SepConvGen.Tool.Running;

/// <summary>What this processor can run, and how fast.</summary>
internal static class Processor
{
    /// <summary>Whether a tier runs here.</summary>
    public static bool Runs(TierRecord tier) => tier.Suffix switch
    {
        "Avx512" => Vector512.IsHardwareAccelerated,
        "Avx2" => Vector256.IsHardwareAccelerated && Fma.IsSupported,
        "Neon" => AdvSimd.Arm64.IsSupported,
        _ => true,
    };

    /// <summary>The tier that a kernel chooses here: the first that runs, and does not yield to the next.</summary>
    public static TierReport Chosen(KernelReport report) => report.Tiers.First(tier => Runs(tier.Tier) && !Yields(tier.Tier, report.Call));

    /// <summary>Whether a tier leaves a call to the next one here.</summary>
    public static bool Yields(TierRecord tier, CallShape call) =>
        (tier.Yields && SepConvGen.Runtime.Processor.SplitsVector512) || call.Output.Width <= tier.NarrowColumns;

    /// <summary>
    /// What a core does in a second in the code of a tier, measured: multiply-adds, as many loads (all instruction sets here load as
    /// often in a cycle as they multiply), and bytes that a copy reads and writes in L2 and in memory.
    /// </summary>
    public static CoreRates Measure(TierRecord tier)
    {
        (FmaPeak peak, int lanes) = tier.Suffix switch
        {
            "Avx512" => (new FmaPeak<Vector512<float>, Lanes512>(twelveChains: false), Lanes512.Count),
            "Avx2" => (new FmaPeak<Vector256<float>, Lanes256>(twelveChains: true), Lanes256.Count),
            "Neon" => (new FmaPeak<Vector128<float>, Lanes128>(twelveChains: false), Lanes128.Count),
            _ => ((FmaPeak)new FmaPeak<float, Lane>(twelveChains: true), Lane.Count),
        };
        for (int measurement = 0; measurement < 5; measurement++)
        {
            peak.Measure();
        }

        double vectors = peak.Best / 2 / lanes;
        return new(vectors, vectors, CopyRate.Of(512 << 10), CopyRate.Of(256 << 20));
    }
}
