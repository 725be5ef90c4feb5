using System.Linq;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The methods of a convolution with pixels as lanes: strips of columns, the planes of their rows, and tiles.</summary>
internal sealed class PlanarConvolutionText(CodeWriter writer, PlanarConvolution plan, InstructionSet set, Epilogue epilogue)
    : ConvolutionStageText(writer, plan, epilogue)
{
    private readonly CodeWriter writer = writer;
    private readonly Epilogue epilogue = epilogue;
    private readonly ConvolutionText? shortRows = plan.Short is { } rows ? new(writer, rows.In(plan), set, epilogue) : null;
    private readonly PlanarContext context = new(writer, plan.Spec, plan.Tiles, set, epilogue, plan.Prefix, plan.Plane);

    private ConvolutionSpec Spec => plan.Spec;

    private WindowSpec Across => Spec.Columns;

    protected override string Walk => $"{plan.Prefix}Convolution{(plan.IsSequence ? "Steps" : "Rows")}";

    protected override ProductOperands InRun => ProductOperands.InRun(Spec, epilogue, context.Type);

    private string AxisParameters => plan.IsSequence ? "in Axis columns" : Text.List([Distances.OfCall("nuint "), "in Axis rows, in Axis columns, int first, int end"]);

    // What a tile is told of its taps: the rows under the kernel, and which columns are inside.
    private string? RowsOf(string type) => plan.IsSequence ? null : $"{type}taps";

    public override void Write()
    {
        WriteWalk();
        new PlanarStripText(
            context,
            Text.List([RowsOf("TapRange "), "int column, int width"]),
            Text.List([RowsOf(""), $"column + {Loops.Each("x", Across.Stride).Operand}, width, count - x"]),
            plan.LeastAtEnd).Write();
        foreach (PlanarTile size in plan.Tiles.Tiles)
        {
            foreach (int outputs in size.Counts)
            {
                WriteTile(new(context, outputs, size.Vectors), size.Vectors);
            }
        }

        context.WriteMoves(Across.Stride * Spec.InputStride);
        shortRows?.Write();
    }

    private void WriteWalk() => context.Method(
        plan.IsSequence
            ? "// The output steps of an axis, strip by strip: a plane for each input channel, neighbouring steps as lanes."
            : "// Output rows [first, end) of one image, strip by strip of columns: a plane for each input channel, neighbouring columns as lanes.",
        Walk,
        context.Operands.Parameters(AxisParameters),
        () =>
        {
            if (plan.Short is { } rows)
            {
                writer.Block($"if (columns.Output <= {rows.Most})", () =>
                {
                    writer.Write("// most lanes of a vector of pixels would be empty: outputs as lanes");
                    writer.Write(shortRows!.Call);
                    writer.Write("return;");
                });
                writer.Space();
            }

            context.WriteScratch(plan.RingLength);
            if (!plan.IsSequence && !plan.Stated.Input)
            {
                writer.Write($"nuint inputRow = (nuint)columns.Input * {Spec.InputStride};");
            }

            if (!plan.IsSequence && !plan.Stated.Results)
            {
                writer.Write($"nuint outputRow = (nuint)columns.Output * {Spec.OutputStride};");
            }

            writer.Space();
            int strip = plan.Tiles.Strip;
            writer.Write($"int strip = Scratch.Columns(budget: {strip}, floatsPerColumn: 1, columns.Output, tile: {plan.Tiles.Lanes});");
            writer.Block("for (int start = 0; start < columns.Output; start += strip)", () =>
            {
                writer.Write(
                    $"""
                    int count = Math.Min(columns.Output - start, strip);
                    int column = columns.Position(start);
                    int missing = Math.Max(-column, 0);
                    int reach = Math.Min({Reach}, columns.Input - column);
                    """);
                if (plan.IsSequence)
                {
                    WritePlanes("");
                    WriteStrip("", "(nuint)start");
                    return;
                }

                writer.Write("int made = 0;");
                writer.Block("for (int y = first; y < end; y++)", () =>
                {
                    writer.Write("TapRange taps = rows.Taps(y);");
                    string bottom = Spec.Rows.Dilation == 1 ? "taps.Input + taps.Count" : $"taps.Input + ((taps.Count - 1) * {Spec.Rows.Dilation}) + 1";
                    writer.Block($"for (made = Math.Max(made, taps.Input); made < {bottom}; made++)", () => WritePlanes("made"));
                    writer.Space();
                    WriteStrip($"taps.First * {(long)Across.Kernel * Spec.InputChannels * Spec.OutputChannels}", "");
                });
            });
        });

    // Columns from the first tap of a strip to its last.
    private string Reach => Across.Stride == 1
        ? Text.Plus("count", Across.Extent - 1)
        : $"((count - 1) * {Across.Stride}) + {Across.Extent}";

    // The columns of a row that a strip reads, and that are inside the image.
    private void WritePlanes(string row)
    {
        string source = row.Length == 0 ? "" : $"((nuint){row} * inputRow) + ";
        string target = row.Length == 0 || plan.Ring == 1 ? "" : $"((nuint)((uint){row} % {plan.Ring}) * {plan.RowPlanes}) + ";
        if (plan.Phases == 1 && Across.Stride == 1)
        {
            writer.Block("if (missing < reach)", () => Move("(column + missing)", "(nuint)missing", "reach - missing"));
            return;
        }

        writer.Block($"for (int phase = 0; phase < {plan.Phases}; phase++)", () =>
        {
            writer.Write($"int at = missing + ((phase + (missing * {Across.Stride - 1})) % {Across.Stride});");
            writer.Block("if (at < reach)", () => Move(
                "(column + at)",
                $"((nuint)phase * {Spec.InputChannels * plan.Plane}) + (nuint)(at / {Across.Stride})",
                $"(reach - at + {Across.Stride - 1}) / {Across.Stride}"));
        });

        void Move(string from, string to, string count) => context.WriteToPlanes(
            $"ref Unsafe.Add(ref input, {source}{(source.Length == 0 ? Loops.By($"(nuint){from}", Spec.InputStride) : Loops.Each($"(nuint){from}", Spec.InputStride).Operand)})",
            $"ref Unsafe.Add(ref planes, {target}{to})",
            count,
            Across.Stride * Spec.InputStride);
    }

    private void WriteStrip(string weights, string start)
    {
        string to = Loops.By(start.Length == 0 ? "(nuint)start" : start, Spec.OutputStride);
        string At(string row) => plan.IsSequence ? to : $"((nuint)(y - first) * {row}) + ({to})";
        context.WriteAddends(At(Distances.Residual), "count");
        writer.Write($"{context.Strip}({context.InPlanes.Arguments(new() { Weights = weights }, RowsOf(""), "column, columns.Input", "count")});");
        context.WriteFromPlanes("ref results", $"ref Unsafe.Add(ref output, {At("outputRow")})", "count");
    }

    private void WriteTile(PlanarTileText tile, int vectors) => context.Method(
        $"// {tile.Size}; the first reads column `column` of the image under its first tap.",
        tile.Name,
        context.InPlanes.Parameters(RowsOf("TapRange "), "int column, int width, int count"),
        () =>
        {
            tile.WriteStart();
            string last = $"Math.Min(count, {vectors * plan.Tiles.Lanes}) - 1";
            writer.Write($"int last = {(Across.Stride == 1 ? last : $"({last}) * {Across.Stride}")};");
            if (plan.IsSequence)
            {
                WriteKernelRow(tile, vectors, "planes");
            }
            else
            {
                writer.Block("for (int i = 0; i < taps.Count; i++)", () =>
                {
                    string slot = plan.Ring == 1 ? "" : $"(nuint)((uint)(taps.Input + {Loops.Each("i", Spec.Rows.Dilation).Operand}) % {plan.Ring}) * {plan.RowPlanes}";
                    writer.Write(context.InPlanes.Input.Named("row").Declare(context.InPlanes.Input.At(slot)));
                    WriteKernelRow(tile, vectors, "row");
                });
            }

            tile.WriteResults();
        });

    private void WriteKernelRow(PlanarTileText tile, int vectors, string row) => writer.Block($"for (int j = 0; j < {Across.Kernel}; j++)", () =>
    {
        string tap = Loops.Each("j", Across.Dilation).Operand;
        string at = Across.Stride == 1 ? $"(nuint){tap}" : $"((nuint)({tap} % {Across.Stride}) * {Spec.InputChannels * plan.Plane}) + (nuint)({tap} / {Across.Stride})";
        writer.Write(context.InPlanes.Input.Named("plane").Declare(context.InPlanes.Input.Named(row).At(at)));
        writer.Write($"int left = column + {tap};");
        writer.Block("if (left >= 0 && left + last < width)", () => tile.WriteTap());
        if (vectors > 1 && plan.EdgesAreApart)
        {
            WriteMasked("else if (left >= 0)", "after the image", tile, vectors, v => plan.IsAtEnd(v, vectors));
            WriteMasked("else", "before the image", tile, vectors, plan.IsAtStart);
        }
        else
        {
            WriteMasked("else", "outside the image", tile, vectors, v => plan.IsAtEdge(v, vectors));
        }
    });

    // The inputs of a tap that some lanes of some vectors do not have.
    private void WriteMasked(string head, string where, PlanarTileText tile, int vectors, Func<int, bool> isMasked) => writer.Block(head, () =>
    {
        writer.Write($"// lanes whose tap is {where} keep their sums");
        foreach (int v in Enumerable.Range(0, vectors).Where(isMasked))
        {
            string inside = context.Dialect.Within(Text.Plus("left", tile.First(v) * Across.Stride), Across.Stride, "width");
            writer.Write($"{context.Dialect.Type} inside{Text.Letter(v, vectors)} = {inside};");
        }

        tile.WriteTap(v => isMasked(v) ? $"inside{Text.Letter(v, vectors)}" : null);
    });
}
