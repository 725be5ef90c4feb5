using System.Collections.Immutable;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SepConvGen.Generator.Tests.Harness;
using Xunit;

namespace SepConvGen.Generator.Tests.Diagnostics;

/// <summary>What is told of the project, once, however many kernels it has.</summary>
public class ProjectDiagnosticTests
{
    public const string Language = "SCG028";

    public const string Optimization = "SCG061";

    private const string Kernels = $"""
        using System;
        using SepConvGen;
        namespace Demo
        {"{"}
            static partial class Blocks
            {"{"}
                [DepthwiseConv2D(3, 3, InputChannels = 8)] static partial void Edge({Sources.Parameters});
                [PointwiseConv2D(InputChannels = 8, OutputChannels = 8)] static partial void Mix({Sources.Parameters});
                static void Call() {"{"} Edge(default, 1, 1, default, default); {"}"}
            {"}"}
        {"}"}
        """;

    [Theory]
    [InlineData(Language)]
    [InlineData(Optimization)]
    public async Task The_page_says_what_is_wrong_and_what_is_right(string id)
    {
        Diagnostic diagnostic = Assert.Single(await Run(DiagnosticPage.Read(id).Wrong));
        Assert.Equal(id, diagnostic.Id);
        Assert.Equal(Location.None, diagnostic.Location);

        Assert.Empty(await Run(DiagnosticPage.Read(id).Right));
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3)]
    [InlineData(LanguageVersion.CSharp8)]
    [InlineData(LanguageVersion.CSharp9)]
    [InlineData(LanguageVersion.CSharp10)]
    public async Task An_older_language_is_told_once_and_its_files_compile(LanguageVersion version)
    {
        var options = new HarnessOptions { Language = version, MayHaveErrors = true };
        GeneratorRun run = GeneratorHarness.Run(Kernels, options);

        Assert.Equal(2, run.Files.Count);
        Assert.All(run.Files.Values, text => Assert.Contains("SCG028: ", text, StringComparison.Ordinal));
        Assert.Equal(["CS0619"], run.Problems.Select(problem => problem.Id));
        Diagnostic diagnostic = Assert.Single(await AnalyzerHarness.Analyze(run.Output, options));
        Assert.Equal(
            $"Kernels are generated in C# 11, and this project is compiled as C# {version.ToDisplayString()}; set <LangVersion>11</LangVersion> or higher in the project file, or leave LangVersion out",
            diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void What_an_older_language_lacks_the_compiler_says_once()
    {
        GeneratorRun run = GeneratorHarness.Run(
            Kernels.Replace("static partial void Edge", "public static partial void Edge", StringComparison.Ordinal),
            new HarnessOptions { Language = LanguageVersion.CSharp8, MayHaveErrors = true });

        Assert.Equal(["CS8400", "CS8795"], run.Problems.Select(problem => problem.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_oldest_language_of_kernels_is_enough()
    {
        var options = new HarnessOptions { Language = LanguageVersion.CSharp11 };
        GeneratorRun run = GeneratorHarness.Run(Kernels, options);

        Assert.All(run.Files.Values, text => Assert.DoesNotContain("NotSupportedException", text, StringComparison.Ordinal));
        Assert.Empty(await AnalyzerHarness.Analyze(run.Output, options));
    }

    [Theory]
    [InlineData("")]
    [InlineData("static partial class Blocks { static partial void Edge(); [System.Obsolete] static void Other() { } }")]
    public async Task A_project_without_kernels_hears_nothing(string source) =>
        Assert.Empty(await AnalyzerHarness.Run(source, new HarnessOptions { Optimize = false, Language = LanguageVersion.CSharp8 }));

    [Fact]
    public async Task A_project_whose_kernels_are_wrong_hears_nothing_of_speed() => Assert.Equal(
        ["SCG014"],
        (await AnalyzerHarness.Run(Sources.Depthwise("DepthwiseConv2D(3, 0, InputChannels = 8)"), new HarnessOptions { Optimize = false })).Select(diagnostic => diagnostic.Id));

    private static async Task<ImmutableArray<Diagnostic>> Run(string property)
    {
        var element = XElement.Parse(property);
        HarnessOptions options = element.Name.LocalName switch
        {
            "LangVersion" => LanguageVersionFacts.TryParse(element.Value, out LanguageVersion version) ? new() { Language = version } : throw new InvalidDataException(property),
            "Optimize" => new() { Optimize = bool.Parse(element.Value) },
            _ => throw new InvalidDataException(property),
        };
        return await AnalyzerHarness.Run(Kernels, options);
    }
}
