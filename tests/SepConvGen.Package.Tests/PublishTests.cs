using System.Runtime.InteropServices;
using SepConvGen.Package.Tests.Harness;
using SepConvGen.Tests.Shared;
using Xunit;

namespace SepConvGen.Package.Tests;

/// <summary>Programs with kernels in all forms that they are published in: no warning, and the right result.</summary>
public sealed class PublishTests(PackedPackage package)
{
    private static bool IsX64 => RuntimeInformation.ProcessArchitecture == Architecture.X64;

    [Fact]
    public async Task Trimmed_into_a_single_file()
    {
        Assert.SkipUnless(Effort.IsThorough, Effort.Why);
        using Consumer consumer = Create();

        Run publish = (await consumer.Publish("--self-contained", "-p:PublishTrimmed=true", "-p:PublishSingleFile=true")).Succeeded();
        Assert.DoesNotContain("warning", publish.Output, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(consumer.Published, file => file.EndsWith(".dll", StringComparison.Ordinal));
        Assert.Equal(BoxKernel.Output, (await consumer.StartPublished()).Succeeded().Lines);
    }

    /// <summary>Nothing of AVX2 or AVX-512 is lost, whatever crossgen is told: hence no warning of the build.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("-p:PublishReadyToRunCrossgen2ExtraArgs=--instruction-set:-avx2")]
    public async Task ReadyToRun_leaves_kernels_to_the_JIT_and_precompiles_the_rest(string option)
    {
        Assert.SkipUnless(option.Length == 0 || Effort.IsThorough, Effort.Why);
        Assert.SkipUnless(option.Length == 0 || IsX64, "The option is one for x64.");
        using Consumer consumer = Create();

        Run publish = (await consumer.Publish(["--self-contained", "false", "-p:PublishReadyToRun=true", .. option.Split(' ', StringSplitOptions.RemoveEmptyEntries)])).Succeeded();
        Assert.DoesNotContain("warning", publish.Output, StringComparison.OrdinalIgnoreCase);
        (Run run, string[] compiled) = await consumer.StartPublishedAndListen();
        Assert.Equal(BoxKernel.Output, run.Succeeded().Lines);

        string[] kernel = [.. compiled.Where(method => method.Contains("__Box_", StringComparison.Ordinal))];
        Assert.Contains(kernel, method => method.Contains($"__Box_{BoxKernel.Tier}:Run", StringComparison.Ordinal) && method.Contains("[FullOpts", StringComparison.Ordinal));
        Assert.All(kernel, method => Assert.Contains($"__Box_{BoxKernel.Tier}:", method, StringComparison.Ordinal));
        if (option.Length == 0)
        {
            Assert.DoesNotContain(compiled, method => method.Contains("SepConvGen.Runtime.Check", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Native_code()
    {
        Assert.SkipUnless(Effort.IsThorough, Effort.Why);
        Assert.SkipUnless(!IsX64 || BoxKernel.Tier != "Scalar", "This processor has no AVX2.");
        using Consumer consumer = Create();

        string[] sets = IsX64 ? ["-p:IlcInstructionSet=x86-64-v3"] : [];
        Run publish = await consumer.Publish(["-p:PublishAot=true", .. sets]);
        Assert.SkipWhen(publish.Output.Contains("Platform linker", StringComparison.Ordinal), "Native code takes a linker, which this machine has not.");
        publish.Succeeded();
        Assert.DoesNotContain("warning", publish.Output, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(BoxKernel.Output, (await consumer.StartPublished()).Succeeded().Lines);
    }

    private Consumer Create() => new(package, BoxKernel.Program, implicitUsings: false);
}
