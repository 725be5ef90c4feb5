using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SepConvGen.Generator.Diagnostics;
using SepConvGen.Generator.Tests.Harness;
using Xunit;

namespace SepConvGen.Generator.Tests.Diagnostics;

/// <summary>The pages' code, compiled: what is called wrong gives the diagnostic at its place, what is called right does not.</summary>
public class DiagnosticPageTests
{
    /// <summary>Each diagnostic, and the text under the squiggle in its page's wrong code.</summary>
    public static TheoryData<string, string> Squiggles => new()
    {
        { "SCG001", "Edge" },
        { "SCG002", "Edge" },
        { "SCG003", "double[]" },
        { "SCG004", "<T>" },
        { "SCG005", "Network" },
        { "SCG006", "Blocks" },
        { "SCG007", "PointwiseConv2D(InputChannels = 32, OutputChannels = 64)" },
        { "SCG008", "fliter" },
        { "SCG009", "Edge" },
        { "SCG010", "Filter" },
        { "SCG011", "Memory<float> input" },
        { "SCG012", "Height = 56" },
        { "SCG013", "PointwiseConv2D(InputChannels = 32)" },
        { "SCG014", "0" },
        { "SCG015", "Dilation = 0" },
        { "SCG016", "StrideWidth = 1" },
        { "SCG017", "Padding = (Padding)7" },
        { "SCG018", "Padding = Padding.Explicit" },
        { "SCG019", "PadTop = 1" },
        { "SCG020", "Activation = Activation.Clamp" },
        { "SCG021", "ActivationMax = 4" },
        { "SCG022", "ActivationMin = 6" },
        { "SCG023", "OutputChannels = 4096" },
        { "SCG024", "ReadOnlySpan<float> bias" },
        { "SCG026", "Activation = Activation.PRelu" },
        { "SCG027", "ReadOnlySpan<float> slope" },
        { "SCG029", "null!" },
        { "SCG030", "Groups = 6" },
        { "SCG032", "Mix" },
        { "SCG033", "Dilation = 16384" },
        { "SCG034", "int height" },
        { "SCG035", "Padding = Padding.Causal" },
        { "SCG036", "Padding = Padding.Same" },
        { "SCG037", "Stride = 2" },
        { "SCG038", "Span<float> output" },
        { "SCG040", "ReadOnlySpan<int> input" },
        { "SCG041", "new float[] { }" },
        { "SCG042", "new float[] { 1, float.NaN, 1 }" },
        { "SCG043", "new float[] { 0, 0, 0 }" },
        { "SCG044", "new float[] { -1, 0, 1, -2, 0, 2 }" },
        { "SCG045", "new float[] { 0, 1, 0, 1, -4, 1, 0, 1, 0 }" },
        { "SCG046", "Scale = 0" },
        { "SCG047", "BorderValue = 128" },
        { "SCG048", "BorderValue = 256" },
        { "SCG050", "Residual = true" },
        { "SCG060", "Edge" },
        { "SCG062", "options" },
        { "SCG063", "ReadOnlySpan<float> filter" },
        { "SCG064", "int height" },
        { "SCG065", "Mix" },
        { "SCG066", "int inputImageStride" },
        { "SCG067", "OutputPixelStride = 24" },
        { "SCG068", "int inputRowStride" },
        { "SCG069", "Layout = Layout.Nchw" },
        { "SCG072", "ReadOnlySpan<ushort> filter" },
        { "SCG073", "ReadOnlySpan<Half> filter" },
        { "SCG074", "ReadOnlySpan<Half> input" },
        { "SCG075", "Storage = Storage.BFloat16" },
    };

    /// <summary>Where no body can be given to the method, so that the compiler misses one.</summary>
    private static readonly string[] WithoutPlaceholder = ["SCG001", "SCG002", "SCG005", "SCG006"];

    /// <summary>What is told though nothing is wrong.</summary>
    private static readonly string[] Informative = ["SCG060", "SCG061", "SCG063", "SCG064", "SCG065"];

    /// <summary>What is told as a warning: it is legal, and hardly ever meant.</summary>
    private static readonly string[] Warnings = ["SCG062"];

    /// <summary>What a project must turn on: in most it would be noise.</summary>
    private static readonly string[] OffByDefault = ["SCG063"];

    /// <summary>What no wrong code gives: faults of the project and of SepConvGen itself, which have tests of their own.</summary>
    private static readonly string[] WithoutWrongCode =
        [InstructionSetsDiagnosticTests.Id, ProjectDiagnosticTests.Language, InternalErrorTests.Id, ProjectDiagnosticTests.Optimization, .. NetworkDiagnosticTests.Ids];

    /// <summary>What the package's task and targets tell, not the compiler: the tests of networks and of the package try them.</summary>
    private static readonly string[] OfTheBuild = ["SCG080", "SCG081", "SCG082", "SCG101", "SCG102"];

    [Theory]
    [MemberData(nameof(Squiggles))]
    public async Task Wrong_code_gives_this_diagnostic_and_no_other(string id, string squiggle)
    {
        Diagnostic diagnostic = Assert.Single(await AnalyzerHarness.Run(DiagnosticPage.Read(id).Wrong, Options(id)));

        Assert.Equal(id, diagnostic.Id);
        Assert.Equal(Severity(id), diagnostic.Severity);
        Assert.Equal(squiggle, AnalyzerHarness.Squiggle(diagnostic));
    }

    [Theory]
    [MemberData(nameof(Squiggles))]
    public async Task Right_code_is_silent_and_generated(string id, string squiggle)
    {
        _ = squiggle;
        GeneratorRun run = GeneratorHarness.Run(DiagnosticPage.Read(id).Right, Options(id));

        Assert.DoesNotContain("NotSupportedException", run.Text, StringComparison.Ordinal);
        Assert.Empty(await AnalyzerHarness.Analyze(run.Output));
    }

    [Theory]
    [MemberData(nameof(Squiggles))]
    public async Task A_pragma_suppresses_it(string id, string squiggle)
    {
        _ = squiggle;
        Assert.Empty(await AnalyzerHarness.Run($"#pragma warning disable {id}\n" + DiagnosticPage.Read(id).Wrong, Options(id)));
    }

    [Theory]
    [MemberData(nameof(Squiggles))]
    public void Wrong_code_has_a_placeholder_so_that_the_build_reaches_the_analyzer(string id, string squiggle)
    {
        _ = squiggle;
        GeneratorRun run = GeneratorHarness.Run(DiagnosticPage.Read(id).Wrong, new HarnessOptions { MayHaveErrors = true });

        if (Informative.Contains(id) || Warnings.Contains(id))
        {
            Assert.NotEmpty(run.Files);
            Assert.All(run.Files.Values, text => Assert.DoesNotContain("NotSupportedException", text, StringComparison.Ordinal));
        }
        else if (WithoutPlaceholder.Contains(id))
        {
            Assert.Empty(run.Files);
        }
        else
        {
            Assert.Contains($"\"{id}: ", run.Text, StringComparison.Ordinal);
            Assert.Empty(run.Problems);
        }
    }

    [Fact]
    public void Every_diagnostic_has_a_test() =>
        Assert.Equal(Descriptors.All.Select(descriptor => descriptor.Id), Squiggles.Select(row => row.Data.Item1).Concat(WithoutWrongCode).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_diagnostic_has_a_page_under_its_title_and_every_page_a_diagnostic()
    {
        Assert.Equal(
            Descriptors.All.Select(descriptor => descriptor.Id).Concat(OfTheBuild).Select(id => id + ".md").Append("README.md").Order(StringComparer.Ordinal),
            Directory.GetFiles(DiagnosticPage.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(Descriptors.All, descriptor =>
            Assert.Equal($"{descriptor.Id}: {descriptor.Title}", DiagnosticPage.Read(descriptor.Id).Title));
    }

    [Fact]
    public void The_table_of_pages_is_complete()
    {
        string table = File.ReadAllText(Path.Combine(DiagnosticPage.Folder, "README.md"));
        Assert.All(Descriptors.All, descriptor =>
            Assert.Contains($"| [{descriptor.Id}]({descriptor.Id}.md) | {descriptor.Title} |\n", table, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_diagnostic_links_to_its_page() => Assert.All(Descriptors.All, descriptor => Assert.Equal(
        $"https://github.com/sepconvgen/SepConvGen/blob/main/generator/diagnostics/{descriptor.Id}.md", descriptor.HelpLinkUri));

    [Fact]
    public void Every_diagnostic_is_enabled_unless_it_would_be_noise_and_of_one_category() => Assert.All(Descriptors.All, descriptor =>
    {
        Assert.Equal(!OffByDefault.Contains(descriptor.Id), descriptor.IsEnabledByDefault);
        Assert.Equal(Severity(descriptor.Id), descriptor.DefaultSeverity);
        Assert.Equal("SepConvGen", descriptor.Category);
    });

    [Fact]
    public void Every_diagnostic_is_in_the_list_of_releases()
    {
        string releases = File.ReadAllText(Repository.Path("generator/SepConvGen.Generator/AnalyzerReleases.Shipped.md"))
            + File.ReadAllText(Repository.Path("generator/SepConvGen.Generator/AnalyzerReleases.Unshipped.md"));
        Assert.All(Descriptors.All, descriptor =>
            Assert.Contains($"\n{descriptor.Id} | SepConvGen | {(OffByDefault.Contains(descriptor.Id) ? "Disabled" : Severity(descriptor.Id))} | {descriptor.Title}\n", releases, StringComparison.Ordinal));
    }

    [Fact]
    public void All_holds_every_descriptor_in_the_order_of_ids()
    {
        ImmutableArray<string> ids = [.. Descriptors.All.Select(descriptor => descriptor.Id)];
        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
        Assert.Equal(typeof(Descriptors).GetFields().Count(field => field.FieldType == typeof(DiagnosticDescriptor)), ids.Length);
    }

    [Fact]
    public async Task What_is_off_by_default_is_silent_until_it_is_turned_on() =>
        Assert.All(await Task.WhenAll(OffByDefault.Select(id => AnalyzerHarness.Run(DiagnosticPage.Read(id).Wrong))), found => Assert.Empty(found));

    private static HarnessOptions Options(string id) => new() { TurnedOn = OffByDefault.Contains(id) ? id : null };

    private static DiagnosticSeverity Severity(string id) => Informative.Contains(id) ? DiagnosticSeverity.Info
        : Warnings.Contains(id) ? DiagnosticSeverity.Warning
        : DiagnosticSeverity.Error;
}
