using SepConvGen.Package.Tests.Harness;
using SepConvGen.Tests.Shared;
using Xunit;

namespace SepConvGen.Package.Tests;

/// <summary>That nothing public comes, goes or changes unseen.</summary>
public sealed class PublicApiTests(PackedPackage package)
{
    private const string Check = "src/SepConvGen/Runtime/Check.cs";

    [Fact]
    public async Task A_build_fails_with_the_members_that_are_new_or_gone()
    {
        Assert.SkipUnless(Effort.IsThorough, Effort.Why);
        using SourceCopy sources = await Spoilt();
        await File.WriteAllTextAsync(sources["src/SepConvGen/Extra.cs"], "namespace SepConvGen;\n\npublic static class Extra;\n", TestContext.Current.CancellationToken);

        // The generator is not needed: it is not packed.
        Run build = (await sources.Dotnet("build", "src/SepConvGen", "-p:BuildProjectReferences=false")).Failed();
        Assert.Contains(build.Lines, line => line.Contains("error RS0016", StringComparison.Ordinal) && line.Contains("'SepConvGen.Extra'", StringComparison.Ordinal));
        Assert.Contains(build.Lines, line => line.Contains("PublicAPI.Unshipped.txt", StringComparison.Ordinal)
            && line.Contains("error RS0017", StringComparison.Ordinal)
            && line.Contains("SepConvGen.Runtime.Check.Size(int size, string! name) -> void", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_package_that_breaks_the_last_one_is_not_packed()
    {
        Assert.SkipUnless(Effort.IsThorough, Effort.Why);
        using SourceCopy sources = await Spoilt();

        Run pack = (await sources.Dotnet(
            "pack", "src/SepConvGen", "-p:RunAnalyzers=false", "-o", sources["packed"],
            $"-p:PackageValidationBaselinePath={package.File}")).Failed();
        Assert.Contains(pack.Lines, line => line.Contains("error CP0002", StringComparison.Ordinal) && line.Contains("SepConvGen.Runtime.Check.Size(int, string)", StringComparison.Ordinal));
    }

    /// <summary>Sources in which a method is public no longer that generated code calls.</summary>
    private static async Task<SourceCopy> Spoilt()
    {
        SourceCopy sources = await SourceCopy.Create("spoilt");
        string text = await File.ReadAllTextAsync(sources[Check], TestContext.Current.CancellationToken);
        string spoilt = text.Replace("public static void Size(", "internal static void Size(", StringComparison.Ordinal);
        Assert.NotEqual(text, spoilt);
        await File.WriteAllTextAsync(sources[Check], spoilt, TestContext.Current.CancellationToken);
        return sources;
    }
}
