using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace SepConvGen.Kernels.Tests.Harness;

/// <summary>One of the four forms in which every kernel is emitted.</summary>
internal enum Tier
{
    Avx512,
    Avx2,
    Neon,
    Scalar,
}

/// <summary>What this process can run.</summary>
internal static class Tiers
{
    /// <summary>Every tier whose instructions the processor has and the runtime was not told to leave alone.</summary>
    public static IReadOnlyList<Tier> Available { get; } =
        [.. new[] { Tier.Avx512, Tier.Avx2, Tier.Neon, Tier.Scalar }.Where(IsAvailable)];

    /// <summary>
    /// The available tiers on which a kernel is tried. On arm64, which is emulated and slow, scalar code, which no arm64
    /// processor needs, is tried for every fourth kernel only.
    /// </summary>
    public static IEnumerable<Tier> Of(string kernel) =>
        Machine.IsArm64 && StableHash.Of(kernel) % 4 != 0 ? Available.Where(tier => tier != Tier.Scalar) : Available;

    /// <summary>The tier that an emitted method must choose here.</summary>
    public static Tier Dispatched =>
        Vector512.IsHardwareAccelerated ? Tier.Avx512
        : Vector256.IsHardwareAccelerated && Fma.IsSupported ? Tier.Avx2
        : AdvSimd.Arm64.IsSupported ? Tier.Neon
        : Tier.Scalar;

    private static bool IsAvailable(Tier tier) => tier switch
    {
        Tier.Avx512 => Avx512F.IsSupported,
        Tier.Avx2 => Avx2.IsSupported && Fma.IsSupported,
        Tier.Neon => AdvSimd.Arm64.IsSupported,
        _ => true,
    };
}
