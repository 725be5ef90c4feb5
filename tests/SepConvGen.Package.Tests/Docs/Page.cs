using System.Text.RegularExpressions;
using SepConvGen.Package.Tests.Harness;
using Xunit;

namespace SepConvGen.Package.Tests.Docs;

/// <summary>A Markdown file of the repository: its code blocks, its links and the anchors of its headings.</summary>
internal sealed partial class Page
{
    private const string Fence = "```";

    private readonly List<CodeBlock> blocks = [];
    private readonly List<string> prose = [];

    /// <summary>The page as it lies in the repository.</summary>
    public Page(string path)
        : this(path, File.ReadAllText(System.IO.Path.Combine(PackedPackage.Repository, path)))
    {
    }

    public Page(string path, string text)
    {
        Path = path;
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        bool next = false;
        for (int i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith(Fence, StringComparison.Ordinal))
            {
                Assert.False(lines[i].TrimStart().StartsWith(Fence, StringComparison.Ordinal), $"{path}({i + 1}): no test reads an indented block");
                next &= string.IsNullOrWhiteSpace(lines[i]);
                prose.Add(lines[i]);
                continue;
            }

            int end = Array.IndexOf(lines, Fence, i + 1);
            Assert.True(end > 0, $"{path}({i + 1}): this block has no end");
            blocks.Add(new(path, i + 2, lines[i][Fence.Length..].Split(' '), string.Join('\n', lines[(i + 1)..end]), next));
            next = true;
            i = end;
        }
    }

    /// <summary>Its path in the repository, with slashes.</summary>
    public string Path { get; }

    public IReadOnlyList<CodeBlock> Blocks => blocks;

    /// <summary>The lines outside of the code blocks.</summary>
    public IReadOnlyList<string> Prose => prose;

    /// <summary>The targets of the links and pictures, those given in a definition, too.</summary>
    public string[] Links => [.. Link().Matches(Text).Select(link => link.Groups[1].Value)];

    /// <summary>The anchors of the headings, as GitHub and nuget.org make them.</summary>
    public string[] Anchors =>
        [.. Heading().Matches(Text).Select(heading => "#" + NoPartOfAnchor().Replace(heading.Groups[1].Value, "").Trim().Replace(' ', '-').ToLowerInvariant())];

    private string Text => string.Join('\n', prose);

    public override string ToString() => Path;

    [GeneratedRegex(@"\]\(\s*<?([^)\s>]*)|^ {0,3}\[[^\]]+\]:\s*(?<1>\S+)", RegexOptions.Multiline)]
    private static partial Regex Link();

    [GeneratedRegex("^#+ (.*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NoPartOfAnchor();
}
