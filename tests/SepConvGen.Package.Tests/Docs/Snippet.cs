using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace SepConvGen.Package.Tests.Docs;

/// <summary>One C# block of a page, or several that continue each other, as one source file.</summary>
/// <remarks>A block stands alone unless `continues` stands behind its fence: then it is read behind the one before it.</remarks>
internal sealed class Snippet
{
    public const string Continues = "continues", Excerpt = "excerpt";

    private readonly CodeBlock[] blocks;

    private Snippet(CodeBlock[] blocks, string? output)
    {
        this.blocks = blocks;
        Output = output;
        Roots = [.. blocks.Select(block => CSharpSyntaxTree.ParseText(block.Text).GetCompilationUnitRoot())];
    }

    public string Name => blocks[^1].ToString();

    /// <summary>What it must print: the block of the language `text` behind it.</summary>
    public string? Output { get; }

    /// <summary>Whether it is a program: it has statements.</summary>
    public bool IsProgram => Roots.Any(root => root.Members.Any(member => member is GlobalStatementSyntax));

    /// <summary>The source: all usings, then all statements, then all types. Errors in it are reported at the page's lines.</summary>
    public string Source => string.Concat(
        [.. Parts(root => root.Usings), .. Parts(root => root.Members.OfType<GlobalStatementSyntax>()), .. Parts(root => root.Members.Where(member => member is not GlobalStatementSyntax))]);

    private CompilationUnitSyntax[] Roots { get; }

    /// <summary>All snippets of a page: each block with those before it that it continues.</summary>
    public static IEnumerable<Snippet> Of(Page page)
    {
        List<CodeBlock> chain = [];
        for (int i = 0; i < page.Blocks.Count; i++)
        {
            CodeBlock block = page.Blocks[i];
            if (block.Language != "csharp" || block.Is(Excerpt))
            {
                continue;
            }

            Assert.True(block.Words.Length == 1 || block.Is(Continues), $"{block}: '{block.Words[^1]}' is no word for the tests");
            if (!block.Is(Continues))
            {
                chain.Clear();
            }

            chain.Add(block);
            yield return new([.. chain], i + 1 < page.Blocks.Count && page.Blocks[i + 1] is { Language: "text", Next: true } output ? output.Text : null);
        }
    }

    private IEnumerable<string> Parts(Func<CompilationUnitSyntax, IEnumerable<SyntaxNode>> choose)
    {
        for (int i = 0; i < blocks.Length; i++)
        {
            foreach (SyntaxNode node in choose(Roots[i]))
            {
                int line = node.SyntaxTree.GetLineSpan(node.FullSpan).StartLinePosition.Line + blocks[i].Line;
                yield return $"#line {line} \"{blocks[i].Page}\"\n{node.ToFullString()}\n";
            }
        }
    }
}
