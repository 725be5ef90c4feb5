using System;
using System.Collections.Generic;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The methods of a depthwise step over planes: plane after plane, some rows at once.</summary>
internal sealed class PlanarDepthwiseText(CodeWriter writer, PlanarDepthwise plan, InstructionSet set, Epilogue epilogue) : StageText
{
    private readonly PlaneContext context = new(writer, plan, set, epilogue);

    // Rows with room around them, for vectors that would reach beyond the tensor.
    private Operand Lines => new("lines", Type);

    private DepthwiseSpec Spec => plan.Spec;

    private ElementType Type => set.Element.Stored;

    /// <summary>Scratch for the rows under a tile, each as long as its vectors reach, in the tier's Run.</summary>
    public static void AddLines(CodeWriter writer, PlanarDepthwise plan, string columns, ScratchLayout scratch)
    {
        writer.Space();
        writer.Write("// rows with room around them, for vectors that would reach beyond the tensor");
        writer.Write($"nint line = Math.Max({Loops.By($"((nint){columns}.Input - {columns}.Position(0))", plan.Pixel)}, {Under(plan, columns)});");
        scratch.Add("lines", $"{plan.RowsUnder(plan.Rows)}L * line");
    }

    public override void Rows(RowCall call)
    {
        ProductOperands run = ProductOperands.InRun(Spec, epilogue, Type) with { Input = call.Input, Output = call.Output };
        writer.Write($"{context.Walk}({run.Arguments(new() { Results = call.At }, "ref lines", "line", Batch(""), context.Rows.Unless(call.Rows), context.Columns.Unless(call.Columns), call.First, call.End)});");
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
        if (plan.Pixel > 1)
        {
            WeightCopies.WriteRepeat(writer, plan.Pixel, plan.Repeats, plan.Prefix, Type);
        }

        if (Spec.Columns.Stride > 1)
        {
            writer.Space();
            writer.Write($"// {plan.Lanes} columns that lie {Spec.Columns.Stride} apart.");
            StridedLoads.Write(writer, context.LoadStrided, StridedLoad.Of(plan.Lanes, 1, Spec.Columns.Stride, 0), context.Dialect);
        }
    }

    private void WriteWalk() => KernelEmitter.WriteMethod(
        writer,
        plan.Pixel > 1
            ? "// Output rows [first, end) of one image: neighbouring elements of a row as lanes. `output` starts at row `first`."
            : "// Output rows [first, end) of one image, plane after plane: neighbouring columns as lanes. `output` starts at row `first` of the first plane.",
        context.Walk,
        context.Operands.Parameters(Lines.Parameter, "nint line", Batch("int "), context.Rows.Parameter, context.Columns.Parameter, "int first, int end"),
        () =>
        {
            WriteSizes();
            writer.Space();
            if (plan.OutputPlanes == 1)
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

    private void WriteSizes()
    {
        (PlaneAxis rows, PlaneAxis columns) = (context.Rows, context.Columns);
        Write("nint", "inputRow", columns.IsKnown, columns.IsKnown ? columns.InputElements : Loops.By("(nint)columns.Input", plan.Pixel));
        Write("nint", "inputPlane", columns.IsKnown && rows.IsKnown, $"{rows.Input} * inputRow");
        Write("nuint", "outputRow", columns.IsKnown, columns.IsKnown ? columns.OutputElements : Loops.By("(nuint)columns.Output", plan.Pixel));
        if (plan.OutputPlanes > 1)
        {
            Write("nuint", "outputPlane", columns.IsKnown && rows.IsKnown, rows.IsKnown ? $"{rows.Output} * outputRow" : $"(nuint){rows.Output} * outputRow");
        }

        writer.Space();
        writer.Write("// where the vectors of a row start and end, counted from its first element");
        Write("int", "column", columns.IsKnown, columns.StartElement);
        Write("nint", "reach", columns.IsKnown, $"column + {Under(plan, "columns")}");
        writer.Space();
        writer.Write("// the tensor, counted from the image");
        writer.Write(Tensor());

        void Write(string type, string name, bool isKnown, string value) => writer.Write($"{(isKnown ? "const " : "")}{type} {name} = {value};");
    }

    // Elements from the first under the vectors of a row to the last: of a row that is shorter than a vector, under one.
    private static string Under(PlanarDepthwise plan, string columns) => plan.Length is int length
        ? $"{((Math.Max((long)length, plan.Lanes) - 1) * plan.Spec.Columns.Stride) + plan.Extent}"
        : $"{Loops.Each($"((nint)Math.Max({Loops.By($"{columns}.Output", plan.Pixel)}, {plan.Lanes}) - 1)", plan.Spec.Columns.Stride).Operand} + {plan.Extent}";

    // Other images of a batch lie before the image, and after it.
    private string? Batch(string type) => plan.Image.HasBatch ? $"{type}number, {type}batch" : null;

    private string Tensor()
    {
        string image = plan.InputPlanes == 1 ? "inputPlane" : $"{plan.InputPlanes} * inputPlane";
        return plan.Image.HasBatch ? $"(nint tensor, nint tensorEnd) = (-(nint)number * {image}, ((nint)batch - number) * {image});" : $"(nint tensor, nint tensorEnd) = (0, {image});";
    }

    private void WritePlane(ProductOffsets at, string plane)
    {
        writer.Block("for (int next = first; next < end;)", () =>
        {
            for (int index = 0; index < plan.Heights.Count; index++)
            {
                int rows = plan.Heights[index];
                if (plan.Heights.Count == 1)
                {
                    WriteTile(at, plane, rows);
                    continue;
                }

                // rows that a lower tile holds are left to it
                string more = index + 1 < plan.Heights.Count && plan.Heights[index + 1] is > 1 and int lower ? $" && end - next > {lower}" : "";
                writer.Block(rows == 1 ? "else" : $"{(index == 0 ? "" : "else ")}if (end - first >= {rows}{more})", () => WriteTile(at, plane, rows));
            }
        });
        epilogue.WritePass(writer, context.Operands.Output.At(at.Results), "(nuint)(end - first) * outputRow");
    }

    // Some rows from row y on: where they are, or, where a vector would reach beyond the tensor, by way of a copy.
    private void WriteTile(ProductOffsets at, string plane, int rows)
    {
        int under = plan.RowsUnder(rows);
        string start = plane == "0" ? "" : $"{plane} + ";
        string results = at.Results.Length == 0 ? "(nuint)(y - first) * outputRow" : $"{at.Results} + ((nuint)(y - first) * outputRow)";
        Operand input = context.Operands.Input;
        Operand source = input.Named("source");
        writer.Write(rows == 1 ? "int y = next;" : $"int y = Math.Min(next, end - {rows}); // the last rows together with some before them, again");
        writer.Write($"int top = {context.Rows.Position("y")};");
        writer.Write(source.Declare(input.Argument));
        writer.Write($"(nint at, nint sourceRow) = ({start}(top * inputRow) + column, inputRow);");
        string bottom = $"Math.Min(top + {under}, {context.Rows.Input})";
        writer.Block($"if ({start}(Math.Max(top, 0) * inputRow) + column < tensor || {start}(({bottom} - 1) * inputRow) + reach > tensorEnd)", () =>
        {
            writer.Write($"{context.Copy}({input.At(plane)}, inputRow, top, {bottom}, {Lines.At("-column")}, line);");
            writer.Write($"source = {Lines.Argument};");
            writer.Write("(at, sourceRow) = (0, line);");
        });
        writer.Space();
        IEnumerable<string?> operands = context.Operands.ArgumentsAfterInput(at with { Results = results });
        string?[] sizes =
        [
            context.Columns.Unless("outputRow"),
            plan.StoresWhole ? null : "(nuint)(end - y) * outputRow",
            "top",
            context.Rows.Unless(context.Rows.Input),
            context.Columns.Unless($"column, {context.Columns.InputElements}, {context.Columns.OutputElements}"),
        ];
        writer.Write($"{context.Tile(rows)}({Text.List([source.Argument, "at, sourceRow", .. operands, .. sizes])});");
        writer.Write($"next = y + {rows};");
    }

    private void WriteCopy()
    {
        KernelEmitter.WriteMethod(
            writer,
            "// The rows of a plane from row `top` on that are inside the image, `line` elements apart.",
            context.Copy,
            $"{context.Operands.Input.Parameter}, nint inputRow, int top, int end, {Lines.Parameter}, nint line",
            () => writer.Block("for (int y = Math.Max(top, 0); y < end; y++)", () => writer.Write(
                $"""
                {context.Operands.Input.Named("source").Declare(context.Operands.Input.At("y * inputRow"))}
                MemoryMarshal.CreateReadOnlySpan(ref source, (int)inputRow).CopyTo(MemoryMarshal.CreateSpan({Lines.At("(y - top) * line")}, (int)inputRow));
                """)));
    }
}
