using System.Diagnostics;
using SepConvGen.Tests.Shared;

namespace SepConvGen.Package.Tests.Harness;

/// <summary>Runs `dotnet` as from a fresh shell, and leaves no build server behind.</summary>
internal static class Dotnet
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>What the test host and the build around it set for themselves. Where .NET is installed stays known.</summary>
    private static readonly string[] Leaks = ["MSBUILD", "DOTNET_", "COMPLUS_", "VSTEST_", "XUNIT_", "NUGET_PACKAGES", "TESTINGPLATFORM_"];

    private static readonly string[] Kept = ["DOTNET_ROOT", "DOTNET_CLI_HOME", "DOTNET_INSTALL_DIR"];

    private static readonly Dictionary<string, string> Settings = new()
    {
        ["DOTNET_NOLOGO"] = "1",
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
        ["DOTNET_CLI_UI_LANGUAGE"] = "en",
        ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
        ["DOTNET_GENERATE_ASPNET_CERTIFICATE"] = "false",
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["UseSharedCompilation"] = "false",
    };

    public static Task<Run> Run(string folder, string? packages, params string[] arguments) => RunProgram("dotnet", folder, packages, [], arguments);

    /// <summary>Runs any program in that environment, and with further settings in it.</summary>
    public static async Task<Run> RunProgram(string program, string folder, string? packages, Dictionary<string, string> settings, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = folder,
        };
        foreach (string leak in start.Environment.Keys.Where(IsLeak).ToArray())
        {
            _ = start.Environment.Remove(leak);
        }

        foreach ((string name, string value) in Settings.Concat(settings))
        {
            start.Environment[name] = value;
        }

        if (packages is not null)
        {
            start.Environment["NUGET_PACKAGES"] = packages;
        }

        FinishedProcess process = await FinishedProcess.Run(start, Patience);
        return new(process.ExitCode, process.Output + process.Errors);
    }

    private static bool IsLeak(string name) =>
        Leaks.Any(leak => name.StartsWith(leak, StringComparison.OrdinalIgnoreCase))
        && !Kept.Any(kept => name.StartsWith(kept, StringComparison.OrdinalIgnoreCase));
}
