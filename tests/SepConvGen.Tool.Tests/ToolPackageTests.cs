using System.Diagnostics;
using SepConvGen.Tests.Shared;
using Xunit;

namespace SepConvGen.Tool.Tests;

/// <summary>The packed tool, as a user installs it and calls it.</summary>
public sealed class ToolPackageTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);

    [Fact]
    public async Task It_is_packed_installed_and_run_by_the_sdk()
    {
        Assert.SkipUnless(Effort.IsThorough, Effort.Why);
        string folder = Directory.CreateTempSubdirectory("sepconvgen-tool").FullName;
        string version = $"1.0.0-test.{Guid.NewGuid():N}";
        string tools = Path.Combine(folder, "tools");

        await Dotnet(Repository.Root, null, "pack", "src/SepConvGen.Tool", "-o", folder, "--artifacts-path", Path.Combine(folder, "artifacts"), $"-p:PackageVersion={version}", "-warnaserror");
        await Dotnet(folder, null, "tool", "install", "SepConvGen.Tool", "--tool-path", tools, "--version", version, "--add-source", folder);
        FinishedProcess run = await Dotnet(folder, tools, "sepconvgen", Harness.Tool.Tests, "--kernel", "Images.Block");

        Assert.Equal(Harness.Tool.Print("Images.Block"), run.Output.ReplaceLineEndings("\n"));
        Directory.Delete(folder, recursive: true);
    }

    // `dotnet sepconvgen` looks for dotnet-sepconvgen in PATH.
    private static async Task<FinishedProcess> Dotnet(string folder, string? path, params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", arguments) { WorkingDirectory = folder };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        if (path is not null)
        {
            start.Environment["PATH"] = path + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
        }

        FinishedProcess run = await FinishedProcess.Run(start, Patience);
        Assert.True(run.ExitCode == 0, run.Output + run.Errors);
        return run;
    }
}
