using System.Text.RegularExpressions;
using System.Xml.Linq;
using SepConvGen.Package.Tests.Harness;
using Xunit;

namespace SepConvGen.Package.Tests.Docs;

/// <summary>The blocks that are not C#.</summary>
public sealed partial class OtherBlockTests
{
    /// <summary>What a block may be, and what is known of it then. Every block says what it is.</summary>
    private static readonly Dictionary<string, string> Languages = new()
    {
        ["csharp"] = "compiled, and run where it is a program (CodeBlockTests)",
        ["text"] = "what the program before it prints (CodeBlockTests)",
        ["sh"] = "its projects and files exist",
        ["xml"] = "is well-formed",
        ["manifest"] = "is read (SepConvGen.Networks.Tests, ManifestPageTests)",
        ["diagram"] = "a drawing of lines and words",
        ["python"] = "not run: it needs a framework of several hundred megabytes",
    };

    /// <summary>What follows `dotnet` in the pages, as the command line of the SDK has it.</summary>
    private static readonly string[] Verbs = ["add", "build", "format", "new", "pack", "publish", "run", "sepconvgen", "test", "tool"];

    /// <summary>Files that a command makes or that the reader has.</summary>
    private static readonly string[] Readers = ["artifacts", "bin/", "../shared/"];

    private static IEnumerable<CodeBlock> Blocks => Pages.All.SelectMany(page => page.Blocks);

    [Fact]
    public void Every_block_is_in_a_language_that_a_test_knows() =>
        Assert.Empty(Blocks.Where(block => !Languages.ContainsKey(block.Language)).Select(block => $"{block}: '{block.Language}'"));

    [Fact]
    public void Text_follows_a_program() => Assert.Empty(
        from page in Pages.All
        from pair in page.Blocks.Prepend(new("", 0, [], "", false)).Zip(page.Blocks)
        where pair.Second.Language == "text" && !(pair.Second.Next && pair.First.Language == "csharp")
        select pair.Second.ToString());

    [Fact]
    public void Commands_are_in_fences() => Assert.Empty(
        from page in Pages.All from line in page.Prose where Indented().IsMatch(line) select $"{page}: {line}");

    [Fact]
    public void Xml_is_well_formed()
    {
        foreach (CodeBlock block in Blocks.Where(block => block.Language == "xml"))
        {
            Exception? error = Record.Exception(() => XElement.Parse($"<block>{block.Text}</block>"));
            Assert.True(error is null, $"{block}: {error?.Message}");
        }
    }

    [Fact]
    public void Commands_name_what_there_is()
    {
        foreach ((CodeBlock block, string line) in Blocks.Where(block => block.Language == "sh").SelectMany(block => block.Text.Split('\n').Select(line => (block, line))))
        {
            string[] words = line.Split('#')[0].Split(" -- ")[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            string[] command = [.. words.SkipWhile(word => Setting().IsMatch(word))];
            if (command.Length == 0)
            {
                continue;
            }

            Assert.True(command[0] != "dotnet" || Verbs.Contains(command[1]), $"{block}: dotnet {command.ElementAtOrDefault(1)}");
            foreach (string path in command.Where(word => word.Contains('/', StringComparison.Ordinal) && !Readers.Any(reader => word.Contains(reader, StringComparison.Ordinal))))
            {
                string full = Path.Combine(PackedPackage.Repository, path);
                bool isProject = Directory.Exists(full) && Directory.GetFiles(full, "*.csproj").Length == 1;
                Assert.True(File.Exists(full) || isProject, $"{block}: {path} is no file and no folder of a project");
            }
        }
    }

    [GeneratedRegex(@"^ {4,}(dotnet|git|npm|SEPCONVGEN_\w+=\S+) ")]
    private static partial Regex Indented();

    [GeneratedRegex(@"^[A-Za-z_]+=\S*$")]
    private static partial Regex Setting();
}
