using System.ComponentModel;
using System.Runtime.Intrinsics.X86;

namespace SepConvGen.Runtime;

/// <summary>For generated code: what of the processor decides which of two equal results comes sooner, and the runtime does not tell.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Processor
{
    // AMD's Zen 4; Zen 3, of the same family, has no AVX-512.
    private const int Zen4Family = 0x19;

    /// <summary>
    /// Whether it computes a vector of 512 bits as two of 256 bits, one after the other: AMD's Zen 4. ("Software Optimization Guide for the AMD Zen4
    /// Microarchitecture", 57647, 2.11; the family is in leaf 1 of CPUID, AMD's manual 24594.)
    /// </summary>
    public static bool SplitsVector512 { get; } = Avx512F.IsSupported && IsAmd() && Family() == Zen4Family;

    private static bool IsAmd()
    {
        // "AuthenticAMD", four letters in each of three registers
        (_, int first, int last, int middle) = X86Base.CpuId(0, 0);
        return (first, middle, last) == (0x68747541, 0x69746E65, 0x444D4163);
    }

    private static int Family()
    {
        int version = X86Base.CpuId(1, 0).Eax;
        int family = (version >> 8) & 0xF;
        return family == 0xF ? family + ((version >> 20) & 0xFF) : family;
    }
}
