using System.Collections.Generic;

namespace SepConvGen.Generator.Emission;

/// <summary>The end of a depthwise tile: its sums become results, row by row.</summary>
internal sealed class DepthwiseTileResults(DepthwiseTileScope scope)
{
    private readonly CodeWriter writer = scope.Writer;
    private readonly Operand? addend = scope.Operands.Residual?.Named("addend");
    private readonly Operand result = scope.Operands.Output.Named("result");

    /// <summary>All rows.</summary>
    public void Write()
    {
        writer.Space();
        LoadSlopes();
        foreach (int row in scope.Rows)
        {
            if (row == 0)
            {
                Declare();
            }
            else
            {
                Advance();
            }

            StoreRow(row);
        }
    }

    /// <summary>Where the first row of results goes, and what is added to it.</summary>
    public void Declare()
    {
        if (scope.Operands.Residual is { } residual && addend is not null)
        {
            writer.Write(addend.Declare(residual.At(scope.Channel)));
        }

        writer.Write(result.Declare(scope.Operands.Output.At(scope.Channel)));
    }

    /// <summary>The same for the next row.</summary>
    public void Advance()
    {
        if (addend is not null)
        {
            writer.Write(addend.Advance(scope.ResidualRow));
        }

        writer.Write(result.Advance("outputRow"));
    }

    /// <summary>The slopes of the activation.</summary>
    public void LoadSlopes()
    {
        if (scope.Operands.Weights.Slope is { } slope)
        {
            foreach (int vector in scope.Vectors)
            {
                writer.Write($"{scope.Dialect.Type} {scope.Slope(vector)} = {scope.LoadForChannels(slope, vector)};");
            }
        }
    }

    /// <summary>Stores a row of sums.</summary>
    public void StoreRow(int row)
    {
        List<(string Value, int Offset)> vectors = [];
        for (int column = 0; column < scope.Tile.Columns; column++)
        {
            foreach (int vector in scope.Vectors)
            {
                string added = addend is null ? "" : scope.Dialect.Load(addend.Name, $"{Offset(column, vector, scope.Plan.AddedStride)}");
                string value = scope.Epilogue.Value(scope.Sum(row, column, vector), scope.Slope(vector), added);
                vectors.Add((value, Offset(column, vector, scope.Plan.OutputStride)));
            }
        }

        foreach (string statement in scope.Dialect.StoreAll(result, vectors, scope.Plan.RoundsPairs))
        {
            writer.Write(statement);
        }
    }

    private int Offset(int column, int vector, int stride) => (column * scope.Tile.JoinedPixels * stride) + (vector * scope.Tile.Lanes);
}
