using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SepConvGen.Generator.Tests.Harness;
using Xunit;

namespace SepConvGen.Generator.Tests.Diagnostics;

/// <summary>
/// Kernels to which no file can give a body. With an accessibility the compiler misses it (CS8795) and stops before it runs
/// the analyzer: then the generator speaks, and the analyzer does not say it again.
/// </summary>
public class BodilessKernelTests
{
    private const string Kernel = "[DepthwiseConv2D(3, 3, InputChannels = 8)]";

    [Theory]
    [InlineData("SCG006", "file partial class [|Blocks|]", "")]
    [InlineData("SCG006", "file static partial class [|Outer|] { public static partial class Blocks", "}")]
    [InlineData("SCG005", "class [|Outer|] { partial class Blocks", "}")]
    public async Task The_generator_or_the_analyzer_says_it_but_not_both(string id, string open, string close)
    {
        Markup markup = Markup.Parse($"{Compilations.Usings}{open} {{ {Kernel} ACCESS partial void Edge({Sources.Parameters}); }} {close}");
        foreach (string access in new[] { "public static", "static" })
        {
            string source = markup.Source.Replace("ACCESS", access, StringComparison.Ordinal);
            (ImmutableArray<Diagnostic> reported, ImmutableArray<Diagnostic> analyzed) = await Run(source);

            Assert.Equal(access == "static" ? 0 : 1, reported.Length);
            Diagnostic diagnostic = Assert.Single(reported.Concat(analyzed));
            Assert.Equal(id, diagnostic.Id);
            Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
            Assert.Equal("Source.cs", diagnostic.Location.GetLineSpan().Path);
            Assert.Equal(markup.Marked, [source.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length)]);
        }
    }

    [Fact]
    public async Task Whatever_else_is_wrong_is_said_as_well()
    {
        (ImmutableArray<Diagnostic> reported, _) = await Run(
            $"{Compilations.Usings}file partial class Blocks {{ [DepthwiseConv2D(3, 0)] public static partial int Edge({Sources.Parameters}); }}");
        Assert.Equal(["SCG003", "SCG006", "SCG013", "SCG014"], reported.Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_innermost_type_that_is_not_partial_is_left_to_the_compiler()
    {
        (ImmutableArray<Diagnostic> reported, _) = await Run($"{Compilations.Usings}class Blocks {{ {Kernel} public static partial void Edge({Sources.Parameters}); }}");
        Assert.Empty(reported);
    }

    [Fact]
    public void What_the_generator_says_is_kept_without_the_compilation_and_moves_with_the_code()
    {
        string source = $"{Compilations.Usings}file partial class Blocks {{ {Kernel} public static partial void Edge({Sources.Parameters}); }}";
        CSharpCompilation compilation = Compilations.Of(source, new HarnessOptions());
        GeneratorDriver driver = GeneratorHarness.Driver(new HarnessOptions()).RunGenerators(compilation, TestContext.Current.CancellationToken);
        ObjectGraph.Check(driver);

        GeneratorDriver again = driver.RunGenerators(compilation.Clone(), TestContext.Current.CancellationToken);
        Assert.All(Steps.Outputs(again), step => Assert.Equal(IncrementalStepRunReason.Cached, step.Reason));

        SyntaxTree moved = Compilations.Tree("\n\n" + source, "Source.cs");
        GeneratorDriver edited = again.RunGenerators(compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], moved), TestContext.Current.CancellationToken);
        Assert.Equal(4, Assert.Single(edited.GetRunResult().Diagnostics).Location.GetLineSpan().StartLinePosition.Line);
    }

    private static async Task<(ImmutableArray<Diagnostic> Reported, ImmutableArray<Diagnostic> Analyzed)> Run(string source)
    {
        GeneratorHarness.Driver(new HarnessOptions()).RunGeneratorsAndUpdateCompilation(
            Compilations.Of(source, new HarnessOptions()), out Compilation output, out ImmutableArray<Diagnostic> reported, TestContext.Current.CancellationToken);
        return (reported, await AnalyzerHarness.Analyze(output));
    }
}
