using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
using Shared.Measuring;

namespace SepConvGen.Benchmarks.Measuring;

/// <summary>An instruction set that kernels are generated for; the conditions are those of the generated code.</summary>
/// <param name="Name">As on the command line and in the CSV file.</param>
/// <param name="Suffix">Its name in SepConvGenInstructionSets, and the end of the generated classes' names.</param>
/// <param name="Lanes">Elements of a vector.</param>
/// <param name="Available">Whether this process can run it.</param>
/// <param name="Peak">Multiply-adds as fast as the processor can.</param>
internal sealed record Tier(string Name, string Suffix, int Lanes, bool Available, Peaks Peak)
{
    private static readonly Tier[] All =
    [
        new("avx512", "Avx512", 16, Vector512.IsHardwareAccelerated, new(() => new FmaPeak<Vector512<float>, Lanes512>(twelveChains: false))),
        new("avx2", "Avx2", 8, Vector256.IsHardwareAccelerated && Fma.IsSupported, new(() => new FmaPeak<Vector256<float>, Lanes256>(twelveChains: !Vector512.IsHardwareAccelerated))),
        new("neon", "Neon", 4, AdvSimd.Arm64.IsSupported, new(() => new FmaPeak<Vector128<float>, Lanes128>(twelveChains: false))),
        new("scalar", "Scalar", 1, true, new(() => new FmaPeak<float, Lane>(twelveChains: !Vector512.IsHardwareAccelerated))),
    ];

    private static readonly Peaks[] DoublePeaks =
    [
        new(() => new FmaPeak<Vector512<double>, DoubleLanes512>(twelveChains: false)),
        new(() => new FmaPeak<Vector256<double>, DoubleLanes256>(twelveChains: !Vector512.IsHardwareAccelerated)),
        new(() => new FmaPeak<Vector128<double>, DoubleLanes128>(twelveChains: false)),
        new(() => new FmaPeak<double, DoubleLane>(twelveChains: !Vector512.IsHardwareAccelerated)),
    ];

    /// <summary>Bytes of an element.</summary>
    public int ElementSize { get; private init; } = sizeof(float);

    /// <summary>What SepConvGenInstructionSets says: it alone, but for <see cref="Best"/>.</summary>
    public string InstructionSets { get; private init; } = Suffix;

    /// <summary>The same, and no kernel runs another: what tiles are tried on.</summary>
    public Tier Alone => this with { InstructionSets = Suffix };

    /// <summary>The same for kernels in double: half the lanes, and a peak of its own.</summary>
    public Tier InDouble => this with
    {
        Lanes = Math.Max(Lanes / 2, 1),
        Peak = DoublePeaks[Array.FindIndex(All, tier => tier.Name == Name)],
        ElementSize = sizeof(double),
    };

    /// <summary>The one that a user's kernels would take here; some of them, on processors that split its vectors or for narrow images, the next.</summary>
    public static Tier Best
    {
        get
        {
            Tier best = All.First(tier => tier.Available);
            return best.Suffix == "Avx512" ? best with { InstructionSets = "Avx512;Avx2" } : best;
        }
    }

    public static Tier Named(string name)
    {
        Tier tier = All.FirstOrDefault(tier => tier.Name == name)
            ?? throw new UserError($"There is no tier '{name}'. There are {string.Join(", ", All.Select(tier => tier.Name))}.");
        return tier.Available ? tier : throw new UserError($"This machine does not run {name}.");
    }
}
