using System.Text.RegularExpressions;
using SepConvGen.Package.Tests.Harness;
using SepConvGen.Tests.Shared;
using Xunit;

namespace SepConvGen.Package.Tests;

/// <summary>What the build says of native code that leaves AVX2 or AVX-512 off; nothing is published for it.</summary>
public sealed partial class NativeCodeTests(NativeCodeTests.Restored restored) : IClassFixture<NativeCodeTests.Restored>
{
    private static readonly (string Expected, string[] Properties)[] All =
    [
        ("warning SCG101", []),
        ("message SCG102", ["IlcInstructionSet=avx2%2csha"]),
        ("", ["IlcInstructionSet=x86-64-v4"]),
        ("", ["IlcInstructionSet=native"]),
        ("", ["NoWarn=SCG101"]),
        ("warning SCG101", ["IlcInstructionSet=x86-64-v2"]),
        ("warning SCG101", ["IlcInstructionSet=x86-64-v3%2c-avx2"]),
        ("message SCG102", ["IlcInstructionSet=x86-64-v3"]),
        ("", ["MSBuildWarningsAsMessages=SCG101"]),
        ("error SCG101", ["MSBuildTreatWarningsAsErrors=true"]),
        ("", ["IlcInstructionSet=avx512v3"]),
        ("", ["IlcInstructionSet=x86-64-v3", "SepConvGenInstructionSets=Avx2"]),
        ("", ["SepConvGenInstructionSets=Scalar"]),
        ("", ["RuntimeIdentifier=linux-arm64"]),
        ("", ["PublishAot=false"]),
    ];

    public static TheoryData<string, string> Cases =>
        [.. All.Some(5).Select(each => new TheoryDataRow<string, string>(each.Expected, string.Join(' ', each.Properties)))];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Of_properties(string expected, string properties) =>
        Assert.Equal(expected, await restored.Say(properties.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    [Theory]
    [InlineData("SCG101", "warning SCG101", "message SCG102")]
    [InlineData("SCG102", "message SCG102", "")]
    public async Task Of_the_pages_code(string id, string wrong, string right)
    {
        string page = await File.ReadAllTextAsync(Path.Combine(PackedPackage.Repository, "generator", "diagnostics", id + ".md"), TestContext.Current.CancellationToken);
        List<string> said = [];
        foreach (Match code in Code().Matches(page))
        {
            said.Add(await restored.Say(Property().Matches(code.Value).Select(property => $"{property.Groups[1].Value}={property.Groups[2].Value}")));
        }

        Assert.Equal([wrong, right], said);
    }

    [GeneratedRegex("```xml\n.*?```", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"<(\w+)>([^<\s]+)</\1>")]
    private static partial Regex Property();

    [GeneratedRegex("(?:warning|message|error) SCG1[0-9]{2}")]
    private static partial Regex Told();

    /// <summary>A project, restored once without PublishAot, so that the feed need not have what that takes.</summary>
    public sealed class Restored(PackedPackage package) : IAsyncLifetime
    {
        private readonly Consumer consumer = new(package, BoxKernel.Program, implicitUsings: false);

        public async ValueTask InitializeAsync() => (await consumer.Target("Restore")).Succeeded();

        /// <summary>What the target tells when these properties are set beside PublishAot on x64, if not by themselves.</summary>
        public async Task<string> Say(IEnumerable<string> properties)
        {
            Run run = await consumer.Target(
                "SepConvGenCheckNativeCode",
                ["-p:PublishAot=true", "-p:RuntimeIdentifier=linux-x64", .. properties.Select(property => "-p:" + property)]);
            return string.Join(", ", Told().Matches(run.Output).Select(told => told.Value));
        }

        public ValueTask DisposeAsync()
        {
            consumer.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
