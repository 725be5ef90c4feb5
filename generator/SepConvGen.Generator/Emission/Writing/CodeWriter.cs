using System;
using System.Linq;
using System.Text;

namespace SepConvGen.Generator.Emission;

/// <summary>Text with indentation and \n line ends.</summary>
/// <param name="depth">How many blocks the text stands in.</param>
internal sealed class CodeWriter(int depth = 0)
{
    private readonly StringBuilder text = new();
    private int depth = depth;

    // whether nothing has been written since an empty line, or since the start of a block
    private bool isSpaced;

    // whether nothing has been written since the end of a block
    private bool endsBlock;

    /// <summary>Lines at the current indentation; those that are empty stay empty.</summary>
    public void Write(string lines)
    {
        foreach (string line in lines.Split('\n').Select(line => line.TrimEnd('\r')))
        {
            text.Append(line.Length == 0 ? "" : new string(' ', depth * 4)).Append(line).Append('\n');
            isSpaced = line.Length == 0;
            endsBlock = false;
        }
    }

    /// <summary>An empty line, unless the text before is one, or the start of a block.</summary>
    public void Space()
    {
        if (!isSpaced)
        {
            Write("");
        }
    }

    /// <summary>An empty line, if the text before is the end of a block.</summary>
    public void SpaceAfterBlock()
    {
        if (endsBlock)
        {
            Write("");
        }
    }

    /// <summary>A head, and what <paramref name="body"/> writes in braces under it.</summary>
    public void Block(string head, Action body)
    {
        Write(head);
        Write("{");
        isSpaced = true;
        depth++;
        body();
        depth--;
        Write("}");
        endsBlock = true;
    }

    public override string ToString() => text.ToString();
}
