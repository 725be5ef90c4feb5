using System.Diagnostics;
using System.Runtime.InteropServices;
using SepConvGen.Tests.Shared;
using Xunit;

namespace SepConvGen.BuiltNetworks.Tests;

/// <summary>
/// The hashes again in processes whose runtime was told to leave instruction sets alone: not only kernels, the operators between them
/// too take the next ones.
/// </summary>
public sealed class SwitchTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Theory]
    [InlineData("DOTNET_EnableAVX512", TierTests.Avx2)]
    [InlineData("DOTNET_EnableAVX2", TierTests.Scalar)]
    [InlineData("DOTNET_EnableHWIntrinsic", TierTests.Scalar)]
    public async Task A_switched_off_instruction_set_leaves_the_bits_as_they_are(string variable, string widest)
    {
        Assert.SkipUnless(RuntimeInformation.ProcessArchitecture == Architecture.X64, "The switches are those of x64; on arm64 every processor that .NET supports has NEON.");

        string[] classes = [typeof(HashTests).FullName!, typeof(TierTests).FullName!];
        ProcessStartInfo start = new("dotnet", [typeof(SwitchTests).Assembly.Location, "-noLogo", "-noColor", .. classes.SelectMany(name => new[] { "-class", name })]);
        start.Environment[variable] = "0";
        start.Environment[TierTests.WidestVariable] = widest;
        FinishedProcess child = await FinishedProcess.Run(start, Patience);

        string summary = $"Total: {BuiltNetworks.All.Count + 2}, Errors: 0, Failed: 0, Skipped: 0, Not Run: 0";
        Assert.True(child.ExitCode == 0 && child.Output.Contains(summary, StringComparison.Ordinal), $"{variable}=0: exit code {child.ExitCode}\n{child.Output}{child.Errors}");
    }
}
