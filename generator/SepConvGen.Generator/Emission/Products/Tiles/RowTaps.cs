using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>
/// A tile of an image's row that leaves out what is outside: run by run of kernel columns, those pixels whose taps are inside the
/// image. What the method is given as its input starts at the first column of the image under it.
/// </summary>
internal sealed class RowTaps(ProductContext context, ConvolutionPlan plan, TiledPanel panel, RowTile tile, int inputStride)
    : TileTaps(context, panel, tile.Height)
{
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

    public static string NameOf(ProductContext context, TiledPanel panel, RowTile tile) => context.Names.Tile($"Row{tile.Edges}", tile.Height, panel);

    public override void Write(TapRunText runs) => Writer.Block("for (int i = 0; i < kernelRows; i++)", () =>
    {
        ColumnRunText text = new(Context, plan, Panel, runs, Height, inputStride);
        text.DeclareRow(Operands);
        bool declared = false;
        foreach (ColumnRun run in tile.Runs)
        {
            if (tile.Runs.Count > 1)
            {
                Writer.Space();
            }

            // a name that is declared in a loop must not be declared after it
            if (!run.IsOutside && text.IsLoop(run) && !declared && tile.Runs.Any(other => !other.IsOutside && !text.IsLoop(other)))
            {
                text.DeclarePixel();
                declared = true;
            }

            text.Write(run, declared);
            declared |= !run.IsOutside && !text.IsLoop(run);
        }
    });
}
