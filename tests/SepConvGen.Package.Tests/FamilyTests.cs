using SepConvGen.Package.Tests.Harness;
using SepConvGen.Tests.Shared;
using Xunit;

namespace SepConvGen.Package.Tests;

/// <summary>A build for one family of processors writes only what they have, unless the project says otherwise.</summary>
public sealed class FamilyTests(PackedPackage package)
{
    // Neither a runtime nor a host of the other system is needed: the program is not started.
    private static readonly string[] Portable = ["--self-contained", "false", "-p:UseAppHost=false"];

    [Theory]
    [InlineData("Neon Scalar", "-r linux-arm64")]
    [InlineData("Avx512 Avx2 Scalar", "-r linux-x64")]
    [InlineData("Avx512 Avx2 Scalar", "-r win-x86")]
    [InlineData("Neon Scalar", "-r osx-arm64")]
    [InlineData("Scalar", "-r linux-arm")]
    [InlineData("Avx2 Neon Scalar", "-r linux-arm64", "Avx2;Neon")]
    public async Task Of_a_runtime_identifier(string expected, string runtime, string wanted = "")
    {
        Assert.SkipUnless(Effort.IsThorough || wanted.Length > 0, Effort.Why);
        using Consumer consumer = Create(wanted.Length == 0 ? "" : $"<SepConvGenInstructionSets>{wanted}</SepConvGenInstructionSets>");

        (await consumer.Publish([.. runtime.Split(' '), .. Portable])).Succeeded();
        Assert.Equal(expected, BoxKernel.Tiers(consumer));
    }

    [Theory]
    [InlineData("Avx512 Avx2 Scalar", "x64")]
    [InlineData("Neon Scalar", "ARM64")]
    [InlineData("Avx512 Avx2 Neon Scalar", "AnyCPU")]
    public async Task Of_a_platform_target(string expected, string platform)
    {
        Assert.SkipUnless(Effort.IsThorough || platform == "ARM64", Effort.Why);
        using Consumer consumer = Create($"<PlatformTarget>{platform}</PlatformTarget>");

        (await consumer.Build()).Succeeded();
        Assert.Equal(expected, BoxKernel.Tiers(consumer));
    }

    private Consumer Create(string properties) => new(package, BoxKernel.Program, implicitUsings: false, properties);
}
