using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>
/// A tile of an image's row that leaves out what is outside: run by run of kernel columns, those pixels whose taps are inside the
/// image. What the method is given as its input starts at the first column of the image under it.
/// </summary>
internal sealed class RowTaps(ProductContext context, ConvolutionPlan plan, TiledPanel panel, RowTile tile, int inputStride)
    : TileTaps(context, panel, tile.Height)
{
    private Operand Row => Operands.Input.Named("row");

    private Operand Pixel => Operands.Input.Named("pixel");

    public override string Name => NameOf(Context, Panel, tile);

    public override string Remark => tile.Edges switch
    {
        "" => " beside each other",
        "Left" => " at the left edge of the image",
        "Right" => " at the right edge of the image",
        _ => " from the left edge of the image to the right one",
    };

    public override ProductOperands Operands => Context.Operands with { InputRow = "inputRow" };

    public override IReadOnlyList<string?> Parameters => ["int kernelRows"];

    private ConvolutionSpec Spec => plan.Spec;

    public static string NameOf(ProductContext context, TiledPanel panel, RowTile tile) => context.Names.Tile($"Row{tile.Edges}", tile.Height, panel);

    public override void Write(TapRunText runs) => Writer.Block("for (int i = 0; i < kernelRows; i++)", () =>
    {
        Writer.Write(Row.Declare(Operands.Input.At($"(nuint)i * {Text.Times(Spec.Rows.Dilation, "inputRow")}")));
        bool declared = false;
        foreach (ColumnRun run in tile.Runs)
        {
            if (tile.Runs.Count > 1)
            {
                Writer.Space();
            }

            if (run.IsOutside)
            {
                Writer.Write(Operands.Weights.Advance($"{run.Columns * plan.TapWeights(Panel.Outputs)}"));
                continue;
            }

            // a name that is declared in a loop must not be declared after it
            if (IsLoop(run) && !declared && tile.Runs.Any(other => !other.IsOutside && !IsLoop(other)))
            {
                Writer.Write(Pixel.Declare(Row.Argument));
                declared = true;
            }

            WriteRun(runs, run, declared);
            declared |= !IsLoop(run);
        }
    });

    // Several kernel columns whose inputs are not neighbours in memory.
    private bool IsLoop(ColumnRun run) => run.Columns > 1 && !plan.Spec.Contiguous;

    private void WriteRun(TapRunText runs, ColumnRun run, bool declared)
    {
        string columns = run.Columns == 1 ? $"column {run.Column}" : $"columns {run.Column} to {run.Column + run.Columns - 1}";
        if (run.From > 0 || run.To < Height)
        {
            Writer.Write($"// kernel {columns}: pixels {run.From} to {run.To - 1} are inside the image");
        }

        PixelsOfRow pixels = new(Pixel, inputStride, run.From);
        long from = run.Input * Spec.InputStride;
        if (!IsLoop(run))
        {
            SetPixel($"{from}");
            runs.Write(new(run.Columns * Spec.GroupInputs, null, pixels, run.From, run.To));
            return;
        }

        Writer.Block($"for (int j = 0; j < {run.Columns}; j++)", () =>
        {
            SetPixel(Text.Plus($"j * {(long)Spec.Columns.Dilation * Spec.InputStride}", (int)from));
            runs.Write(new(Spec.GroupInputs, null, pixels, run.From, run.To));
        });

        void SetPixel(string offset) => Writer.Write(declared ? $"{Pixel.Name} = {Row.At(offset)};" : Pixel.Declare(Row.At(offset)));
    }
}
