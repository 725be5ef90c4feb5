using SepConvGen.Samples.Tests.Harness;
using Xunit;

namespace SepConvGen.Samples.Tests;

/// <summary>What `samples/Compare` prints besides its comparison, which `.ci/run` runs.</summary>
public sealed class CompareTests
{
    [Fact]
    public async Task First_calls_of_all_kernels_are_timed_and_compile_something()
    {
        Run run = (await Sample.Run("Compare", "--first-calls")).Succeeded();
        string[] lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.Equal("first call, of that JIT, methods compiled, later calls", lines[0]);
        Assert.Equal(10, lines.Length - 1);
        Assert.All(lines[1..], line => Assert.Matches(@"^\d+\.\d\d ms +\d+\.\d\d ms +[1-9]\d* +\d+\.\d{3} ms  \S", line));
    }
}
