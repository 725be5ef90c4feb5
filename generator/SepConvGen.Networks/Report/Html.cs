using System;
using System.Globalization;
using System.Text;

namespace SepConvGen.Networks.Report;

/// <summary>Small pieces of a page. It is well-formed XML, whatever a model calls its nodes.</summary>
internal static class Html
{
    /// <summary>Text of others: with entities for marks, and without characters that XML has not.</summary>
    public static string Text(string text)
    {
        StringBuilder result = new(text.Length);
        for (int index = 0; index < text.Length; index++)
        {
            char c = text[index];
            if (char.IsSurrogatePair(text, index))
            {
                result.Append(c).Append(text[++index]);
                continue;
            }

            _ = c switch
            {
                '&' => result.Append("&amp;"),
                '<' => result.Append("&lt;"),
                '>' => result.Append("&gt;"),
                '"' => result.Append("&quot;"),
                _ when char.IsControl(c) => result.Append(' '),
                _ when char.IsSurrogate(c) || c >= '\uFFFE' => result.Append('\uFFFD'),
                _ => result.Append(c),
            };
        }

        return result.ToString();
    }

    /// <summary>A name as an element's id, or the part of one behind a prefix.</summary>
    public static string Id(string name) => Text(name.Replace(' ', '-'));

    /// <summary>"29,302,784".</summary>
    public static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A number of things: "1 step", "1,024 steps".</summary>
    public static string Count(long count, string noun) => $"{Number(count)} {noun}{(count == 1 ? "" : "s")}";

    /// <summary>A coordinate, or a part of a hundred: "12.5".</summary>
    public static string Decimal(double value) => Math.Round(value, 3).ToString(CultureInfo.InvariantCulture);

    /// <summary>"96 B", "18.5 KB", "1.6 MB".</summary>
    public static string Bytes(long bytes) => bytes switch
    {
        < 1 << 10 => $"{Number(bytes)} B",
        < 1 << 20 => $"{(bytes / 1024.0).ToString("0.#", CultureInfo.InvariantCulture)} KB",
        _ => $"{(bytes / 1024.0 / 1024.0).ToString("#,0.#", CultureInfo.InvariantCulture)} MB",
    };

    /// <summary>The part of a whole: "12.3 %", "0.04 %"; "–" for none.</summary>
    public static string Share(double part) => part switch
    {
        0 => "–",
        < 0.001 => $"{(part * 100).ToString("0.##", CultureInfo.InvariantCulture)} %",
        _ => $"{(part * 100).ToString("0.0", CultureInfo.InvariantCulture)} %",
    };
}
