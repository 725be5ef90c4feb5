using System.Diagnostics;
using SepConvGen.Tests.Shared;
using Xunit;

namespace SepConvGen.Tool.Tests.Harness;

/// <summary>A headless Chromium, where the machine has one.</summary>
internal static class Browser
{
    /// <summary>Why a test is not run.</summary>
    public const string Why = "No chromium, chromium-browser or google-chrome in PATH: the page is not opened in a browser.";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    /// <summary>The program; null where there is none.</summary>
    public static string? Program { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    /// <summary>The document as it stands once it is loaded and its scripts have run.</summary>
    /// <param name="page">The file.</param>
    /// <param name="width">Width of the window.</param>
    public static async Task<string> Open(string page, int width)
    {
        string profile = Directory.CreateTempSubdirectory("sepconvgen-browser").FullName;
        ProcessStartInfo start = new(Program!)
        {
            ArgumentList = { "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", $"--user-data-dir={profile}", $"--window-size={width},1400", "--dump-dom", new Uri(page).AbsoluteUri },
        };
        FinishedProcess run = await FinishedProcess.Run(start, TimeSpan.FromMinutes(2));
        Directory.Delete(profile, recursive: true);
        Assert.True(run.ExitCode == 0, run.Errors);
        return run.Output;
    }
}
