using System;
using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The methods of a depthwise step: the walk over rows and columns, and the tiles.</summary>
internal sealed class DepthwiseText(CodeWriter writer, DepthwisePlan plan, InstructionSet set, Epilogue epilogue, bool fused)
{
    private DepthwiseSpec Spec => plan.Spec;

    private int Channels => plan.Channels;

    private int NarrowestWidth => plan.Border[plan.Border.Count - 1].Width;

    private IEnumerable<DepthwiseTile> Edges => new[] { plan.Left, plan.Right }.OfType<DepthwiseTile>();

    public void Write()
    {
        WriteRows();
        if (plan.Pixel is not null)
        {
            WriteEdgeColumns();
        }

        foreach (DepthwiseTile tile in plan.Inside)
        {
            WriteTile(tile, $"// {Size(tile)}{Place(tile)}: {DepthwiseRemarks.Budget(tile, plan, set)}.");
        }

        foreach (DepthwiseTile tile in plan.Border.Concat(Edges))
        {
            WriteTile(tile, plan.Slides
                ? $"// {tile.Width} columns of output{Place(tile)}, all rows: {DepthwiseRemarks.Budget(tile, plan, set)}."
                : $"// {Size(tile)}{Place(tile)}, with the kernel rows that are inside the image.");
        }

        if (StridedLoads.AreUsedBy(plan.Border[0], Spec))
        {
            StridedLoads.Write(writer, plan.Border[0], Spec, Dialects.For(set, plan.Border[0].Lanes));
        }

        if (plan.Repeats)
        {
            RepeatedLoads.Write(writer, plan, set);
        }

        if (plan.Pixel is not null)
        {
            WriteTile(plan.Pixel, "// One pixel, with the taps that are inside the image.");
        }
    }

    /// <summary>The call that computes rows [first, end) of an image, in the names of the tier's Run.</summary>
    public string Call(RowCall call)
    {
        string arguments = Text.List(
        [
            call.Input,
            call.Top,
            "ref depthwiseWeights",
            Bias("ref depthwiseStart"),
            Repeated("ref repeatedWeights"),
            RepeatedBias("ref repeatedStart"),
            epilogue.Slope("ref depthwiseSlopes"),
            RepeatedSlope("ref repeatedSlopes"),
            epilogue.Residual(call.Residual),
            call.Output,
            OutputRow("(nuint)columns.Output"),
            call.Rows,
            call.Columns,
            call.First,
            call.End,
        ]);
        return $"DepthwiseRows({arguments});";
    }

    private static string Name(DepthwiseTile tile)
    {
        string side = (tile.Before > 0 ? "Left" : "") + (tile.After > 0 ? "Right" : "");
        return tile.KernelColumns == TapLoop.Ranged ? "EdgePixel"
            : tile.KernelRows == TapLoop.Sliding ? $"Slide{side}{tile.Width}"
            : tile.KernelRows == TapLoop.Ranged ? $"Border{side}1x{tile.Width}"
            : $"Inside{side}{tile.Rows}x{tile.Width}";
    }

    private static string Size(DepthwiseTile tile) =>
        $"{tile.Rows} {(tile.Rows == 1 ? "row" : "rows")} × {tile.Width} {(tile.Width == 1 ? "column" : "columns")} of output";

    private static string Place(DepthwiseTile tile) => (tile.Before > 0, tile.After > 0) switch
    {
        (true, true) => ", the whole width of the image",
        (true, false) => " at the left edge",
        (false, true) => " at the right edge",
        _ => "",
    };

    private string? Bias(string text) => Spec.HasBias ? text : null;

    // Parts of rows in scratch stand close together; in the output they are as far apart as its rows.
    private string? OutputRow(string text) => plan.Parts && !fused ? text : null;

    private string? Repeated(string text) => plan.Run > 1 ? text : null;

    private string? RepeatedBias(string text) => plan.Run > 1 && Spec.HasBias ? text : null;

    private string? RepeatedSlope(string text) => plan.Run > 1 ? epilogue.Slope(text) : null;

    private void WriteTile(DepthwiseTile tile, string comment) =>
        new DepthwiseTileText(writer, plan, tile, Dialects.For(set, tile.Lanes), epilogue).Write(Name(tile), comment);

    private void WriteRows()
    {
        string parameters = Text.List(
        [
            "ref float input",
            plan.Expands ? "int top" : null,
            "ref float filter",
            Bias("ref float bias"),
            Repeated("ref float repeatedFilter"),
            RepeatedBias("ref float repeatedBias"),
            epilogue.Slope("ref float slope"),
            RepeatedSlope("ref float repeatedSlopes"),
            epilogue.Residual("ref float residual"),
            "ref float output",
            OutputRow("nuint outputWidth"),
            "in Axis rows",
            "in Axis columns",
            "int first",
            "int end",
        ]);
        string origin = plan.Expands ? "`input` starts at its row `top`" : "`input` is all of it";
        writer.Space();
        writer.Write($"// Output rows [first, end) of one image; {origin}, {(epilogue.HasResidual ? "`residual` and `output` start" : "`output` starts")} at row `first`.");
        writer.Write(KernelEmitter.Optimized);
        writer.Block($"private static void DepthwiseRows({parameters})", () =>
        {
            writer.Write($"nuint inputRow = (nuint)columns.Input * {plan.InputStride};");
            writer.Write($"nuint outputRow = {OutputRow("outputWidth") ?? "(nuint)columns.Output"} * {plan.OutputStride};");
            if (plan.Pixel is not null)
            {
                writer.Write($"bool wide = columns.Interior >= {NarrowestWidth};");
            }

            if (plan is { Parts: true, Edges: EdgeColumns.Tiles })
            {
                WriteEdgeBounds();
            }

            if (plan.Slides)
            {
                SlidingRows();
                return;
            }

            writer.Space();
            writer.Block("for (int y = first; y < end;)", RowsBody);
        });
    }

    private void WriteEdgeBounds()
    {
        if (plan.Left is not null)
        {
            writer.Write($"int left = columns.InteriorStart > 0 ? {plan.Left.Width} : 0;");
        }

        if (plan.Right is not null)
        {
            writer.Write($"int right = columns.InteriorEnd < columns.Output ? columns.Output - {plan.Right.Width} : columns.Output;");
        }
    }

    // All rows at once, column after column; `lead` input rows belong only to output rows before the first.
    private void SlidingRows()
    {
        writer.Write(
            $"""
            int top = rows.InputStart(first);
            int inputRows = Math.Max(rows.InputEnd(end) - top, 0);
            int lead = rows.Position(first) + {Spec.Rows.Kernel - 1} - top;
            int outputRows = end - first;
            ref float inputStart = ref Unsafe.Add(ref input, (nuint)top * inputRow);
            ref float outputStart = ref output;
            """);
        if (epilogue.HasResidual)
        {
            writer.Write("ref float residualStart = ref residual;");
        }

        writer.Space();
        Columns(plan.Border);
        epilogue.WritePass(writer, "ref output", "(nuint)outputRows * outputRow");
    }

    private void RowsBody()
    {
        bool strips = plan.StripRows > 1;
        string row = plan.Expands ? "(nuint)Math.Max(taps.Input - top, 0)" : "(nuint)taps.Input";
        string wide = plan.Pixel is null ? "" : "wide && ";
        writer.Write("TapRange taps = rows.Taps(y);");
        if (epilogue.Activation.IsCurve)
        {
            writer.Write("int start = y;");
        }

        if (strips)
        {
            writer.Write($"bool inside = {wide}y >= rows.InteriorStart && y + {plan.StripRows} <= Math.Min(rows.InteriorEnd, end);");
        }

        writer.Write($"ref float inputStart = ref Unsafe.Add(ref input, {row} * inputRow);");
        if (epilogue.HasResidual)
        {
            writer.Write("ref float residualStart = ref Unsafe.Add(ref residual, (nuint)(y - first) * outputRow);");
        }

        writer.Write("ref float outputStart = ref Unsafe.Add(ref output, (nuint)(y - first) * outputRow);");
        writer.Space();
        if (strips)
        {
            writer.Block("if (inside)", () =>
            {
                Columns(plan.Inside);
                writer.Write($"y += {plan.StripRows};");
            });
        }

        if (plan.Pixel is not null)
        {
            writer.Block(strips ? "else if (wide)" : "if (wide)", Border);
            writer.Block("else", () =>
            {
                EdgePixels("0", "columns.Output");
                writer.Write("y++;");
            });
        }
        else if (strips)
        {
            writer.Block("else", Border);
        }
        else
        {
            Border();
        }

        WritePass();
    }

    // The rows that are done; parts of rows in the output have others beside them.
    private void WritePass()
    {
        const string rows = "ref Unsafe.Add(ref output, (nuint)(start - first) * outputRow)";
        if (OutputRow("") is null)
        {
            epilogue.WritePass(writer, rows, "(nuint)(y - start) * outputRow");
        }
        else if (epilogue.Activation.IsCurve)
        {
            writer.Block("for (; start < y; start++)", () => epilogue.WritePass(writer, rows, $"(nuint)columns.Output * {plan.OutputStride}"));
        }
    }

    private void Border()
    {
        Columns(plan.Border);
        writer.Write("y++;");
    }

    // The interior by the widest tile that fits it, the last one moved left over the one before it; then both edges.
    private void Columns(EquatableArray<DepthwiseTile> tiles)
    {
        if (plan.Edges == EdgeColumns.Whole)
        {
            Tile(tiles[0], "0");
            return;
        }

        for (int index = 0; index < tiles.Count; index++)
        {
            DepthwiseTile tile = tiles[index];
            if (tiles.Count == 1)
            {
                Interior(tile);
            }
            else
            {
                writer.Block(index == 0 ? $"if (columns.Interior >= {tile.Width})" : "else", () => Interior(tile));
            }
        }

        if (plan.Edges == EdgeColumns.Pixels || Edges.Any())
        {
            writer.Space();
            EachRow(plan.Slides ? 1 : tiles[0].Rows, EdgesOfRow);
        }
    }

    private void Interior(DepthwiseTile tile)
    {
        bool edgeTiles = plan.Edges == EdgeColumns.Tiles;
        string start = !edgeTiles ? "columns.InteriorStart" : plan.Left is { } left ? plan.Parts ? "left" : $"{left.Width}" : "0";
        string end = edgeTiles ? RightStart : "columns.InteriorEnd";
        writer.Block($"for (int x = {start}; x < {end}; x += {tile.Width})", () =>
        {
            if (tile.Width > 1)
            {
                writer.Write($"x = Math.Min(x, columns.InteriorEnd - {tile.Width});");
            }

            Tile(tile, "x");
        });
    }

    private string RightStart => plan.Right is null ? "columns.Output" : plan.Parts ? "right" : $"columns.Output - {plan.Right.Width}";

    private void EdgesOfRow()
    {
        if (plan.Edges == EdgeColumns.Pixels)
        {
            EdgePixels("0", "columns.InteriorStart");
            EdgePixels("columns.InteriorEnd", "columns.Output");
            return;
        }

        if (plan.Left is not null)
        {
            EdgeTile(plan.Left, "0", "left > 0");
        }

        if (plan.Right is not null)
        {
            EdgeTile(plan.Right, RightStart, "right < columns.Output");
        }
    }

    // A part of a row has an edge only if it is the first or the last.
    private void EdgeTile(DepthwiseTile tile, string x, string condition)
    {
        if (plan.Parts)
        {
            writer.Block($"if ({condition})", () => Tile(tile, x));
            writer.Space();
        }
        else
        {
            Tile(tile, x);
        }
    }

    // What is done row by row in a strip of several.
    private void EachRow(int rows, Action body)
    {
        if (rows == 1)
        {
            body();
            return;
        }

        writer.Block($"for (int r = 0; r < {rows}; r++)", () =>
        {
            body();
            writer.Write($"inputStart = {Text.After("inputStart", Text.Times(Spec.Rows.Stride, "inputRow"))};");
            if (epilogue.HasResidual)
            {
                writer.Write("residualStart = ref Unsafe.Add(ref residualStart, outputRow);");
            }

            writer.Write("outputStart = ref Unsafe.Add(ref outputStart, outputRow);");
        });
        writer.Space();
    }

    private void EdgePixels(string first, string end)
    {
        string arguments = Text.List(
        [
            "ref inputStart",
            "inputRow",
            "ref filter",
            Bias("ref bias"),
            epilogue.Slope("ref slope"),
            epilogue.Residual("ref residualStart"),
            "ref outputStart",
            "taps",
            "columns",
            first,
            end,
        ]);
        writer.Write($"EdgeColumns({arguments});");
    }

    private void Tile(DepthwiseTile tile, string x)
    {
        bool ranged = tile.KernelRows == TapLoop.Ranged;
        string weights = tile.Run > 1 ? "repeatedFilter" : "filter";
        string arguments = Text.List(
        [
            x == "0" || tile.Before > 0 ? "ref inputStart" : $"ref Unsafe.Add(ref inputStart, columns.Position({x}) * {plan.InputStride})",
            "inputRow",
            ranged ? $"ref Unsafe.Add(ref {weights}, taps.First * {Spec.Columns.Kernel * tile.Channels})" : $"ref {weights}",
            Bias(tile.Run > 1 ? "ref repeatedBias" : "ref bias"),
            epilogue.Slope(tile.Run > 1 ? "ref repeatedSlopes" : "ref slope"),
            epilogue.Residual(Column("residualStart", x)),
            Column("outputStart", x),
            tile.Rows > 1 ? "outputRow" : null,
            ranged ? "taps.Count" : null,
            plan.Slides ? "inputRows, lead, outputRows" : null,
        ]);
        writer.Write($"{Name(tile)}({arguments});");
    }

    private string Column(string row, string x) =>
        x == "0" ? $"ref {row}" : $"ref Unsafe.Add(ref {row}, {(x.Contains(' ') ? $"({x})" : x)} * {plan.OutputStride})";

    private void WriteEdgeColumns()
    {
        string parameters = Text.List(
        [
            "ref float input",
            "nuint inputRow",
            "ref float filter",
            Bias("ref float bias"),
            epilogue.Slope("ref float slope"),
            epilogue.Residual("ref float residual"),
            "ref float output",
            "TapRange rowTaps",
            "in Axis columns",
            "int first",
            "int end",
        ]);
        writer.Space();
        writer.Write("// Output columns [first, end) of one row, pixel by pixel.");
        writer.Write(KernelEmitter.Optimized);
        writer.Block($"private static void EdgeColumns({parameters})", () => writer.Block("for (int x = first; x < end; x++)", () =>
        {
            string arguments = Text.List(
            [
                $"ref Unsafe.Add(ref input, taps.Input * {plan.InputStride})",
                "inputRow",
                $"ref Unsafe.Add(ref filter, ((rowTaps.First * {Spec.Columns.Kernel}) + taps.First) * {Channels})",
                Bias("ref bias"),
                epilogue.Slope("ref slope"),
                epilogue.Residual(Column("residual", "x")),
                Column("output", "x"),
                "rowTaps.Count",
                "taps.Count",
            ]);
            writer.Write(
                $"""
                TapRange taps = columns.Taps(x);
                EdgePixel({arguments});
                """);
        }));
    }
}
