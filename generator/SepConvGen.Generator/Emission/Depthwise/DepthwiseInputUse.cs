using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>A sum that an input of a depthwise tile belongs to.</summary>
/// <param name="Row">The sum's row.</param>
/// <param name="Tap">Its column, and the tap that the input is under.</param>
/// <param name="Weight">The name of the tap's weight.</param>
internal sealed record DepthwiseInputUse(int Row, TileTap Tap, string Weight)
{
    /// <summary>
    /// Loads the inputs of a row from left to right, each once for all its sums: this order gives each sum its taps in the
    /// kernel's order.
    /// </summary>
    public static void Write(DepthwiseTileScope scope, Operand row, IEnumerable<DepthwiseInputUse> uses)
    {
        foreach (IGrouping<int, DepthwiseInputUse> input in uses.GroupBy(use => use.Tap.InputColumn).OrderBy(input => input.Key))
        {
            bool edge = scope.MayBeOutside(input.Key);
            scope.Inside(input.Key, () =>
            {
                foreach (int vector in scope.Vectors)
                {
                    string x = edge ? $"edge{(vector == 0 ? "" : $"{vector}")}" : "x";
                    if (edge)
                    {
                        scope.Writer.Write($"{scope.Dialect.Type} {x} = {scope.LoadInput(row, input.Key, vector)};");
                    }
                    else
                    {
                        scope.Assign(x, scope.LoadInput(row, input.Key, vector));
                    }

                    foreach (DepthwiseInputUse use in input)
                    {
                        scope.MultiplyAdd(x, scope.Weight(use.Weight, vector), scope.Sum(use.Row, use.Tap.Column, vector), input.Key);
                    }
                }
            });
        }
    }
}
