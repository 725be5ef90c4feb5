using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>Rows of an image in tiles of pixels that have all kernel columns; the columns at the edges from top to bottom.</summary>
internal sealed class InteriorText(ProductContext context, ConvolutionPlan plan, InteriorWalk walk, string axes) : RowsText(context, plan, axes)
{
    public override void Write(TiledPanel panel)
    {
        WritePanel(panel);
        if (walk.Edges)
        {
            WriteEdge(panel);
        }

        foreach (int height in panel.Heights)
        {
            if (height > 1)
            {
                WriteTile(panel, height, isColumn: false);
            }

            if (height == 1 || walk.Edges)
            {
                WriteTile(panel, height, isColumn: true);
            }
        }
    }

    private void WriteTile(TiledPanel panel, int height, bool isColumn) =>
        ProductTileText.Write(Context, new WindowTaps(Context, Plan, panel, height, walk.InputStride, isColumn));

    private void WritePanel(TiledPanel panel) => Context.Method(
        "// All pixels of the rows under one panel: those that have all kernel columns row by row, then the edges column by column.",
        Names.Panel(panel),
        Parameters(),
        () =>
        {
            WriteRows(panel, () => WriteInterior(
                panel,
                TiledAxis.Columns,
                RowOperands,
                height => WindowTaps.NameOf(Context, panel, height, isColumn: height == 1),
                height => ["taps.Count", height == 1 ? $"{Spec.Columns.Kernel}" : null]));
            if (walk.Edges)
            {
                EdgeColumns(panel, "int x = 0; x < columns.InteriorStart");
                EdgeColumns(panel, "int x = columns.InteriorEnd; x < columns.Output");
            }
        });

    private void EdgeColumns(TiledPanel panel, string range)
    {
        Writer.Space();
        Writer.Block($"for ({range}; x++)", () => Writer.Write($"{Names.Edge(panel)}({Operands.Arguments(new(), Rows.OfCall(""), "rows, columns, first, end, x")});"));
    }

    private void WriteEdge(TiledPanel panel) => Context.Method(
        "// Column `x` of the rows, which has taps left or right of the image.",
        Names.Edge(panel),
        Parameters("int x"),
        () =>
        {
            WriteRowLengths();
            Writer.Write("TapRange across = columns.Taps(x);");
            Operands.Advance(Writer, Partly(TiledAxis.Columns, panel));
            Writer.Space();
            Writer.Block("for (int y = first; y < end;)", () => EdgeRows(panel));
        });

    // Rows that have all their taps several at a time, others one by one.
    private void EdgeRows(TiledPanel panel)
    {
        Writer.Write("TapRange taps = rows.Taps(y);");
        if (panel.Tiles.Count > 1)
        {
            Writer.Write("int inside = y < rows.InteriorStart ? 0 : Math.Min(end, rows.InteriorEnd) - y;");
        }

        WriteRowStart(panel);
        Writer.Space();
        if (panel.Tiles.Count == 1)
        {
            Tile(1);
            return;
        }

        ByHeight(panel.Heights, height => $"inside >= {height}", Tile);

        void Tile(int height)
        {
            string arguments = RowOperands.Arguments(new(), height > 1 ? Rows.Results("") : null, "taps.Count", "across.Count");
            Writer.Write($"{WindowTaps.NameOf(Context, panel, height, isColumn: true)}({arguments});\ny += {height};");
        }
    }
}
