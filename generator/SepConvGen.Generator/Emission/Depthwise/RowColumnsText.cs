using System;
using System.Linq;
using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The columns of a row of an image, or of a strip of rows: the interior, then both edges.</summary>
internal sealed class RowColumnsText(DepthwiseScope scope)
{
    private readonly CodeWriter writer = scope.Writer;
    private readonly DepthwisePlan plan = scope.Plan;

    // Where the tile at the right edge starts, or the columns end.
    private ColumnPosition Right =>
        plan.Right is null ? ColumnPosition.Variable("columns.Output")
        : plan.Parts ? ColumnPosition.Variable("right")
        : ColumnPosition.Difference("columns.Output", plan.Right.Width);

    private string Left => plan.Left is null ? "0" : plan.Parts ? "left" : $"{plan.Left.Width}";

    /// <summary>The variables that say where the interior starts and ends in a part of a row, which may lack an edge.</summary>
    public void WriteBounds()
    {
        if (plan is not { Parts: true, Edges: EdgeMethod.Tiles })
        {
            return;
        }

        if (plan.Left is not null)
        {
            writer.Write($"int left = columns.InteriorStart > 0 ? {plan.Left.Width} : 0;");
        }

        if (plan.Right is not null)
        {
            writer.Write($"int right = columns.InteriorEnd < columns.Output ? columns.Output - {plan.Right.Width} : columns.Output;");
        }
    }

    /// <summary>All columns.</summary>
    /// <param name="row">The references to the first row.</param>
    /// <param name="tiles">The tiles for the interior, the widest first.</param>
    /// <param name="rows">Rows of the strip.</param>
    public void Write(DepthwiseOperands row, EquatableArray<DepthwiseTile> tiles, int rows)
    {
        if (plan.Edges == EdgeMethod.WholeWidth)
        {
            writer.Write(DepthwiseTileCall.Of(scope, tiles[0], row, ColumnPosition.First));
            return;
        }

        bool tiled = plan.Edges == EdgeMethod.Tiles;
        new RowInteriorText(scope).Write(row, tiles, tiled ? Left : "columns.InteriorStart", tiled ? Right.Text : "columns.InteriorEnd");
        if (!tiled || plan.EdgeTiles.Any())
        {
            writer.Space();
            EachRow(row, rows, () => WriteEdges(row));
        }
    }

    private void WriteEdges(DepthwiseOperands row)
    {
        if (plan.Edges == EdgeMethod.Pixels)
        {
            EdgePixelsText pixels = new(scope);
            pixels.WriteCall(row, "0", "columns.InteriorStart");
            pixels.WriteCall(row, "columns.InteriorEnd", "columns.Output");
            return;
        }

        if (plan.Left is not null)
        {
            WriteEdge(plan.Left, row, ColumnPosition.First, "left > 0");
        }

        if (plan.Right is not null)
        {
            WriteEdge(plan.Right, row, Right, "right < columns.Output");
        }
    }

    // A part of a row has an edge only if it is the first or the last.
    private void WriteEdge(DepthwiseTile tile, DepthwiseOperands row, ColumnPosition at, string condition)
    {
        string call = DepthwiseTileCall.Of(scope, tile, row, at);
        if (plan.Parts)
        {
            writer.Block($"if ({condition})", () => writer.Write(call));
            writer.Space();
        }
        else
        {
            writer.Write(call);
        }
    }

    // What is done row by row in a strip of several.
    private void EachRow(DepthwiseOperands row, int rows, Action body)
    {
        if (rows == 1)
        {
            body();
            return;
        }

        WindowSpec window = plan.Spec.Rows;
        writer.Block($"for (int r = 0; r < {rows}; r++)", () =>
        {
            body();
            writer.Write(row.Input.Advance(Text.Times(window.Stride, "inputRow")));
            if (row.Residual is not null)
            {
                writer.Write(row.Residual.Advance("outputRow"));
            }

            writer.Write(row.Output.Advance("outputRow"));
        });
        writer.Space();
    }
}
