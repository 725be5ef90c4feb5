namespace SepConvGen.Generator.Tests.Harness;

/// <summary>Source with marks around the text that should be under a squiggle: <c>[|Height = 0|]</c>.</summary>
internal sealed record Markup(string Source, IReadOnlyList<string> Marked)
{
    public static Markup Parse(string text)
    {
        string[] parts = text.Split("[|");
        return new Markup(
            text.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal),
            [.. parts.Skip(1).Select(part => part[..part.IndexOf("|]", StringComparison.Ordinal)])]);
    }
}
