using System.Collections.Generic;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>
/// A tile of an image's row that leaves out what is outside where it is told to be at an edge: there the kernel columns that reach over the edge have
/// runs of their own. What the method is given as its input starts at the first column of the image under it.
/// </summary>
internal sealed class AnywhereTaps(ProductContext context, ConvolutionPlan plan, TiledPanel panel, AnyWidthWalk walk, AnywhereTile tile)
    : TileTaps(context, panel, tile.Height)
{
    public override string Name => NameOf(Context, Panel, Height);

    public override string Remark => " beside each other" + (HasLeft || HasRight ? ", which may be at an edge of the image" : "");

    public override ProductOperands Operands => Context.Operands with { InputRow = "inputRow" };

    public override IReadOnlyList<string?> Parameters => ["int kernelRows", HasLeft ? "bool isLeft" : null, HasRight ? "bool isRight" : null];

    private ConvolutionSpec Spec => plan.Spec;

    private bool HasLeft => tile.Left.Count > 0;

    private bool HasRight => tile.Right.Count > 0;

    // Kernel columns that some pixels lack.
    private string First => HasLeft ? "first" : "0";

    private string End => HasRight ? "end" : $"{Spec.Columns.Kernel}";

    // Of a tile at the left edge, the columns of padding under it; where kernel columns are neighbours in memory, those that all pixels have start with the row.
    private string? Skipped => HasLeft && !Spec.Contiguous ? "skipped" : null;

    public static string NameOf(ProductContext context, TiledPanel panel, int height) => context.Names.Tile("Row", height, panel);

    public override void Write(TapRunText runs)
    {
        if (HasLeft || HasRight)
        {
            WriteWholeColumns();
        }

        Writer.Block("for (int i = 0; i < kernelRows; i++)", () =>
        {
            ColumnRunText text = new(Context, plan, Panel, runs, Height, walk.InputStride);
            text.DeclareRow(Operands);
            text.DeclarePixel();
            if (HasLeft)
            {
                Writer.Block("if (isLeft)", () => WriteLeft(text));
                Writer.Space();
            }

            text.WriteWhole(First, End, HasLeft ? $"({End} - {First})" : HasRight ? End : null, Skipped);
            if (HasRight)
            {
                Writer.Space();
                Writer.Block("if (isRight)", () => WriteRight(text));
            }
        });
    }

    private void WriteWholeColumns()
    {
        Writer.Write("// the kernel columns that all pixels have");
        if (HasLeft)
        {
            Writer.Write($"int first = isLeft ? {tile.LeftColumns} : 0;");
        }

        if (HasRight)
        {
            Writer.Write($"int end = isRight ? {Spec.Columns.Kernel - tile.RightColumns} : {Spec.Columns.Kernel};");
        }

        if (Skipped is not null)
        {
            Writer.Write($"int skipped = isLeft ? {walk.Before.Padding * Spec.InputStride} : 0;");
        }

        Writer.Space();
    }

    private void WriteLeft(ColumnRunText text)
    {
        bool isFirst = true;
        foreach (ColumnRun run in tile.Left)
        {
            text.Write(run, isDeclared: true, goesOn: isFirst && run.Input == 0);
            isFirst = false;
        }

        if (Spec.Contiguous)
        {
            text.ResetPixel();
        }
    }

    private void WriteRight(ColumnRunText text)
    {
        foreach (ColumnRun run in tile.Right)
        {
            text.Write(run, isDeclared: true, Skipped, goesOn: Spec.Contiguous);
        }
    }
}
