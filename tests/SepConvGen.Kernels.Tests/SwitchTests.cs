using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using SepConvGen.Kernels.Tests.GoldenCases;
using SepConvGen.Kernels.Tests.Harness;
using SepConvGen.Tests.Shared;

namespace SepConvGen.Kernels.Tests;

/// <summary>The same tests again in processes whose runtime was told to leave instruction sets alone.</summary>
/// <remarks>
/// .NET 10 ignores DOTNET_EnableAVX512F and DOTNET_EnableFMA; the child asserts that the tier expected is the tier reached.
/// A process started here does not come here again: it is given the classes to run.
/// </remarks>
public sealed partial class SwitchTests(ITestOutputHelper output)
{
    /// <summary>What is repeated: of all operations something.</summary>
    private static readonly Type[] Classes = [typeof(DispatchTests), typeof(GoldenTests), typeof(Streaming.StreamingTests)];

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    [Theory]
    [InlineData("DOTNET_EnableAVX512", nameof(Tier.Avx2))]
    [InlineData("DOTNET_EnableAVX2", nameof(Tier.Scalar))]
    [InlineData("DOTNET_EnableHWIntrinsic", nameof(Tier.Scalar))]
    public async Task A_switched_off_instruction_set_leads_to_the_next_tier_and_the_same_bits(string variable, string expectedTier)
    {
        Assert.SkipWhen(Machine.IsArm64, "The switches are those of x64; on arm64 every processor that .NET supports has NEON.");
        Assert.SkipWhen(variable == "DOTNET_EnableHWIntrinsic" && !Effort.IsThorough, Effort.Why);

        ProcessStartInfo start = new("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in new[] { typeof(SwitchTests).Assembly.Location, "-noLogo", "-noColor", "-maxThreads", "1" }.Concat(Classes.SelectMany(each => new[] { "-class", each.FullName! })))
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment[variable] = "0";
        start.Environment[Machine.ExpectedTierVariable] = expectedTier;
        using Process child = Process.Start(start)!;
        using CancellationTokenSource timeout = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        timeout.CancelAfter(Patience);
        try
        {
            Task<string> errors = child.StandardError.ReadToEndAsync(timeout.Token);
            string text = await child.StandardOutput.ReadToEndAsync(timeout.Token) + await errors;
            await child.WaitForExitAsync(timeout.Token);

            Match summary = Summary().Match(text);
            Assert.True(child.ExitCode == 0 && summary.Success, $"{variable}=0: exit code {child.ExitCode}\n{text}");
            Assert.True(int.Parse(summary.Groups["total"].Value, CultureInfo.InvariantCulture) > GoldenFolder.Cases.Count, $"{variable}=0 ran too few tests\n{text}");
            output.WriteLine($"{variable}=0, tier {expectedTier}: {summary.Value}");
        }
        finally
        {
            if (!child.HasExited)
            {
                child.Kill(entireProcessTree: true);
            }
        }
    }

    [GeneratedRegex(@"Total: (?<total>\d+), Errors: 0, Failed: 0, Skipped: \d+, Not Run: \d+")]
    private static partial Regex Summary();
}
