using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>
/// The method that computes one tile of a convolution's row: run by run of kernel columns, those pixels whose taps are inside
/// the image. What it is given as its input starts at the first column of the image under it.
/// </summary>
internal sealed class RowTileText(
    CodeWriter writer,
    ConvolutionPlan plan,
    PointwisePanel panel,
    KnownRow row,
    RowTile tile,
    Dialect dialect,
    InstructionSet set,
    Epilogue epilogue) : PointwiseTileText(writer, plan.Product, panel, tile.Height, dialect, set, epilogue)
{
    // The first pixel of the run that is being written.
    private int first;

    private ConvolutionSpec Spec => plan.Spec;

    protected override IEnumerable<string> InputReferences => ["pixel"];

    public static string Name(ConvolutionPlan plan, PointwisePanel panel, RowTile tile) =>
        $"Row{tile.Edges}{tile.Height}x{PanelName(plan.Product, panel)}";

    public new void Write()
    {
        string parameters = Text.List(
        [
            "ref float input",
            "nuint inputRow",
            "ref float weights",
            Spec.HasBias ? "ref float bias" : null,
            Epilogue.Slope("ref float slope"),
            Epilogue.Residual("ref float residual"),
            "ref float output",
            "int kernelRows",
        ]);
        string remark = tile.Edges switch
        {
            "" => " beside each other",
            "Left" => " at the left edge of the image",
            "Right" => " at the right edge of the image",
            _ => " from the left edge of the image to the right one",
        };
        Write(Name(plan, Panel, tile), remark, parameters, Products);
    }

    protected override (string Reference, string Offset) Input(int pixel) => ("pixel", $"{(pixel - first) * plan.Product.InputStride}");

    private void Products() => Writer.Block("for (int i = 0; i < kernelRows; i++)", () =>
    {
        Writer.Write($"ref float row = ref Unsafe.Add(ref input, (nuint)i * {Text.Times(Spec.Rows.Dilation, "inputRow")});");
        string declaration = "ref float ";
        foreach (ColumnRun run in tile.Runs)
        {
            if (tile.Runs.Count > 1)
            {
                Writer.Space();
            }

            if (run.From == run.To)
            {
                Writer.Write($"weights = ref Unsafe.Add(ref weights, {run.Columns * Spec.GroupInputs * WeightRow});");
                continue;
            }

            // a name that is declared in a loop must not be declared after it
            if (IsLoop(run) && declaration.Length > 0 && tile.Runs.Any(other => other.From < other.To && !IsLoop(other)))
            {
                Writer.Write("ref float pixel = ref row;");
                declaration = "";
            }

            WriteRun(run, $"{declaration}pixel");
            declaration = IsLoop(run) ? declaration : "";
        }
    });

    // Several kernel columns whose inputs are not neighbours in memory.
    private bool IsLoop(ColumnRun run) => run.Columns > 1 && !plan.Contiguous;

    private void WriteRun(ColumnRun run, string pixel)
    {
        first = run.From;
        string columns = run.Columns == 1 ? $"column {run.Column}" : $"columns {run.Column} to {run.Column + run.Columns - 1}";
        if (run.From > 0 || run.To < tile.Height)
        {
            Writer.Write($"// kernel {columns}: pixels {run.From} to {run.To - 1} are inside the image");
        }

        long column = row.Position(tile.Start + run.From) + ((long)run.Column * Spec.Columns.Dilation) - row.FirstColumn(tile.Start);
        long from = column * Spec.InputChannels;
        if (!IsLoop(run))
        {
            Writer.Write($"{pixel} = {Text.After("row", $"{from}")};");
            Run($"{run.Columns * Spec.GroupInputs}", run.Columns * Spec.GroupInputs, run.From, run.To);
            return;
        }

        Writer.Block($"for (int j = 0; j < {run.Columns}; j++)", () =>
        {
            Writer.Write($"{pixel} = ref Unsafe.Add(ref row, {Text.Plus($"j * {(long)Spec.Columns.Dilation * Spec.InputChannels}", (int)from)});");
            Run($"{Spec.GroupInputs}", Spec.GroupInputs, run.From, run.To);
        });
    }
}
