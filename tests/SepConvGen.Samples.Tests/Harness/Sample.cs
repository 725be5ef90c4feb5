using System.Reflection;
using SepConvGen.Tests.Shared;

namespace SepConvGen.Samples.Tests.Harness;

/// <summary>Runs the samples, as they were built with these tests.</summary>
internal static class Sample
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public static string FolderOf(string sample) => Path.Combine(Stated("Samples"), sample);

    public static async Task<Run> Run(string sample, params string[] arguments)
    {
        string program = Path.Combine(FolderOf(sample), Stated("Built"), $"{sample}.dll");
        FinishedProcess process = await FinishedProcess.Run(new("dotnet", [program, .. arguments]), Patience);
        return new(process.ExitCode, process.Output, process.Errors);
    }

    private static string Stated(string key) => typeof(Sample).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().First(metadata => metadata.Key == key).Value!;
}
