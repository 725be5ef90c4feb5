using System.Linq;
using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>The columns of a row of an image, or of a strip of rows: the interior, then both edges.</summary>
internal sealed class RowColumnsText(DepthwiseScope scope)
{
    private readonly CodeWriter writer = scope.Writer;
    private readonly DepthwisePlan plan = scope.Plan;
    private readonly RowEdgesText edges = new(scope);

    private bool HasEdges => plan.Edges == EdgeMethod.Pixels || plan.EdgeTiles.Any();

    /// <summary>All columns of a row, or of all rows where tiles slide.</summary>
    /// <param name="row">The references to it.</param>
    public void Write(DepthwiseOperands row)
    {
        if (plan.Edges == EdgeMethod.WholeWidth)
        {
            writer.Write(DepthwiseTileCall.Of(scope, plan.RowTiles[0], row, ColumnPosition.First));
            return;
        }

        if (!plan.EndsMeet)
        {
            new RowInteriorText(scope).Write(row, plan.RowTiles, edges.InteriorStart, edges.InteriorEnd);
        }

        if (HasEdges)
        {
            writer.Space();
            edges.Write(row);
        }
    }

    /// <summary>All columns of a strip where `strip` says that there is one, otherwise of row y alone; y is then the row after it.</summary>
    /// <param name="row">The references to the first row.</param>
    public void WriteStrip(DepthwiseOperands row)
    {
        string next = $"strip ? {plan.StripRows} : 1";
        if (plan.Edges == EdgeMethod.WholeWidth)
        {
            writer.Block("if (strip)", () => writer.Write(DepthwiseTileCall.Of(scope, plan.StripTiles[0], row, ColumnPosition.First)));
            writer.Block("else", () => Write(row));
        }
        else if (!plan.EndsMeet)
        {
            new RowInteriorText(scope).Write(row, plan.RowTiles, edges.InteriorStart, edges.InteriorEnd, plan.StripTiles);
        }

        writer.Space();
        if (plan.Edges == EdgeMethod.RowEnds)
        {
            edges.WriteEnds(row);
            writer.Write($"y += {next};");
            return;
        }

        if (!HasEdges)
        {
            writer.Write($"y += {next};");
            return;
        }

        writer.Block($"for (int next = y + ({next}); y < next; y++)", () =>
        {
            edges.Write(row);
            writer.Write(row.Input.Advance(Text.Times(plan.Spec.Rows.Stride, "inputRow")));
            if (row.Residual is not null)
            {
                writer.Write(row.Residual.Advance(scope.Rows.Residual));
            }

            writer.Write(row.Output.Advance("outputRow"));
        });
    }
}
