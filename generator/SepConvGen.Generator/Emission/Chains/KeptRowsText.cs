using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>
/// The rows that a chain makes before its first window: those that a block shares with the block before it are moved to the start of
/// the scratch, and only new ones are made.
/// </summary>
internal sealed class KeptRowsText(CodeWriter writer, ElementType type)
{
    private const string Start = "keptStart";

    private const string End = "keptEnd";

    /// <summary>The variables that say which rows the scratch holds; none at first.</summary>
    public void WriteStart()
    {
        writer.Space();
        writer.Write("// the rows of an image that scratch holds from the block before");
        writer.Write($"int {Start} = 0, {End} = 0;");
    }

    /// <summary>The start of a block of one of several images, which has no row in common with another one.</summary>
    public void WriteImageStart() => writer.Write($"{End} = first == 0 ? 0 : {End};");

    /// <summary>The rows of a block.</summary>
    /// <param name="image">The reference to the image.</param>
    /// <param name="steps">What makes them, step by step; the last one's scratch keeps rows.</param>
    /// <param name="names">The window that reads them.</param>
    /// <param name="isStated">Whether the call says how far rows of an image are apart.</param>
    public void Write(string image, IReadOnlyList<PixelText> steps, WindowNames names, bool isStated)
    {
        PixelText last = steps[steps.Count - 1];
        string columns = $"{names.Columns}.Input";
        string row = $"(nuint){columns} * {last.Outputs}";
        writer.Space();
        writer.Write($"int kept = Math.Max({End} - {names.Top}, 0);");
        writer.Block("if (kept > 0)", () => writer.Write(
            $"Scratch.Move({new Operand(last.Scratch, type).Argument}, from: (nuint)({names.Top} - {Start}) * {row}, length: (nuint)kept * {row});"));
        writer.Write($"int made = {names.Top} + kept;");
        if (isStated)
        {
            WriteRows(image, steps, names, $"(nuint)kept * {row}");
            return;
        }

        string source = $"ref Unsafe.Add(ref {image}, {steps[0].InputsBefore($"(nuint)made * (nuint){columns}")})";
        PixelText.WriteAll(steps, source, $"({names.Bottom} - made) * {columns}", $"(nuint)kept * {row}");
        WriteEnd(names);
    }

    // The first step row by row; only the last one's scratch has the kept rows in front.
    private void WriteRows(string image, IReadOnlyList<PixelText> steps, WindowNames names, string kept)
    {
        string columns = $"{names.Columns}.Input";
        PixelText.WriteRows(writer, steps, new(image, type), "made", names.Bottom, columns, steps.Count == 1 ? kept : "");
        if (steps.Count > 1)
        {
            PixelText.WriteAll([.. steps.Skip(1)], $"ref {steps[0].Scratch}", $"({names.Bottom} - made) * {columns}", kept);
        }

        WriteEnd(names);
    }

    private void WriteEnd(WindowNames names) => writer.Write($"({Start}, {End}) = ({names.Top}, {names.Bottom});");
}
