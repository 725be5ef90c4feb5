using System;
using System.Collections.Generic;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The body of a tier's Run for a step without a window: blocks of pixels, whatever rows they are in.</summary>
internal sealed class PixelRunText(CodeWriter writer, KernelPlan plan, IReadOnlyList<StageText> stages, WeightsText weights)
{
    private readonly KernelSpec spec = plan.Spec;
    private readonly StagingText staging = new(writer, plan);

    private int? Block => (plan.First as PointwisePlan)?.Block;

    // Whether each row is a run of its own; otherwise the rows of an image are one.
    private bool RowsAreStated => spec.InputView.StatesRows || spec.ResultsStateRows;

    public void Write()
    {
        weights.WriteReferences(new(plan.Spec.Output));
        writer.Space();
        if (spec.InputView.IsStated || spec.StatesResults)
        {
            WriteStated();
            return;
        }

        if (Block is not int block)
        {
            writer.Write("int first = firstRow * width;");
            WritePixels("(endRow - firstRow) * width");
            return;
        }

        writer.Write("// blocks of pixels that stay in L2 while panel after panel passes over them");
        writer.Write("int end = endRow * width;");
        writer.Block($"for (int first = firstRow * width; first < end; first += {block})", () => WritePixels($"Math.Min({block}, end - first)"));
    }

    private void WritePixels(string count)
    {
        PixelPlace first = PixelPlace.InOne("(nuint)first");
        writer.Write(new Operand("image", plan.Spec.Input).Declare(staging.Input(first, count)));
        staging.WriteResult(first, count);
        stages[0].Pixels("ref image", "ref result", count);
    }

    // Rows, or images, that lie as the call says: the pixels of each are a run.
    private void WriteStated()
    {
        RunStrides.Write(writer, spec, ("height", "width"), ("height", "width"));
        if (plan.First is PointwisePlan { Rows: { } rows } pointwise)
        {
            WriteRowBlocks(rows, pointwise.BlockPixels);
            return;
        }

        if (!spec.Image.HasBatch)
        {
            if (RowsAreStated)
            {
                writer.Block("for (int first = firstRow; first < endRow; first++)", () => WriteRun("width"));
                return;
            }

            writer.Write("int first = firstRow;");
            WriteRun("(endRow - firstRow) * width");
            return;
        }

        writer.Block("for (int row = firstRow; row < endRow;)", () =>
        {
            writer.Write("int number = row / height;");
            writer.Write("int first = row - (number * height);");
            string rows = RowsAreStated ? "1" : "rows";
            if (!RowsAreStated)
            {
                writer.Write("int rows = Math.Min(height - first, endRow - row);");
            }

            WriteRun(RowsAreStated ? "width" : "rows * width");
            writer.Write($"row += {rows};");
        });
    }

    // Blocks of rows that lie apart; of rows that are longer than a block, one after the other in parts.
    private void WriteRowBlocks(PixelRows rows, int most)
    {
        writer.Write("// blocks of rows whose pixels stay in L2 while panel after panel passes over them");
        writer.Write(rows.Block(most) is int block ? $"const int block = {block};" : $"int block = Math.Max({most} / width, 1);");
        if (!spec.Image.HasBatch)
        {
            writer.Block("for (int first = firstRow; first < endRow; first += block)", () =>
            {
                writer.Write("int count = Math.Min(block, endRow - first);");
                WriteRows(rows, most);
            });
            return;
        }

        writer.Block("for (int row = firstRow; row < endRow;)", () =>
        {
            writer.Write("int number = row / height;");
            writer.Write("int first = row - (number * height);");
            writer.Write("int count = Math.Min(Math.Min(block, height - first), endRow - row);");
            WriteRows(rows, most);
            writer.Write("row += count;");
        });
    }

    // So many rows of an image, whole or in parts.
    private void WriteRows(PixelRows rows, int most)
    {
        Action<PixelRowCall> call = stages[0].PixelRows!;
        if (rows.Width is not null)
        {
            WriteReferences("", "width");
            call(Call("width"));
            return;
        }

        writer.Block($"for (int x = 0; x < width; x += {most})", () =>
        {
            string pixels = $"Math.Min({most}, width - x)";
            WriteReferences("x", pixels);
            call(Call(pixels));
        });
        writer.Space();

        static PixelRowCall Call(string pixels) => new("ref image", "ref result", "ref addend", "count", pixels);
    }

    // So many pixels from row `first` of an image on, in blocks as above.
    private void WriteRun(string pixels)
    {
        if (Block is not int block)
        {
            WritePixels("", pixels);
            return;
        }

        writer.Write($"int pixels = {pixels};");
        writer.Block($"for (int x = 0; x < pixels; x += {block})", () => WritePixels("x", $"Math.Min({block}, pixels - x)"));
        writer.Space();
    }

    private void WritePixels(string x, string count)
    {
        WriteReferences(x, count);
        stages[0].Pixels("ref image", "ref result", count);
    }

    private void WriteReferences(string x, string count)
    {
        string input = spec.InputView.IsStated ? RunStrides.Row(spec, "input", "first") : Dense(spec.InputView);
        writer.Write(new Operand("image", spec.Input).Declare(Text.After("MemoryMarshal.GetReference(input)", RunStrides.Plus(input, x, spec.InputView))));
        if (spec.StatesResults)
        {
            ResultText.WriteRow(writer, spec, "first", x);
        }
        else
        {
            staging.WriteResult(PixelPlace.InOne(x.Length == 0 ? Pixels : $"(({Pixels}) + (nuint){x})"), count);
        }
    }

    private string Dense(View view) => $"{Pixels} * {view.Pixel}";

    // Those before the row, of images whose rows follow each other.
    private string Pixels => $"(nuint){(spec.Image.HasBatch ? "row" : "first")} * (nuint)width";
}
