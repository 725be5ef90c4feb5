using System.Diagnostics;
using SepConvGen.Kernels.Tests.Harness;

namespace SepConvGen.Kernels.Tests.Listing;

/// <summary>Runs a class of this program's tests on an arm64 processor, and keeps what the JIT says of the tiles.</summary>
internal static class Arm64Runner
{
    private const string TilePattern = "PlaneRows* Strip* WholeStrip* OneRow* WholeRow* Slide* Pixels* Row* Column* Steps*";

    // The first start on a machine also builds the emulator's runtime.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>The program that stands for `dotnet`, or null where there is none: `../shared/arm64/dotnet-arm64` beside the repository.</summary>
    public static string? Find()
    {
        for (DirectoryInfo? folder = new(Machine.TestFolder); folder is not null; folder = folder.Parent)
        {
            string program = Path.Combine(folder.FullName, "shared", "arm64", "dotnet-arm64");
            if (File.Exists(program))
            {
                return program;
            }
        }

        return null;
    }

    /// <summary>The JIT's listing of every tile that the tests of a class run.</summary>
    public static async Task<string> ListingOf(Type tests, string dotnet, CancellationToken cancellation)
    {
        string listing = Path.GetTempFileName();
        ProcessStartInfo start = new(dotnet) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in new[] { tests.Assembly.Location, "-noLogo", "-noColor", "-maxThreads", "1", "-class", tests.FullName! })
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["DOTNET_JitDisasm"] = TilePattern;
        start.Environment["DOTNET_JitStdOutFile"] = listing;
        start.Environment[Machine.ExpectedTierVariable] = nameof(Tier.Neon);
        using Process child = Process.Start(start)!;
        using CancellationTokenSource timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timeout.CancelAfter(Patience);
        try
        {
            Task<string> errors = child.StandardError.ReadToEndAsync(timeout.Token);
            string text = await child.StandardOutput.ReadToEndAsync(timeout.Token) + await errors;
            await child.WaitForExitAsync(timeout.Token);
            Assert.True(child.ExitCode == 0, $"exit code {child.ExitCode}\n{text}");
            return await File.ReadAllTextAsync(listing, timeout.Token);
        }
        finally
        {
            if (!child.HasExited)
            {
                child.Kill(entireProcessTree: true);
            }

            File.Delete(listing);
        }
    }
}
