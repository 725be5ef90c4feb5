using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace SepConvGen.Generator.Tests.Harness;

/// <summary>Unrelated edits must change no step and regenerate no file.</summary>
internal static class Caching
{
    public static void Check(GeneratorDriver driver, CSharpCompilation compilation, string source, HarnessOptions options)
    {
        SyntaxTree tree = compilation.SyntaxTrees[0];
        CSharpCompilation Edited(string text) => compilation.ReplaceSyntaxTree(tree, Compilations.Tree(text, tree.FilePath, options));

        CheckAfter(driver, compilation.Clone(), "the same compilation");
        CheckAfter(driver, compilation.AddSyntaxTrees(Compilations.Tree("internal static class Unrelated { }", "Other.cs", options)), "another file");
        CheckAfter(driver, Edited(source + "\ninternal static class Unrelated { }\n"), "an edit after the method");
        CheckAfter(driver, Edited("// A comment that moves everything by one line.\n" + source), "an edit before the method");
    }

    private static void CheckAfter(GeneratorDriver driver, CSharpCompilation edited, string edit)
    {
        GeneratorDriver second = driver.RunGenerators(edited, TestContext.Current.CancellationToken);
        Assert.All(Steps.Named(second), step => Assert.True(
            step.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{step.Step} after {edit}: {step.Reason}"));
        Assert.All(Steps.Outputs(second), step => Assert.True(
            step.Reason is IncrementalStepRunReason.Cached, $"{step.Step} after {edit}: {step.Reason}"));
    }
}
