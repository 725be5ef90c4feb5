using SepConvGen.Package.Tests.Harness;
using SepConvGen.Tests.Shared;
using Xunit;

namespace SepConvGen.Package.Tests;

/// <summary>The package in projects of frameworks that it is not for.</summary>
public sealed class FrameworkTests(PackedPackage package)
{
    private const string NoKernel = """
        internal static class Program
        {
            private static void Main() => new SepConvGen.Window(3).OutputSize(5).ToString();
        }
        """;

    [Theory]
    [InlineData("net8.0")]
    [InlineData("net9.0")]
    [InlineData("netstandard2.0")]
    [InlineData("net8.0;net10.0")]
    public async Task Older_frameworks_end_with_NuGets_word_for_it_and_nothing_of_the_compiler(string frameworks)
    {
        Assert.SkipUnless(Effort.IsThorough || frameworks == "net8.0", Effort.Why);
        using Consumer consumer = new(package, NoKernel, frameworks: frameworks);

        Run build = (await consumer.Build()).Failed();
        Assert.Contains(build.Lines, line => line.Contains("error NU1202", StringComparison.Ordinal) && line.Contains("SepConvGen", StringComparison.Ordinal));
        Assert.DoesNotContain("error CS", build.Output, StringComparison.Ordinal);
    }
}
