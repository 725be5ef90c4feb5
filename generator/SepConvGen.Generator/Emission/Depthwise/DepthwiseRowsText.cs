using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>The method that walks over the rows of an image: strips of them inside it, single ones at its edges, or all at once.</summary>
internal sealed class DepthwiseRowsText(DepthwiseScope scope)
{
    private readonly CodeWriter writer = scope.Writer;
    private readonly DepthwisePlan plan = scope.Plan;
    private readonly Epilogue epilogue = scope.Epilogue;
    private readonly DepthwiseOperands all = scope.Operands;
    private readonly RowColumnsText columns = new(scope);
    private readonly DepthwiseOperands row = scope.Operands.OfRow();

    // What the method takes beside its operands, with types or, where it is called, without.
    private string? Top(string number) => plan.FromScratch ? $"{number}top" : null;

    private string?[] Others(string length, string axis, string number) =>
        [
            plan.Stated.Input ? $"{length}inputRow" : null,
            plan.Stated.Results ? scope.Rows.Results(length) : plan.WritesPartsOfRows ? $"{length}outputWidth" : null,
            $"{axis}rows",
            $"{axis}columns",
            $"{number}first",
            $"{number}end",
        ];

    public void Write()
    {
        string origin = plan.FromScratch ? "`input` starts at its row `top`" : "`input` is all of it";
        writer.Space();
        writer.Write($"// Output rows [first, end) of one image; {origin}, {(epilogue.HasResidual ? "`residual` and `output` start" : "`output` starts")} at row `first`.");
        writer.Write(KernelEmitter.Optimized);
        writer.Block($"private static void {scope.Words.Walk}({all.Parameters(Top("int "), Others("nuint ", "in Axis ", "int "))})", () =>
        {
            WriteSmallImages();
            WriteNarrowImages();
            if (!plan.Stated.Input)
            {
                writer.Write($"nuint inputRow = (nuint)columns.Input * {plan.InputStride};");
            }

            if (!plan.Stated.Results)
            {
                writer.Write($"nuint outputRow = {(plan.WritesPartsOfRows ? "outputWidth" : "(nuint)columns.Output")} * {plan.OutputStride};");
            }

            new RowEdgesText(scope).WriteBounds();
            if (plan.Slides)
            {
                new SlidingRowsText(scope).Write(row);
                return;
            }

            writer.Block("for (int y = first; y < end;)", WriteStep);
        });
    }

    // Small images by the tile that slides, where it fits their width, or images that are as wide as a tile.
    private void WriteSmallImages()
    {
        if (plan is not { SmallPlan: { } smallPlan, Small: { } small })
        {
            return;
        }

        int width = small.Tile.Columns;
        if (small.Row is not null)
        {
            WriteOtherWalk($"columns.Output == {width}", smallPlan);
            return;
        }

        string fits = $"columns.Output >= {width} && (columns.Output + {width - 1}) / {width} * {width} <= columns.Output + {SmallImages.MostTwice}";
        writer.Write($"bool small = Math.Max(rows.Output, columns.Output) <= {SlidingDepthwise.LargestSize} && (long)rows.Input * columns.Input <= {small.MostPixels};");
        WriteOtherWalk($"small && {fits}", smallPlan);
    }

    // Images, or parts of them, that are narrower than the tiles.
    private void WriteNarrowImages()
    {
        if (plan.NarrowPlan is { } narrow)
        {
            WriteOtherWalk($"columns.Interior < {plan.Narrowest.Width}", narrow);
        }
    }

    // The method that walks over the same rows with other tiles, in place of this one.
    private void WriteOtherWalk(string condition, DepthwisePlan other)
    {
        writer.Block($"if ({condition})", () =>
        {
            writer.Write($"{DepthwiseWords.Of(other, other.Prefix).Walk}({all.Arguments(DepthwiseOffsets.None, Top(""), Others("", "", ""))});");
            writer.Write("return;");
        });
        writer.Space();
    }

    // One step of the loop over rows: a strip of them, or the next one.
    private void WriteStep()
    {
        bool strips = plan.StripRows > 1;
        writer.Write("TapRange taps = rows.Taps(y);");
        if (epilogue.Activation.IsCurve)
        {
            writer.Write("int start = y;");
        }

        if (strips)
        {
            writer.Write($"bool strip = y >= rows.InteriorStart && y + {plan.StripRows} <= Math.Min(rows.InteriorEnd, end);");
        }

        const string at = "(nuint)(y - first) * outputRow";
        string inputs = plan.FromScratch ? "(nuint)Math.Max(taps.Input - top, 0)" : "(nuint)taps.Input";
        writer.Write(row.Input.Declare(all.Input.At($"{inputs} * inputRow")));
        if (all.Residual is not null && row.Residual is not null)
        {
            writer.Write(row.Residual.Declare(all.Residual.At($"(nuint)(y - first) * {scope.Rows.Residual}")));
        }

        writer.Write(row.Output.Declare(all.Output.At(at)));
        if (plan.HasNarrowPixels)
        {
            string room = plan.Edges == EdgeMethod.Clipped ? "Output" : "Interior";
            writer.Block($"if (columns.{room} >= {plan.Narrowest.Width})", WriteColumns);
            writer.Block("else", () =>
            {
                WriteNarrowRow(plan.Pixel!);
                writer.Space();
                writer.Write("y++;");
            });
        }
        else
        {
            WriteColumns();
        }

        WritePass();
    }

    // Edges done pixel by pixel have a method that does any pixels so.
    private void WriteNarrowRow(DepthwiseTile pixel)
    {
        EdgePixelsText pixels = new(scope);
        if (plan.Edges == EdgeMethod.Pixels)
        {
            pixels.WriteCall(row, "0", "columns.Output");
        }
        else
        {
            pixels.WriteNarrowRow(pixel, row);
        }
    }

    private void WriteColumns()
    {
        if (plan.StripRows > 1)
        {
            columns.WriteStrip(row);
            return;
        }

        columns.Write(row);
        writer.Space();
        writer.Write("y++;");
    }

    // The rows that are done; parts of rows in the output have others beside them.
    private void WritePass()
    {
        string rows = all.Output.At("(nuint)(start - first) * outputRow");
        if (!plan.WritesPartsOfRows && !plan.Stated.Results)
        {
            epilogue.WritePass(writer, rows, "(nuint)(y - start) * outputRow");
        }
        else if (epilogue.Activation.IsCurve)
        {
            writer.Block("for (; start < y; start++)", () => epilogue.WritePass(writer, rows, $"(nuint)columns.Output * {plan.OutputStride}"));
        }
    }
}
