using Xunit;

namespace SepConvGen.Networks.Tests.Build.Harness;

/// <summary>How a build ended, and what it said.</summary>
internal sealed record Run(int ExitCode, string Output)
{
    /// <summary>Its errors, each once, from the file's name to the code's colon: "gone.onnx : error SCG080".</summary>
    public string[] Errors =>
        [.. Output.Split('\n').Where(line => line.Contains(": error ", StringComparison.Ordinal)).Select(Place).Distinct()];

    public Run Succeeded()
    {
        Assert.True(ExitCode == 0, $"exit code {ExitCode}:\n{Output}");
        Assert.DoesNotContain("warning", Output.Replace("0 Warning(s)", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
        return this;
    }

    public Run Failed()
    {
        Assert.True(ExitCode != 0, $"exit code 0:\n{Output}");
        return this;
    }

    private static string Place(string line)
    {
        string place = line[..line.IndexOf(':', line.IndexOf(": error ", StringComparison.Ordinal) + 2)];
        return place[(place.LastIndexOf('/') + 1)..].Trim();
    }
}
