using Xunit;
namespace SepConvGen.Package.Tests.Harness;

/// <summary>How a program ended, and all that it said.</summary>
internal sealed record Run(int ExitCode, string Output)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public Run Succeeded()
    {
        Assert.True(ExitCode == 0, $"exit code {ExitCode}:\n{Output}");
        return this;
    }

    public Run Failed()
    {
        Assert.True(ExitCode != 0, $"exit code 0:\n{Output}");
        return this;
    }
}
