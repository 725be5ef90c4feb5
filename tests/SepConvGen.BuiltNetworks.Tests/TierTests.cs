using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Xunit;

namespace SepConvGen.BuiltNetworks.Tests;

/// <summary>A process that was started with instruction sets switched off has none of them.</summary>
public sealed class TierTests
{
    /// <summary>Names the widest vectors that may be left; not set where nothing is switched off.</summary>
    public const string WidestVariable = "SEPCONVGEN_WIDEST";

    public const string Avx2 = nameof(Avx2);
    public const string Scalar = nameof(Scalar);

    [Fact]
    public void What_is_switched_off_is_not_there()
    {
        if (Environment.GetEnvironmentVariable(WidestVariable) is { } widest)
        {
            Assert.False(Vector512.IsHardwareAccelerated, "AVX-512 is there");
            Assert.False(widest == Scalar && Fma.IsSupported, "AVX2 with FMA is there");
        }
    }
}
