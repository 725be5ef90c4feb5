namespace SepConvGen.Package.Tests.Docs;

/// <summary>A fenced block of a page.</summary>
/// <param name="Page">The page's path in the repository.</param>
/// <param name="Line">The line of its first line of text, counted from 1.</param>
/// <param name="Words">What stands behind the fence: the language, then words for the tests.</param>
/// <param name="Text">What stands in it.</param>
/// <param name="Next">Whether only blank lines lie between it and the block before it.</param>
internal sealed record CodeBlock(string Page, int Line, string[] Words, string Text, bool Next)
{
    public string Language => Words.FirstOrDefault("");

    /// <summary>Whether it has this word behind the language.</summary>
    public bool Is(string word) => Words.Skip(1).FirstOrDefault() == word;

    public override string ToString() => $"{Page}({Line})";
}
