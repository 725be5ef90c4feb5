using System.Linq;
using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The methods of a depthwise step: the walk over rows and columns, and the tiles.</summary>
internal sealed class DepthwiseText(CodeWriter writer, DepthwisePlan plan, InstructionSet set, string activation)
{
    private DepthwiseSpec Spec => plan.Spec;

    private int Channels => plan.Channels;

    public void Write()
    {
        WriteRows();
        WriteEdgeColumns();
        foreach (DepthwiseTile tile in plan.Inside)
        {
            WriteTile(tile, $"// {Size(tile)}: {DepthwiseRemarks.Budget(tile, plan, set)}.");
        }

        foreach (DepthwiseTile tile in plan.Border.Where(tile => plan.Inside.All(inside => Name(inside) != Name(tile))))
        {
            WriteTile(tile, $"// {Size(tile)} at the top or bottom: only the kernel rows that are inside the image.");
        }

        WriteTile(plan.Edge, "// One pixel at an edge: only the taps that are inside the image.");
    }

    /// <summary>The call that computes rows [first, end) of an image, in the names of the tier's Run.</summary>
    public string Call(string output, string first, string end)
    {
        string arguments = Text.List(
        [
            plan.Expands ? "ref expanded" : "ref image",
            plan.Expands ? "top" : null,
            "ref depthwiseWeights",
            Bias("ref depthwiseStart"),
            Repeated("ref repeatedWeights"),
            RepeatedBias("ref repeatedStart"),
            $"ref {output}",
            "rows",
            "columns",
            first,
            end,
        ]);
        return $"DepthwiseRows({arguments});";
    }

    private static string Name(DepthwiseTile tile) =>
        tile.KernelColumns == TapLoop.Ranged ? "EdgePixel" : tile.KernelRows == TapLoop.Ranged ? $"Border1x{tile.Width}" : $"Inside{tile.Rows}x{tile.Width}";

    private static string Size(DepthwiseTile tile) =>
        $"{tile.Rows} {(tile.Rows == 1 ? "row" : "rows")} × {tile.Width} columns of output";

    private string? Bias(string text) => Spec.HasBias ? text : null;

    private string? Repeated(string text) => plan.Run > 1 ? text : null;

    private string? RepeatedBias(string text) => plan.Run > 1 && Spec.HasBias ? text : null;

    private void WriteTile(DepthwiseTile tile, string comment) =>
        new DepthwiseTileText(writer, Spec, tile, Dialects.For(set, tile.Lanes), activation).Write(Name(tile), comment);

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
            "ref float output",
            "in Axis rows",
            "in Axis columns",
            "int first",
            "int end",
        ]);
        string origin = plan.Expands ? "`input` starts at its row `top`" : "`input` is all of it";
        writer.Space();
        writer.Write($"// Output rows [first, end) of one image; {origin}, `output` starts at row `first`.");
        writer.Block($"private static void DepthwiseRows({parameters})", () =>
        {
            string narrowest = $"{plan.Inside.Min(tile => tile.Width)}";
            writer.Write(
                $"""
                nuint inputRow = (nuint)columns.Input * {Channels};
                nuint outputRow = (nuint)columns.Output * {Channels};
                int left = columns.Interior < {narrowest} ? columns.Output : columns.InteriorStart;
                int right = columns.Interior < {narrowest} ? columns.Output : columns.InteriorEnd;

                """);
            writer.Block("for (int y = first; y < end;)", RowsBody);
        });
    }

    private void RowsBody()
    {
        string row = plan.Expands ? "(nuint)Math.Max(taps.Input - top, 0)" : "(nuint)taps.Input";
        bool strips = plan.StripRows > 1;
        string inside = strips ? $"y >= rows.InteriorStart && y + {plan.StripRows} <= Math.Min(rows.InteriorEnd, end)" : "taps.Count == " + Spec.Rows.Kernel;
        writer.Write(
            $"""
            TapRange taps = rows.Taps(y);
            bool inside = {inside};
            ref float inputStart = ref Unsafe.Add(ref input, {row} * inputRow);
            ref float outputStart = ref Unsafe.Add(ref output, (nuint)(y - first) * outputRow);
            """);
        writer.Write($"int count = {(strips ? $"inside ? {plan.StripRows} : 1" : "1")};");
        writer.Space();
        writer.Block("if (inside)", () => Columns(plan.Inside));
        writer.Block("else", () => Columns(plan.Border));
        writer.Space();
        writer.Write("// the columns at the left and right edge, row by row");
        writer.Block("for (; count > 0; count--, y++)", () =>
        {
            string arguments = Text.List(
            [
                "ref inputStart",
                "inputRow",
                "ref filter",
                Bias("ref bias"),
                "ref outputStart",
                "taps",
                "columns",
            ]);
            writer.Write($"EdgeColumns({arguments}, 0, left);");
            writer.Write($"EdgeColumns({arguments}, right, columns.Output);");
            if (strips)
            {
                writer.Write($"inputStart = {Text.After("inputStart", Text.Times(Spec.Rows.Stride, "inputRow"))};");
                writer.Write("outputStart = ref Unsafe.Add(ref outputStart, outputRow);");
            }
        });
    }

    // The interior columns: tiles of the widest kind that fits, the last one moved left over the one before it.
    private void Columns(EquatableArray<DepthwiseTile> tiles)
    {
        for (int index = 0; index < tiles.Count; index++)
        {
            DepthwiseTile tile = tiles[index];
            string loop = $"for (int x = left; x < right; x += {tile.Width})";
            if (tiles.Count == 1)
            {
                writer.Block(loop, () => Tile(tile));
            }
            else
            {
                string branch = index == 0 ? $"if (right - left >= {tile.Width})" : "else";
                writer.Block(branch, () => writer.Block(loop, () => Tile(tile)));
            }
        }
    }

    private void Tile(DepthwiseTile tile)
    {
        bool ranged = tile.KernelRows == TapLoop.Ranged;
        string prefix = tile.Run > 1 ? "repeatedFilter" : "filter";
        string filter = ranged ? $"ref Unsafe.Add(ref {prefix}, taps.First * {Spec.Columns.Kernel * tile.Channels})" : $"ref {prefix}";
        if (tile.Width > 1)
        {
            writer.Write($"x = Math.Min(x, right - {tile.Width});");
        }

        writer.Write($"ref float inputTile = ref Unsafe.Add(ref inputStart, columns.Position(x) * {Channels});");
        string arguments = Text.List(
        [
            "ref inputTile",
            "inputRow",
            filter,
            Bias(tile.Run > 1 ? "ref repeatedBias" : "ref bias"),
            $"ref Unsafe.Add(ref outputStart, x * {Channels})",
            tile.Rows > 1 ? "outputRow" : null,
            ranged ? "taps.Count" : null,
        ]);
        writer.Write($"{Name(tile)}({arguments});");
    }

    private void WriteEdgeColumns()
    {
        string parameters = Text.List(
        [
            "ref float input",
            "nuint inputRow",
            "ref float filter",
            Bias("ref float bias"),
            "ref float output",
            "TapRange rowTaps",
            "in Axis columns",
            "int first",
            "int end",
        ]);
        writer.Space();
        writer.Write("// Output columns [first, end) of one row, pixel by pixel.");
        writer.Block($"private static void EdgeColumns({parameters})", () => writer.Block("for (int x = first; x < end; x++)", () =>
        {
            string arguments = Text.List(
            [
                $"ref Unsafe.Add(ref input, taps.Input * {Channels})",
                "inputRow",
                $"ref Unsafe.Add(ref filter, ((rowTaps.First * {Spec.Columns.Kernel}) + taps.First) * {Channels})",
                Bias("ref bias"),
                $"ref Unsafe.Add(ref output, x * {Channels})",
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
