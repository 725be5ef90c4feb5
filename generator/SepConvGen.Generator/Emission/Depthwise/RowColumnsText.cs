using System;
using System.Linq;
using SepConvGen.Generator.Infrastructure;
using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>The columns of a row of an image, or of a strip of rows: the interior, then both edges.</summary>
internal sealed class RowColumnsText(DepthwiseScope scope)
{
    private readonly CodeWriter writer = scope.Writer;
    private readonly DepthwisePlan plan = scope.Plan;
    private readonly RowEdgesText edges = new(scope);

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

        new RowInteriorText(scope).Write(row, tiles, edges.InteriorStart, edges.InteriorEnd);
        if (plan.Edges == EdgeMethod.Pixels || plan.EdgeTiles.Any())
        {
            writer.Space();
            EachRow(row, rows, () => edges.Write(row));
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

        writer.Block($"for (int r = 0; r < {rows}; r++)", () =>
        {
            body();
            writer.Write(row.Input.Advance(Text.Times(plan.Spec.Rows.Stride, "inputRow")));
            if (row.Residual is not null)
            {
                writer.Write(row.Residual.Advance("outputRow"));
            }

            writer.Write(row.Output.Advance("outputRow"));
        });
        writer.Space();
    }
}
