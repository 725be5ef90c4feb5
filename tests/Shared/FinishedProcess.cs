using System.Diagnostics;
using System.Text;

namespace SepConvGen.Tests.Shared;

/// <summary>A program that ran to its end: its exit code, and what it wrote to its output and to its error output.</summary>
internal sealed record FinishedProcess(int ExitCode, string Output, string Errors)
{
    /// <summary>Runs a program without input; one that takes longer is ended, and the processes that it started too.</summary>
    public static async Task<FinishedProcess> Run(ProcessStartInfo start, TimeSpan patience)
    {
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;

        // What .NET's tools and the samples write where nothing is a terminal, on Windows too.
        start.StandardOutputEncoding = Encoding.UTF8;
        start.StandardErrorEncoding = Encoding.UTF8;
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        using CancellationTokenSource limit = new(patience);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{start.FileName} {string.Join(' ', start.ArgumentList)} took longer than {patience}.");
        }

        return new(process.ExitCode, await output, await errors);
    }
}
