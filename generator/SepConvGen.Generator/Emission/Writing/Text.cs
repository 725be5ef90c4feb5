using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace SepConvGen.Generator.Emission;

/// <summary>Small pieces of C#.</summary>
internal static class Text
{
    /// <summary>A reference so many floats after another.</summary>
    public static string After(string reference, string offset) =>
        offset is "0" or "" ? $"ref {reference}" : $"ref Unsafe.Add(ref {reference}, {offset})";

    /// <summary>A product, without factors of 1.</summary>
    public static string Times(int factor, string value) => factor switch
    {
        0 => "0",
        1 => value,
        _ => $"{factor} * {value}",
    };

    /// <summary>A sum, without terms of 0.</summary>
    public static string Plus(string value, int constant) => constant == 0 ? value : value is "" or "0" ? $"{constant}" : $"{value} + {constant}";

    /// <summary>Things in a sentence: "a, b and c".</summary>
    public static string Enumeration(IEnumerable<string> things)
    {
        string[] all = [.. things];
        return all.Length < 2 ? string.Concat(all) : $"{string.Join(", ", all.Take(all.Length - 1))} and {all[all.Length - 1]}";
    }

    /// <summary>The letter of a vector among several: "" where there is only one.</summary>
    public static string Letter(int vector, int vectors) => vectors == 1 ? "" : ((char)('a' + vector)).ToString();

    /// <summary>A text of others as a string of C#: quotes, backslashes and what could end its line are escaped.</summary>
    public static string Literal(string text) => $"\"{string.Concat(text.Select(Escaped))}\"";

    /// <summary>Items separated by commas.</summary>
    public static string List(IEnumerable<string?> items) => string.Join(", ", items.Where(item => item is not null));

    private static string Escaped(char c) => c switch
    {
        '"' or '\\' => $"\\{c}",
        '\u2028' or '\u2029' => Code(c),
        _ when char.IsControl(c) || char.IsSurrogate(c) => Code(c),
        _ => c.ToString(),
    };

    private static string Code(char c) => $"\\u{((int)c).ToString("X4", CultureInfo.InvariantCulture)}";
}
