using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SepConvGen.Generator.Parsing;
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

    // A file whose kernels are read from types and constants of the others, and share a type with a part elsewhere.
    private const string Far = """
        using System;
        using SepConvGen;
        namespace Demo.Far;
        static partial class Layers
        {
            [DepthwiseConv2D(Sizes.Window, (int)Kind.Three, InputChannels = Sizes.Inputs)]
            public static partial void Mix(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> filter, Span<float> output);
            [PointwiseConv2D(InputChannels = Sizes.Inputs, OutputChannels = 8)]
            public static partial void Mix(ReadOnlySpan<float> input, int height, ReadOnlySpan<float> filter, int width, Span<float> output);
        }
        """;

    // What those are read from.
    private const string Near = """
        namespace Demo.Far
        {
            static class Sizes
            {
                public const int Window = 3, Inputs = 4;
                public static int Twice(int side) { return 2 * side; }
                private static int Half => 1;
            }
            enum Kind { None, Three = 3 }
            static partial class Layers
            {
                [SepConvGen.DepthwiseConv2D(3, 3, InputChannels = 4)]
                public static partial void Blur(System.ReadOnlySpan<float> input, int height, int width, System.ReadOnlySpan<float> filter, System.Span<float> output);
                static int Count;
            }
        }
        """;

    /// <summary>What is edited, and by what it is replaced: the first text is in one of the two files.</summary>
    public static TheoryData<string, string> Declarations => new()
    {
        { "InputChannels = Channels", "InputChannels = 2 * Channels" },
        { "Channels = 8;", "Channels = 16;" },
        { "public const int Channels = 8;", "public static int Channels = 8;" },
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
        { "#if BIG", "#if BIGGER" },
        { "Inputs = 4", "Inputs = 8" },
        { "Inputs = 4", "Inputs = 0" },
        { "Three = 3", "One, Two, Three" },
        { "enum Kind", "enum Sort" },
        { "static class Sizes\n    {\n        public const int Window", "static class Numbers\n    {\n        public const int Window" },
        { "namespace Demo.Far\n{", "global using Span = System.Int32;\nnamespace Demo.Far\n{" },
        { "namespace Demo.Far\n{", "global using DepthwiseConv2D = System.ObsoleteAttribute;\nnamespace Demo.Far\n{" },
        { "namespace Demo.Far\n{", "global using Window = SepConvGen.PointwiseConv2DAttribute;\nnamespace Demo.Far\n{" },
        { "namespace Demo.Far\n{", "namespace Demo.Far\n{\n    ref struct Span<T>;" },
        { "namespace Demo.Far\n{", "namespace Demo.Far\n{\n    static class MIX { }" },
        { "namespace Demo.Far\n{", "namespace demo { class Layers; }\nnamespace Demo.Far\n{" },
        { "namespace Demo.Far\n{", "namespace Demo.Far\n{\n    class layers;" },
        { "namespace Demo.Far\n{", "namespace Demo.Far\n{\n    class DepthwiseConv2DAttribute(int height, int width) : System.Attribute { public int InputChannels; }" },
        { "void Blur(System.ReadOnlySpan<float> input, int height, int width, System.ReadOnlySpan<float> filter,", "void Mix(System.ReadOnlySpan<float> input, int width, int height, System.ReadOnlySpan<float> filter," },
        { "void Blur(", "void mix(" },
        { "InputChannels = 4)]\n        public static partial void Blur", "InputChannels = 12)]\n        public static partial void Blur" },
        { "static int Count;", "static int MixOutputWidth;" },
        { "static int Count;", "static int MixOutputLength(int height, int width) => 0;" },
        { "static int Count;", "public static partial void Mix(System.ReadOnlySpan<float> input, int height, int width, System.ReadOnlySpan<float> filter, System.Span<float> output) { }" },
        { "static partial class Layers\n    {\n        [SepConvGen", "partial class Layers : System.Exception\n    {\n        [SepConvGen" },
        { "static partial class Layers\n    {\n        [SepConvGen", "static partial class Layer\n    {\n        [SepConvGen" },
    };

    /// <summary>Edits of what one file declares, from which no other file's kernels are read.</summary>
    public static TheoryData<string, string> Elsewhere => new()
    {
        { "Square(int side)", "Square(int side, int depth)" },
        { "public static int Square", "public int Cube; public static int Square" },
        { "Twice(int side)", "Thrice(int side)" },
        { "private static int Half => 1;", "" },
        { "int question", "int unasked;\n int question" },
        { "InputChannels = Channels)", "InputChannels = 2 * Channels)" },
        { "Edges.", "Sides." },
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
    [MemberData(nameof(Elsewhere))]
    public void After_an_edit_the_files_are_those_of_the_new_text(string text, string other)
    {
        CSharpCompilation before = Project(Kernel, Other);
        CSharpCompilation after = Edited(before, text, other);
        GeneratorDriver driver = Run(before);

        AssertAlike(Run(Anew(after)), driver.RunGenerators(after, TestContext.Current.CancellationToken));
        AssertAlike(driver, Run(Anew(after)).RunGenerators(before, TestContext.Current.CancellationToken));
        AssertAlike(Run(Anew(before)), driver.RunGenerators(after, TestContext.Current.CancellationToken).RunGenerators(before, TestContext.Current.CancellationToken));
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public void Edits_in_bodies_read_no_kernel_again(string text, string other)
    {
        CSharpCompilation project = Project(Kernel, Other);
        GeneratorDriver driver = Run(project).RunGenerators(Edited(project, text, other), TestContext.Current.CancellationToken);

        Assert.All(Steps.Named(driver), step => Assert.True(
            step.Reason == IncrementalStepRunReason.Cached || step.Step == SepConvGenerator.FileStep, $"{step.Step}: {step.Reason}"));
    }

    [Theory]
    [MemberData(nameof(Elsewhere))]
    public void Kernels_of_other_files_are_not_read_again(string text, string other)
    {
        CSharpCompilation before = Project(Kernel, Other);
        CSharpCompilation after = Edited(before, text, other);
        SyntaxTree far = before.SyntaxTrees.Single(tree => tree.FilePath.EndsWith("Far.cs", StringComparison.Ordinal));

        IReadOnlyList<ParsedFile> read = Read(before, far);
        Assert.Equal(2, read.Count);
        Assert.Same(read, Read(after, far));
        Assert.NotSame(read, Read(Edited(after, "Inputs = 4", "Inputs = 8"), far));
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
        Assert.Equal(5, GeneratorHarness.Files(Run(more)).Count);
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
        Assert.Contains("Demo.Blocks.Edge.g.cs", GeneratorHarness.Files(Run(Project(kernel, elsewhere + "\n" + Other[Other.IndexOf("namespace", StringComparison.Ordinal)..]))).Keys);
    }

    private static CSharpCompilation Edited(CSharpCompilation project, string text, string other)
    {
        Assert.Contains(project.SyntaxTrees, tree => tree.ToString().Contains(text, StringComparison.Ordinal));
        foreach (SyntaxTree tree in project.SyntaxTrees.Where(tree => tree.ToString().Contains(text, StringComparison.Ordinal)))
        {
            project = project.ReplaceSyntaxTree(tree, Compilations.Tree(tree.ToString().Replace(text, other, StringComparison.Ordinal), tree.FilePath));
        }

        return project;
    }

    // The same project, of which nothing is known.
    private static CSharpCompilation Anew(CSharpCompilation project) =>
        project.RemoveAllSyntaxTrees().AddSyntaxTrees(project.SyntaxTrees.Select(tree => CSharpSyntaxTree.ParseText(tree.GetText(), (CSharpParseOptions)tree.Options, tree.FilePath)));

    private static IReadOnlyList<ParsedFile> Read(CSharpCompilation project, SyntaxTree file) =>
        SourceFiles.Of(project).Parse(SourceFiles.Of(project)[file], TestContext.Current.CancellationToken);

    private static CSharpCompilation Project(string kernel, string other, LanguageVersion language = LanguageVersion.Latest)
    {
        HarnessOptions options = new() { Language = language };
        CSharpCompilation project = Compilations.Of(kernel, options);
        return project.AddSyntaxTrees(Compilations.Tree(other, "Other.cs", options), Compilations.Tree(Near, "Near.cs", options), Compilations.Tree(Far, "Far.cs", options));
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
