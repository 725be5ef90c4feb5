using System.Linq;

namespace SepConvGen.Generator.Infrastructure;

/// <summary>Text of others in an XML comment.</summary>
internal static class XmlText
{
    /// <summary>The same with entities where XML has marks of its own.</summary>
    public static string Escape(string text) => string.Concat(text.Select(c => c switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        _ => c.ToString(),
    }));
}
