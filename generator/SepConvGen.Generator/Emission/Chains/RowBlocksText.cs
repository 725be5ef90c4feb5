using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>How many rows a block has, how many columns a part of a row, and the scratch for them, in a tier's Run.</summary>
internal sealed class RowBlocksText(CodeWriter writer, RowBlocks blocks, IReadOnlyList<WindowNames> windows, ElementType type)
{
    public void Write(ScratchLayout scratch)
    {
        writer.Space();
        if (blocks.Parts is { } parts)
        {
            WriteParts(parts);
        }

        foreach (BlockRow row in blocks.Rows.Where(row => row.IsScratch))
        {
            scratch.Add(row.Scratch, $"{(row.Windows == 0 ? "(long)block" : Rows(row.Windows))} * {Columns(row)} * {row.Pixel}");
        }

        string floats = string.Join(" + ", blocks.Rows.Select(row => Text.Times(row.Stride, $"{Columns(row)} * {row.Pixel}L")));
        writer.Space();
        writer.Write(!blocks.HasScratch ? "// blocks of rows whose inputs stay in L2 while panel after panel passes over them"
            : blocks.Parts is null ? $"// a block of rows: as many as keep its {What} within {Kilobytes(blocks.Budget)} KB"
            : $"// a block of such rows: as many as keep their {What} within {Kilobytes(blocks.Budget)} KB");
        writer.Write(
            blocks.Fixed is int block ? $"const int block = {block};"
            : blocks.Budgeted is int most ? $"int block = Math.Min({most}, rows.Output);"
            : $"int block = Math.Min(Scratch.Rows(budget: {blocks.Budget}, floatsPerRow: {floats}, halo: {blocks.Halo}, strip: {blocks.Strip}), rows.Output);");
    }

    private long Kilobytes(long elements) => elements * type.Size() / 1024;

    private string What => Text.Enumeration(blocks.Rows.Where(row => row.IsScratch).Select(row => row.What));

    private string Columns(BlockRow row) => blocks.Parts is null
        ? row.Windows == 0 ? "columns.Output" : $"{windows[windows.Count - row.Windows].Columns}.Input"
        : row.Windows == 0 ? "part" : "partInput";

    // The rows that a block needs before the last windows, as many as are given.
    private string Rows(int count)
    {
        string rows = "block";
        foreach (WindowNames names in windows.Reverse().Take(count))
        {
            WindowSpec down = names.Stage.Step.Window!.Rows;
            rows = $"Math.Min((({rows} - 1L) * {down.Stride}) + {down.Extent}, {names.Rows}.Input)";
        }

        return rows;
    }

    private void WriteParts(RowParts parts)
    {
        string rows = blocks.Strip == 1 ? "it takes" : $"{blocks.Strip} rows take";
        writer.Write($"// a part of a row: all of it, unless {rows} more than {Kilobytes(parts.Budget)} KB");
        writer.Write($"int part = Scratch.Columns(budget: {parts.Budget}, floatsPerColumn: {parts.Column}, columns.Output, tile: {parts.Tile});");
        if (blocks.Rows.Any(row => row is { IsScratch: true, Windows: > 0 }))
        {
            WindowSpec across = windows[windows.Count - 1].Stage.Step.Window!.Columns;
            string whole = blocks.KeepsRows ? "part >= columns.Output ? columns.Input : " : "";
            writer.Write($"int partInput = {whole}(int)Math.Min(((part - 1L) * {across.Stride}) + {across.Extent}, columns.Input);");
        }
    }
}
