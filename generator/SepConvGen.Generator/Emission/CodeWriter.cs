using System;
using System.Text;

namespace SepConvGen.Generator.Emission;

/// <summary>Text with indentation and \n line ends.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder text = new();
    private int depth;

    /// <summary>Lines at the current indentation; those that are empty stay empty.</summary>
    public void Write(string lines)
    {
        foreach (string line in lines.Replace("\r\n", "\n").Split('\n'))
        {
            text.Append(line.Length == 0 ? "" : new string(' ', depth * 4)).Append(line).Append('\n');
        }
    }

    /// <summary>An empty line, unless the text before is the start of a block.</summary>
    public void Space()
    {
        if (!EndsWith("{\n") && !EndsWith("\n\n"))
        {
            text.Append('\n');
        }
    }

    /// <summary>A head, and what <paramref name="body"/> writes in braces under it.</summary>
    public void Block(string head, Action body)
    {
        Write(head);
        Write("{");
        depth++;
        body();
        depth--;
        Write("}");
    }

    public override string ToString() => text.ToString();

    private bool EndsWith(string end) =>
        text.Length >= end.Length && text.ToString(text.Length - end.Length, end.Length) == end;
}
