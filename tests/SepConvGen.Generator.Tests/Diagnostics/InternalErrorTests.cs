using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SepConvGen.Generator.Emission;
using SepConvGen.Generator.Specs;
using SepConvGen.Generator.Tests.Harness;
using Xunit;

namespace SepConvGen.Generator.Tests.Diagnostics;

/// <summary>A fault of SepConvGen's own, put in by the test: one kernel is lost, with a word, and no other.</summary>
public class InternalErrorTests
{
    public const string Id = "SCG031";

    private const string Two = $$"""
        [DepthwiseConv2D(3, 3, InputChannels = 8)] ACCESS partial void Bad({{Sources.Parameters}});
        [DepthwiseConv2D(3, 3, InputChannels = 8)] ACCESS partial void Good({{Sources.Parameters}});
        """;

    private static readonly HarnessOptions Faulty = new()
    {
        InstructionSets = "Scalar",
        Emit = static (kernel, sets) => kernel.Method.Name == "Good" ? KernelEmitter.Emit(kernel, sets) : throw new InvalidOperationException("No\n\"plan\"."),
    };

    [Theory]
    [InlineData("static")]
    [InlineData("public static")]
    public async Task One_kernel_becomes_a_placeholder_that_says_so_and_the_others_live(string access)
    {
        GeneratorRun run = GeneratorHarness.Run(Sources.Method(Two.Replace("ACCESS", access, StringComparison.Ordinal)), Faulty);

        const string Message = "SepConvGen failed on this kernel (System.InvalidOperationException: No \"plan\"); please report it at https://github.com/sepconvgen/SepConvGen/issues with the method's declaration";
        Assert.DoesNotContain("NotSupportedException", run.Files["Demo.Blocks.Good.g.cs"], StringComparison.Ordinal);
        Assert.Contains($"[global::System.Obsolete(\"SCG031: {Message.Replace("\"", "\\\"", StringComparison.Ordinal)}\", true)]", run.Files["Demo.Blocks.Bad.g.cs"], StringComparison.Ordinal);
        Diagnostic diagnostic = Assert.Single(await AnalyzerHarness.Analyze(run.Output, Faulty));
        Assert.Equal(Id, diagnostic.Id);
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Equal("Bad", AnalyzerHarness.Squiggle(diagnostic));
        Assert.Equal(Message, diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_method_that_the_user_calls_obsolete_has_the_message_all_the_same()
    {
        GeneratorRun run = GeneratorHarness.Run(Sources.Method("[Obsolete] " + Two.Replace("ACCESS", "public static", StringComparison.Ordinal)), Faulty);
        Assert.Equal(Id, Assert.Single(await AnalyzerHarness.Analyze(run.Output, Faulty)).Id);
    }

    [Fact]
    public async Task A_spec_without_steps_is_such_a_fault()
    {
        HarnessOptions options = Faulty with { Emit = static (kernel, sets) => KernelEmitter.Emit(kernel with { Spec = new KernelSpec(kernel.Spec.Image, default) }, sets) };
        GeneratorRun run = GeneratorHarness.Run(DiagnosticPage.Read(Id).Wrong, options);
        Assert.Equal(Id, Assert.Single(await AnalyzerHarness.Analyze(run.Output, options)).Id);
    }

    [Fact]
    public async Task A_pragma_suppresses_it()
    {
        ImmutableArray<Diagnostic> diagnostics = await AnalyzerHarness.Run($"#pragma warning disable {Id}\n" + Sources.Method(Two.Replace("ACCESS", "static", StringComparison.Ordinal)), Faulty);
        Assert.Empty(diagnostics);
    }

    [Fact]
    public async Task The_pages_code_is_a_kernel_where_nothing_fails()
    {
        Assert.Empty(await AnalyzerHarness.Run(DiagnosticPage.Read(Id).Wrong));
        Assert.Empty(await AnalyzerHarness.Run(DiagnosticPage.Read(Id).Right));
    }
}
