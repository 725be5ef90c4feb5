using System.Linq;
using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>The edges of a row of an image, by tiles or pixel by pixel. A part of a row has one only if it is the first or the last.</summary>
internal sealed class RowEdgesText(DepthwiseScope scope)
{
    private readonly CodeWriter writer = scope.Writer;
    private readonly DepthwisePlan plan = scope.Plan;

    /// <summary>The first column that the tiles of the interior do: behind those that the vector at the end of a row does.</summary>
    public string InteriorStart =>
        plan.Edges == EdgeMethod.Clipped ? "0"
        : plan.Edges == EdgeMethod.RowEnds ? $"{PixelsOfEnd}"
        : plan.Edges != EdgeMethod.Tiles ? "columns.InteriorStart"
        : plan.Left is null ? "0"
        : plan.Parts ? "left"
        : $"{plan.Left.Width}";

    /// <summary>The end of those columns.</summary>
    public string InteriorEnd => plan.Edges switch
    {
        EdgeMethod.Clipped => "columns.Output",
        EdgeMethod.Tiles => Right.Text,
        EdgeMethod.RowEnds => $"columns.Output - {PixelsOfEnd}",
        _ => "columns.InteriorEnd",
    };

    // Whole pixels of the vector at an end of a row.
    private int PixelsOfEnd => plan.Left!.Lanes / plan.Channels;

    // Where the tile at the right edge starts, or the columns end.
    private ColumnPosition Right =>
        plan.Right is null ? ColumnPosition.Variable("columns.Output")
        : plan.Parts ? ColumnPosition.Variable("right")
        : ColumnPosition.Difference("columns.Output", plan.Right.Width);

    /// <summary>The variables that say where the interior starts and ends in a part of a row.</summary>
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

    /// <summary>Both edges of a row.</summary>
    public void Write(DepthwiseOperands row)
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
            WriteTile(plan.Left, row, ColumnPosition.First, "left > 0");
        }

        if (plan.Right is not null)
        {
            WriteTile(plan.Right, row, Right, "right < columns.Output");
        }
    }

    /// <summary>The vectors at both ends of a strip's rows where `strip` says that there is one, otherwise of row y alone.</summary>
    public void WriteEnds(DepthwiseOperands row)
    {
        string Call(DepthwiseTile tile) => DepthwiseTileCall.Of(scope, tile, row, ColumnPosition.First);
        writer.Block("if (strip)", () => writer.Write(string.Join("\n", plan.StripEnds.Select(Call))));
        writer.Block("else", () => writer.Write(string.Join("\n", plan.EdgeTiles.Select(Call))));
    }

    private void WriteTile(DepthwiseTile tile, DepthwiseOperands row, ColumnPosition at, string condition)
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
}
