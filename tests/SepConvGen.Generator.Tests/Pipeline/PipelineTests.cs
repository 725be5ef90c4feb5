using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SepConvGen.Generator.Parsing;
using SepConvGen.Generator.Tests.Harness;
using SepConvGen.Tests.Shared;
using Xunit;

namespace SepConvGen.Generator.Tests.Pipeline;

/// <summary>What is regenerated when, beyond what the harness checks for every test.</summary>
public class PipelineTests
{
    private static readonly string Two =
        Compilations.Usings + $"partial class Blocks {{ [DepthwiseConv2D(3, 3, InputChannels = 8)] partial void A({Sources.Parameters}); [DepthwiseConv2D(3, 3, InputChannels = 16)] partial void B({Sources.Parameters}); }}";

    [Fact]
    public void An_edit_of_one_kernel_regenerates_that_one_only()
    {
        GeneratorDriver driver = RunTwice(Two, Two.Replace("InputChannels = 16", "InputChannels = 32", StringComparison.Ordinal), new HarnessOptions());

        Assert.Equal(
            [IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached],
            Steps.Outputs(driver).Select(step => step.Reason).Order());
    }

    [Fact]
    public void Another_instruction_set_regenerates_all()
    {
        CSharpCompilation compilation = Compilations.Of(Two, new HarnessOptions());
        GeneratorDriver driver = GeneratorHarness.Driver(new HarnessOptions())
            .RunGenerators(compilation, TestContext.Current.CancellationToken)
            .WithUpdatedAnalyzerConfigOptions(new BuildProperties("Neon"))
            .RunGenerators(compilation, TestContext.Current.CancellationToken);

        Assert.All(Named(driver, SepConvGenerator.KernelStep), reason => Assert.Equal(IncrementalStepRunReason.Modified, reason));
        Assert.All(Named(driver, SepConvGenerator.ParseStep), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void The_same_list_otherwise_written_changes_nothing()
    {
        CSharpCompilation compilation = Compilations.Of(Two, new HarnessOptions());
        GeneratorDriver driver = GeneratorHarness.Driver(new HarnessOptions { InstructionSets = "avx2;neon" })
            .RunGenerators(compilation, TestContext.Current.CancellationToken)
            .WithUpdatedAnalyzerConfigOptions(new BuildProperties("Neon, Avx2"))
            .RunGenerators(compilation, TestContext.Current.CancellationToken);

        Assert.Equal([IncrementalStepRunReason.Unchanged], Named(driver, SepConvGenerator.TargetStep));
        Assert.All(Steps.Outputs(driver), step => Assert.Equal(IncrementalStepRunReason.Cached, step.Reason));
    }

    [Fact]
    public void A_kernel_that_becomes_wrong_gives_way_to_a_placeholder_and_comes_back()
    {
        string wrong = Two.Replace("InputChannels = 16", "InputChannels = 0", StringComparison.Ordinal);
        Assert.Contains("NotSupportedException", GeneratorHarness.Files(RunTwice(Two, wrong, new HarnessOptions()))["Blocks.B.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("NotSupportedException", GeneratorHarness.Files(RunTwice(wrong, Two, new HarnessOptions()))["Blocks.B.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_harness_watches_every_step()
    {
        string kernels = string.Concat(KernelKind.All.Select(kind =>
        {
            if (kind == KernelKind.SeparableFilter2D)
            {
                return "[SeparableFilter2D(new float[] { 1 }, new float[] { 2 })] partial void Filter(ReadOnlySpan<byte> input, int height, int width, Span<byte> output);"
                    + "[SeparableFilter2D(new float[] { }, new float[] { 2 })] partial void WrongFilter(ReadOnlySpan<byte> input, int height, int width, Span<byte> output);";
            }

            string parameters = kind.HasExpansion ? Sources.InvertedParameters : (kind.IsSequence, kind.HasDepthwise && kind.HasPointwise) switch
            {
                (true, true) => Sources.SeparableSequenceParameters,
                (true, false) => Sources.SequenceParameters,
                (false, true) => Sources.SeparableParameters,
                (false, false) => Sources.Parameters,
            };
            string window = kind == KernelKind.PointwiseConv2D ? "" : kind.IsSequence ? "3, " : "3, 3, ";
            string output = kind.HasExpansion ? ", ExpandedChannels = 8, OutputChannels = 8" : kind.HasPointwise || kind.HasConvolution ? ", OutputChannels = 8" : "";
            return $"[{kind.Name}({window}InputChannels = 8{output})] partial void {kind.Name}({parameters});"
                + $"[{kind.Name}({window}InputChannels = 0{output})] partial void Wrong{kind.Name}({parameters});";
        }));
        string source = $"{Compilations.Usings}partial class Blocks {{ {kernels} }} file partial class Closed {{ {kernels.Replace("partial", "public partial", StringComparison.Ordinal)} }}";
        GeneratorDriver driver = GeneratorHarness.Driver(new HarnessOptions())
            .RunGenerators(Compilations.Of(source, new HarnessOptions()), TestContext.Current.CancellationToken);

        Assert.Equal(Steps.Names.Order(), Steps.Named(driver).Select(step => step.Step).Distinct().Order());
        Assert.Equal(2 * KernelKind.All.Count, driver.GetRunResult().GeneratedTrees.Length);
    }

    [Fact]
    public void Cancellation_stops_the_generator()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => GeneratorHarness.Driver(new HarnessOptions())
            .RunGenerators(Compilations.Of(Two, new HarnessOptions()), cancellation.Token));
    }

    [Fact]
    public void Cancellation_stops_the_parser()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => KernelParser.Parse(ParsedKernel.Methods(Two).First(), cancellation.Token));
    }

    private static GeneratorDriver RunTwice(string before, string after, HarnessOptions options)
    {
        CSharpCompilation compilation = Compilations.Of(before, options);
        return GeneratorHarness.Driver(options)
            .RunGenerators(compilation, TestContext.Current.CancellationToken)
            .RunGenerators(
                compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], Compilations.Tree(after, "Source.cs")),
                TestContext.Current.CancellationToken);
    }

    private static IEnumerable<IncrementalStepRunReason> Named(GeneratorDriver driver, string name) =>
        Steps.Named(driver).Where(step => step.Step == name).Select(step => step.Reason);
}
