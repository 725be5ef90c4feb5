using System.Diagnostics;
using System.Reflection;

namespace SepConvGen.Samples.Tests.Harness;

/// <summary>Runs the samples, as they were built with these tests.</summary>
internal static class Sample
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static string FolderOf(string sample) => Path.Combine(Stated("Samples"), sample);

    public static async Task<Run> Run(string sample, params string[] arguments)
    {
        string program = Path.Combine(FolderOf(sample), Stated("Built"), $"{sample}.dll");
        ProcessStartInfo start = new("dotnet", [program, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        using CancellationTokenSource limit = new(Patience);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{sample} {string.Join(' ', arguments)} took longer than {Patience}.");
        }

        return new(process.ExitCode, await output, await errors);
    }

    private static string Stated(string key) => typeof(Sample).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().First(metadata => metadata.Key == key).Value!;
}
