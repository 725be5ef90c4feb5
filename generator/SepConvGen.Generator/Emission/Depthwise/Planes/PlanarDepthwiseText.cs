using System.Collections.Generic;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The methods of a depthwise step over planes: plane after plane, some rows at once.</summary>
internal sealed class PlanarDepthwiseText(CodeWriter writer, PlanarDepthwise plan, InstructionSet set, Epilogue epilogue) : StageText
{
    // Other images of a batch lie before the image, and after it.
    private string? Batch(string type) => plan.HasBatch ? $"{type}number, {type}batch" : null;

    private readonly PlaneContext context = new(writer, plan, set, epilogue);

    private DepthwiseSpec Spec => plan.Spec;

    private ElementType Type => set.Element.Stored;

    public override void Rows(RowCall call)
    {
        ProductOperands run = ProductOperands.InRun(Spec, epilogue, Type) with { Input = call.Input, Output = call.Output };
        writer.Write($"{context.Walk}({run.Arguments(new() { Results = call.At }, Batch(""), call.Rows, call.Columns, call.First, call.End)});");
    }

    public override void Write()
    {
        WriteWalk();
        foreach (int rows in plan.Heights)
        {
            new PlaneTileText(context, rows).Write();
        }

        WriteCopy();
        PlanePartsText.Write(context);
        if (Spec.Columns.Stride > 1)
        {
            writer.Space();
            writer.Write($"// {plan.Lanes} columns that lie {Spec.Columns.Stride} apart.");
            StridedLoads.Write(writer, context.LoadStrided, StridedLoad.Of(plan.Lanes, 1, Spec.Columns.Stride, 0), context.Dialect);
        }
    }

    private void WriteWalk() => KernelEmitter.WriteMethod(
        writer,
        "// Output rows [first, end) of one image, plane after plane: neighbouring columns as lanes. `output` starts at row `first` of the first plane.",
        context.Walk,
        context.Operands.Parameters(Batch("int "), "in Axis rows, in Axis columns, int first, int end"),
        () =>
        {
            writer.Write(
                $"""
                nint inputRow = columns.Input;
                nint inputPlane = rows.Input * inputRow;
                nuint outputRow = (nuint)columns.Output;
                nuint outputPlane = (nuint)rows.Output * outputRow;

                // where the vectors of a row start and end, counted from its first column
                int column = columns.Position(0);
                nint reach = column + {Loops.Each($"((nint)Math.Max(columns.Output, {plan.Lanes}) - 1)", Spec.Columns.Stride).Operand} + {Spec.Columns.Extent};

                // the tensor, counted from the image; rows with room around them, for vectors that would reach beyond it
                {Tensor()}
                nint line = Math.Max(inputRow, reach) - column;
                """);
            ScratchLayout scratch = new(Type);
            scratch.Add("lines", $"{plan.RowsUnder(plan.Rows)}L * line");
            scratch.Write(writer);
            writer.Space();
            if (Spec.OutputChannels == 1)
            {
                WritePlane(new(), "0");
                return;
            }

            writer.Block($"for (nuint c = 0; c < {Spec.OutputChannels}; c++)", () =>
            {
                writer.Write($"nint plane = (nint){(Spec.Multiplier == 1 ? "c" : $"(c / {Spec.Multiplier})")} * inputPlane;");
                WritePlane(new() { Weights = "c", Channels = "c", Results = "(c * outputPlane)" }, "plane");
            });
        });

    private string Tensor()
    {
        string image = Spec.InputChannels == 1 ? "inputPlane" : $"{Spec.InputChannels} * inputPlane";
        return plan.HasBatch ? $"(nint tensor, nint tensorEnd) = (-(nint)number * {image}, ((nint)batch - number) * {image});" : $"(nint tensor, nint tensorEnd) = (0, {image});";
    }

    private void WritePlane(ProductOffsets at, string plane)
    {
        void Single() => writer.Block("for (int y = first; y < end; y++)", () => WriteTile(at, plane, 1));
        if (plan.Rows == 1)
        {
            Single();
        }
        else
        {
            writer.Block($"if (end - first >= {plan.Rows})", () => WriteRows(at, plane));
            writer.Block("else", Single);
        }

        epilogue.WritePass(writer, context.Operands.Output.At(at.Results), "(nuint)(end - first) * outputRow");
    }

    private void WriteRows(ProductOffsets at, string plane) => writer.Block($"for (int next = first; next < end; next += {plan.Rows})", () =>
    {
        writer.Write($"int y = Math.Min(next, end - {plan.Rows}); // the last rows together with some before them, again");
        WriteTile(at, plane, plan.Rows);
    });

    // Some rows from row y on: where they are, or, where a vector would reach beyond the tensor, by way of a copy.
    private void WriteTile(ProductOffsets at, string plane, int rows)
    {
        int under = plan.RowsUnder(rows);
        string start = plane == "0" ? "" : $"{plane} + ";
        string results = at.Results.Length == 0 ? "(nuint)(y - first) * outputRow" : $"{at.Results} + ((nuint)(y - first) * outputRow)";
        Operand input = context.Operands.Input;
        (Operand source, Operand lines) = (input.Named("source"), input.Named("lines"));
        writer.Write("int top = rows.Position(y);");
        writer.Write(source.Declare(input.Argument));
        writer.Write($"(nint at, nint sourceRow) = ({start}(top * inputRow) + column, inputRow);");
        writer.Block($"if ({start}(Math.Max(top, 0) * inputRow) + column < tensor || {start}((Math.Min(top + {under}, rows.Input) - 1) * inputRow) + reach > tensorEnd)", () =>
        {
            writer.Write($"{context.Copy}({input.At(plane)}, inputRow, top, Math.Min(top + {under}, rows.Input), {lines.At("-column")}, line);");
            writer.Write($"source = {lines.Argument};");
            writer.Write("(at, sourceRow) = (0, line);");
        });
        writer.Space();
        IEnumerable<string?> operands = context.Operands.ArgumentsAfterInput(at with { Results = results });
        writer.Write($"{context.Tile(rows)}({Text.List([source.Argument, "at, sourceRow", .. operands, "outputRow, (nuint)(end - y) * outputRow, top, rows.Input, column, columns.Input, columns.Output"])});");
    }

    private void WriteCopy()
    {
        Operand lines = new("lines", Type);
        KernelEmitter.WriteMethod(
            writer,
            "// The rows of a plane from row `top` on that are inside the image, `line` elements apart.",
            context.Copy,
            $"{context.Operands.Input.Parameter}, nint inputRow, int top, int end, {lines.Parameter}, nint line",
            () => writer.Block("for (int y = Math.Max(top, 0); y < end; y++)", () => writer.Write(
                $"""
                {context.Operands.Input.Named("source").Declare(context.Operands.Input.At("y * inputRow"))}
                MemoryMarshal.CreateReadOnlySpan(ref source, (int)inputRow).CopyTo(MemoryMarshal.CreateSpan({lines.At("(y - top) * line")}, (int)inputRow));
                """)));
    }
}
