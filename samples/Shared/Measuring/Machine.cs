using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace Shared.Measuring;

/// <summary>The instruction set that the kernels use on this machine; the questions are those of the generated code.</summary>
/// <param name="Name">The name to print.</param>
/// <param name="Suffix">What the names of the generated classes for it end in.</param>
/// <param name="Peak">Multiply-adds as fast as the processor can, or about so; see <see cref="FmaPeak"/>.</param>
internal sealed record Machine(string Name, string Suffix, FmaPeak Peak)
{
    public static Machine Current { get; } =
        Vector512.IsHardwareAccelerated ? new("AVX-512", "Avx512", new FmaPeak<Vector512<float>, Lanes512>(twelveChains: false))
        : Vector256.IsHardwareAccelerated && Fma.IsSupported ? new("AVX2 + FMA", "Avx2", new FmaPeak<Vector256<float>, Lanes256>(twelveChains: true))
        : AdvSimd.Arm64.IsSupported ? new("NEON", "Neon", new FmaPeak<Vector128<float>, Lanes128>(twelveChains: false))
        : new("scalar code", "Scalar", new FmaPeak<float, Lane>(twelveChains: true));
}
