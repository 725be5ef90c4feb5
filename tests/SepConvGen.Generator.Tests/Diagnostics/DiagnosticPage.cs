using System.Text.RegularExpressions;
using SepConvGen.Generator.Tests.Harness;

namespace SepConvGen.Generator.Tests.Diagnostics;

/// <summary>A page of generator/diagnostics with its two code blocks.</summary>
internal sealed partial record DiagnosticPage(string Title, string Wrong, string Right)
{
    public static string Folder => Repository.Path("generator/diagnostics");

    public static DiagnosticPage Read(string id)
    {
        string text = File.ReadAllText(System.IO.Path.Combine(Folder, id + ".md"));
        Match match = Form().Match(text);
        return match.Success
            ? new DiagnosticPage(match.Groups["title"].Value, Code(match, "wrong"), Code(match, "right"))
            : throw new InvalidDataException($"{id}.md has no heading, or no code under Wrong and Right.");
    }

    private static string Code(Match match, string group) =>
        (match.Groups["language"].Value == "csharp" ? Compilations.Usings : "") + match.Groups[group].Value;

    [GeneratedRegex("""\A# (?<title>.+?)\n.*\n## Wrong\n\n```(?<language>csharp|xml|text)\n(?<wrong>.*?)```\n\n## Right\n\n```\k<language>\n(?<right>.*?)```\n\z""", RegexOptions.Singleline)]
    private static partial Regex Form();
}
