using Xunit;

namespace SepConvGen.Samples.Tests.Harness;

/// <summary>How a sample ended, and what it said.</summary>
internal sealed record Run(int ExitCode, string Output, string Errors)
{
    public Run Succeeded()
    {
        Assert.True(ExitCode == 0, $"exit code {ExitCode}:\n{Output}{Errors}");
        Assert.Empty(Errors);
        return this;
    }

    /// <summary>It must have ended with exit code 1 and one line that contains all these texts.</summary>
    public void FailedWith(params string[] texts)
    {
        Assert.True(ExitCode == 1, $"exit code {ExitCode}:\n{Output}{Errors}");
        string line = Assert.Single(Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.All(texts, text => Assert.Contains(text, line, StringComparison.Ordinal));
    }
}
