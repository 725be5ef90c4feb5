using System;
using System.Collections.Generic;
using SepConvGen.Generator.Infrastructure;
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
    public override string Name => Context.Names.Tile("Row", Height, Panel);

    public override string Remark => " beside each other" + (HasLeft || HasRight ? ", which may be at an edge of the image" : "");

    public override ProductOperands Operands => Context.Operands with { InputRow = "inputRow" };

    public override IReadOnlyList<string?> Parameters => ["int kernelRows", HasLeft ? "int before" : null, HasRight ? "int after" : null];

    private ConvolutionSpec Spec => plan.Spec;

    private bool HasLeft => tile.Left.Count > 0;

    private bool HasRight => tile.Right.Count > 0;

    // The kernel columns that all pixels have.
    private string First => HasLeft ? "first" : "0";

    private string End => HasRight ? "end" : $"{Spec.Columns.Kernel}";

    // Floats of the padding under it; where kernel columns are neighbours in memory, those that all pixels have start with the row.
    private string? Skipped => HasLeft && !Spec.Contiguous ? $"(before * {Spec.InputStride})" : null;

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
            WriteEdges(tile.Left, "before", runs => WriteLeft(text, runs));
            if (HasLeft)
            {
                Writer.Space();
            }

            text.WriteWhole(First, End, HasLeft ? $"({End} - {First})" : HasRight ? End : null, Skipped);
            if (HasRight)
            {
                Writer.Space();
            }

            WriteEdges(tile.Right, "after", runs => WriteRight(text, runs));
        });
    }

    private void WriteWholeColumns()
    {
        Writer.Write("// the kernel columns that all pixels have");
        if (HasLeft)
        {
            Writer.Write($"int first = {Columns("before")};");
        }

        if (HasRight)
        {
            Writer.Write($"int end = {Spec.Columns.Kernel} - {Columns("after")};");
        }

        Writer.Space();
    }

    // Kernel columns over so many columns of padding.
    private string Columns(string padding) => Spec.Columns.Dilation == 1 ? padding : $"(({padding} + {Spec.Columns.Dilation - 1}) / {Spec.Columns.Dilation})";

    private void WriteEdges(EquatableArray<EdgeRuns> edges, string padding, Action<EdgeRuns> body)
    {
        for (int index = 0; index < edges.Count; index++)
        {
            EdgeRuns runs = edges[index];
            Writer.Block($"{(index == 0 ? "if" : "else if")} ({padding} == {runs.Padding})", () => body(runs));
        }
    }

    private void WriteLeft(ColumnRunText text, EdgeRuns edge)
    {
        bool isFirst = true;
        foreach (ColumnRun run in edge.Runs)
        {
            text.Write(run, isDeclared: true, goesOn: isFirst && run.Input == 0);
            isFirst = false;
        }

        if (Spec.Contiguous)
        {
            text.ResetPixel();
        }
    }

    private void WriteRight(ColumnRunText text, EdgeRuns edge)
    {
        foreach (ColumnRun run in edge.Runs)
        {
            text.Write(run, isDeclared: true, Skipped, goesOn: Spec.Contiguous);
        }
    }
}
