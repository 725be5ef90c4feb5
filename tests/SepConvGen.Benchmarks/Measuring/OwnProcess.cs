using System.Diagnostics;
using System.Reflection;

namespace SepConvGen.Benchmarks.Measuring;

/// <summary>This program once more, as a fresh process.</summary>
internal static class OwnProcess
{
    /// <summary>What it prints.</summary>
    /// <param name="arguments">Its command line.</param>
    /// <exception cref="InvalidOperationException">It has failed.</exception>
    public static string Output(params string[] arguments)
    {
        string program = Environment.ProcessPath!;
        string[] assembly = Path.GetFileNameWithoutExtension(program) == "dotnet" ? [Assembly.GetExecutingAssembly().Location] : [];
        using Process process = Process.Start(new ProcessStartInfo(program, [.. assembly, .. arguments]) { RedirectStandardOutput = true })!;
        string text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? text : throw new InvalidOperationException($"The fresh process has failed: {text}");
    }
}
