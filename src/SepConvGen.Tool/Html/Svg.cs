using System.Globalization;
using System.Net;

namespace SepConvGen.Tool.Html;

/// <summary>Small pieces of HTML and SVG.</summary>
internal static class Svg
{
    /// <summary>A number, shortened to a hundredth.</summary>
    public static string Number(double value) => Math.Round(value, 2).ToString(CultureInfo.InvariantCulture);

    /// <summary>Text as HTML takes it.</summary>
    public static string Text(string text) => WebUtility.HtmlEncode(text);

    /// <summary>A line of text in a drawing.</summary>
    public static string Label(double x, double y, string text, string kind = "") =>
        $"<text x=\"{Number(x)}\" y=\"{Number(y)}\"{(kind.Length == 0 ? "" : $" class=\"{kind}\"")}>{Text(text)}</text>";

    /// <summary>A straight line.</summary>
    public static string Line(double x1, double y1, double x2, double y2, string kind) =>
        $"<line class=\"{kind}\" x1=\"{Number(x1)}\" y1=\"{Number(y1)}\" x2=\"{Number(x2)}\" y2=\"{Number(y2)}\"/>";
}
