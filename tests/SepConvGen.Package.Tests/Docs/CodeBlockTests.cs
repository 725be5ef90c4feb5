using SepConvGen.Package.Tests.Harness;
using Xunit;

namespace SepConvGen.Package.Tests.Docs;

/// <summary>Every C# block of the documentation is compiled with the packed package; programs are run and print what the page says.</summary>
public sealed class CodeBlockTests(PackageCompiler compiler) : IClassFixture<PackageCompiler>
{
    private const string Kernels = "samples/Compare/Cases/Kernels.cs";
    private const string LeftOut = "…";

    public static IEnumerable<TheoryDataRow<string>> Paths => Pages.Paths;

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Compiles_and_runs(string page)
    {
        foreach (Snippet snippet in Snippet.Of(Pages.Of(page)))
        {
            byte[] assembly = (await compiler.Compile(snippet.Name, snippet.Source, snippet.IsProgram)).Assembly;
            Assert.True(snippet.IsProgram || snippet.Output is null, $"{snippet.Name}: no program, but a text block says what it prints");
            if (snippet.IsProgram)
            {
                using SnippetRun run = new(page, assembly, compiler.Library);
                Run ended = await run.Start();
                Assert.True(ended.ExitCode == 0, $"{snippet.Name}: exit code {ended.ExitCode}\n{ended.Output}");
                Assert.Equal(snippet.Output ?? "", ended.Output.ReplaceLineEndings("\n").TrimEnd());
            }
        }
    }

    // ```csharp excerpt NAME: what stands there stands in the generated file of that kernel of samples/Compare, in that order.
    [Fact]
    public async Task Excerpts_are_of_the_file_that_is_generated_now()
    {
        CodeBlock[] excerpts = [.. Pages.All.SelectMany(page => page.Blocks).Where(block => block.Is(Snippet.Excerpt))];
        Assert.NotEmpty(excerpts);
        IReadOnlyDictionary<string, string> files =
            (await compiler.Compile(Kernels, await File.ReadAllTextAsync(Path.Combine(PackedPackage.Repository, Kernels), TestContext.Current.CancellationToken), isProgram: false)).Generated;
        foreach (CodeBlock excerpt in excerpts)
        {
            string file = files.Single(each => each.Key.EndsWith($".{excerpt.Words[2]}.g.cs", StringComparison.Ordinal)).Value;
            int at = 0;
            foreach (string line in excerpt.Text.Split('\n').Select(line => line.Trim()).Where(line => line is not ("" or "/// " + LeftOut or LeftOut)))
            {
                int found = file.IndexOf(line + "\n", at, StringComparison.Ordinal);
                Assert.True(found >= 0, $"{excerpt}: behind what stands before it, {excerpt.Words[2]}'s file has no line\n{line}");
                at = found + line.Length;
            }
        }
    }
}
