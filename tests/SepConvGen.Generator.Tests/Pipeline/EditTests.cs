using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SepConvGen.Generator.Tests.Harness;
using Xunit;

namespace SepConvGen.Generator.Tests.Pipeline;

/// <summary>After an edit a project has the same files as if it had been opened so; and kernels are read anew only where it can matter.</summary>
public class EditTests
{
    // Two files: a kernel with all that it is read from, and code that calls nothing.
    private const string Kernel = """
        using System;
        using SepConvGen;
        namespace Demo;
        partial class Blocks
        {
            const int Channels = Sizes.Channels;
            /// <summary>Edges.</summary>
            [DepthwiseConv2D(3, 3, InputChannels = Channels)]
            static partial void Edge(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output);
            static int Answer() { return 41; }
            int question = 6 * 9;
            int Both => 42;
        }
        file partial class Closed
        {
            [DepthwiseConv2D(3, 3, InputChannels = 8)]
            public static partial void Edge(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output);
        }
        """;

    private const string Other = """
        #if BIG
        #define LARGE
        #endif
        namespace Demo;
        static class Sizes
        {
            public const int Channels = 8;
            public static int Square(int side) { return side * side; }
        }
        """;

    /// <summary>What is edited, and by what it is replaced: the first text is in one of the two files.</summary>
    public static TheoryData<string, string> Declarations => new()
    {
        { "InputChannels = Channels", "InputChannels = 2 * Channels" },
        { "Channels = 8;", "Channels = 16;" },
        { "public const int Channels = 8;", "public static int Channels = 8;" },
        { "Edges.", "Sides." },
        { "return 41;", "return\n 41;" },
        { "/// <summary>Edges.", "//// <summary>Edges." },
        { "partial class Blocks", "partial class Kernels" },
        { "partial class Blocks", "class Blocks" },
        { "partial class Blocks", "partial struct Blocks" },
        { "static partial void", "public static partial void" },
        { "ReadOnlySpan<float> filter", "ReadOnlySpan<float> filter, ReadOnlySpan<float> bias" },
        { "output);", "output) { }" },
        { "using SepConvGen;", "using SepConvGen; using DepthwiseConv2D = System.ObsoleteAttribute;" },
        { "[DepthwiseConv2D(", "[SepConvGen.PointwiseConv2D(" },
        { "namespace Demo;\npartial", "namespace Other;\npartial" },
        { "static class Sizes", "partial class Blocks { static partial void Edge(); } static class Sizes" },
        { "static class Sizes", "partial class Blocks { [SepConvGen.DepthwiseConv2D(3, 3)] static partial void Edge(int a); } static class Sizes" },
        { "namespace Demo;\nstatic", "namespace System { struct Span<T>; }\nnamespace Demo;\nstatic" },
        { "int question", "int unasked;\n int question" },
        { "#if BIG", "#if BIGGER" },
    };

    /// <summary>Edits after which no kernel is read again.</summary>
    public static TheoryData<string, string> Bodies => new()
    {
        { "return side * side;", "return side * side * side;" },
        { "return side * side;", "int InputChannels = 8; return side * InputChannels;" },
        { "{ return side", "{ // Twice\n return side" },
        { "int Both => 42;", "int Both => 41;" },
        { "static int Answer() { return 41; }\n    int question = 6 * 9;", "static int Answer() { return 42; }\n    int question = 6 * 7;" },
        { "static class Sizes", "/* Sizes */ static class Sizes" },
    };

    [Theory]
    [MemberData(nameof(Declarations))]
    [MemberData(nameof(Bodies))]
    public void After_an_edit_the_files_are_those_of_the_new_text(string text, string other)
    {
        CSharpCompilation before = Project(Kernel, Other);
        CSharpCompilation after = Edited(text, other);
        GeneratorDriver driver = Run(before);

        AssertAlike(Run(after), driver.RunGenerators(after, TestContext.Current.CancellationToken));
        AssertAlike(driver, Run(after).RunGenerators(before, TestContext.Current.CancellationToken));
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public void Edits_in_bodies_read_no_kernel_again(string text, string other)
    {
        GeneratorDriver driver = Run(Project(Kernel, Other)).RunGenerators(Edited(text, other), TestContext.Current.CancellationToken);

        Assert.All(Steps.Named(driver), step => Assert.True(
            step.Reason == IncrementalStepRunReason.Cached || step.Step == SepConvGenerator.FileStep, $"{step.Step}: {step.Reason}"));
    }

    [Fact]
    public void Edits_of_bodies_before_one_of_a_declaration_lose_nothing()
    {
        CSharpCompilation body = Project(Kernel, Other.Replace("side * side", "side + side", StringComparison.Ordinal));
        CSharpCompilation both = Project(
            Kernel.Replace("return 41", "return 42", StringComparison.Ordinal), Other.Replace("Channels = 8", "Channels = 24", StringComparison.Ordinal));

        GeneratorDriver driver = Run(Project(Kernel, Other))
            .RunGenerators(body, TestContext.Current.CancellationToken)
            .RunGenerators(both, TestContext.Current.CancellationToken);
        AssertAlike(Run(both), driver);
    }

    [Fact]
    public void Files_come_and_go()
    {
        CSharpCompilation one = Project(Kernel, Other);
        CSharpCompilation more = one.AddSyntaxTrees(Compilations.Tree(Kernel.Replace("Blocks", "More", StringComparison.Ordinal), "More.cs"));

        AssertAlike(Run(more), Run(one).RunGenerators(more, TestContext.Current.CancellationToken));
        AssertAlike(Run(one), Run(more).RunGenerators(one, TestContext.Current.CancellationToken));
        Assert.Equal(2, GeneratorHarness.Files(Run(more)).Count);
    }

    [Fact]
    public void Other_references_and_settings_are_seen()
    {
        CSharpCompilation all = Project(Kernel, Other);
        CSharpCompilation none = all.WithReferences(all.References.Where(reference => !reference.Display!.Contains("SepConvGen", StringComparison.Ordinal)));
        Assert.Empty(GeneratorHarness.Files(Run(all).RunGenerators(none, TestContext.Current.CancellationToken)));

        CSharpCompilation old = Project(Kernel, Other, LanguageVersion.CSharp10);
        AssertAlike(Run(old), Run(all).RunGenerators(old, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("using SepConvGen;", "using Edges = SepConvGen.DepthwiseConv2DAttribute;", "")]
    [InlineData("using SepConvGen;", "", "global using Edges = SepConvGen.DepthwiseConv2DAttribute;")]
    [InlineData("namespace Demo;", "namespace Demo; using Edges = DepthwiseConv2DAttribute;", "")]
    [InlineData("[Edges", "[global::SepConvGen.DepthwiseConv2DAttribute", "")]
    [InlineData("[Edges", "[@DepthwiseConv2DAttribute", "")]
    public void An_attribute_may_have_another_name(string text, string other, string elsewhere)
    {
        string kernel = Kernel.Replace("[DepthwiseConv2D", "[Edges", StringComparison.Ordinal).Replace(text, other, StringComparison.Ordinal);
        Assert.Single(GeneratorHarness.Files(Run(Project(kernel, elsewhere + "\n" + Other[Other.IndexOf("namespace", StringComparison.Ordinal)..]))));
    }

    private static CSharpCompilation Edited(string text, string other)
    {
        Assert.True(Kernel.Contains(text, StringComparison.Ordinal) || Other.Contains(text, StringComparison.Ordinal), text);
        CSharpCompilation project = Project(Kernel, Other);
        foreach ((int index, string file) in new[] { Kernel, Other }.Index().Where(file => file.Item.Contains(text, StringComparison.Ordinal)))
        {
            SyntaxTree tree = project.SyntaxTrees[index];
            project = project.ReplaceSyntaxTree(tree, Compilations.Tree(file.Replace(text, other, StringComparison.Ordinal), tree.FilePath));
        }

        return project;
    }

    private static CSharpCompilation Project(string kernel, string other, LanguageVersion language = LanguageVersion.Latest)
    {
        HarnessOptions options = new() { Language = language };
        CSharpCompilation project = Compilations.Of(kernel, options);
        return project.AddSyntaxTrees(Compilations.Tree(other, "Other.cs", options));
    }

    private static GeneratorDriver Run(CSharpCompilation project) =>
        GeneratorHarness.Driver(new HarnessOptions()).RunGenerators(project, TestContext.Current.CancellationToken);

    private static void AssertAlike(GeneratorDriver expected, GeneratorDriver actual)
    {
        Assert.Equal(GeneratorHarness.Files(expected), GeneratorHarness.Files(actual));
        Assert.Equal(Said(expected), Said(actual));
    }

    private static IEnumerable<string> Said(GeneratorDriver driver) => driver.GetRunResult().Diagnostics.Select(diagnostic => diagnostic.ToString()).Order();
}
