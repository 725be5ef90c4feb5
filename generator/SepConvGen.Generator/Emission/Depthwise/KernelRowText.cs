using System;
using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>One row of the kernel in a depthwise tile, its columns written out: tap by tap, or input by input.</summary>
internal static class KernelRowText
{
    /// <summary>The row's multiply-adds.</summary>
    /// <param name="scope">The tile.</param>
    /// <param name="kernelRow">The kernel's row; null in a loop over rows, which moves the references on.</param>
    public static void Write(DepthwiseTileScope scope, int? kernelRow)
    {
        DepthwiseTile tile = scope.Tile;
        int before = (kernelRow ?? 0) * scope.Spec.Columns.Kernel;
        Operand Row(int row) => scope.Row(kernelRow is int known ? DepthwiseTile.InputRow(row, known, scope.Spec.Rows) : row);
        scope.Writer.Space();
        if (tile.Order == TapOrder.Taps)
        {
            foreach (IGrouping<int, TileTap> column in tile.Taps(scope.Spec.Columns).GroupBy(tap => tap.KernelColumn).OrderBy(column => column.Key))
            {
                scope.Writer.Write(scope.Words.TapRemark(kernelRow, column.Key));
                scope.LoadWeights(scope.Taps, "", before + column.Key);
                WriteTap(scope, column, Row);
            }

            return;
        }

        scope.Writer.Write(scope.Words.KernelRowRemark(kernelRow));
        scope.LoadWeights(scope.Taps, [.. tile.TapColumns(scope.Spec.Columns).Select(column => new TapWeights($"{column}", before + column))]);

        foreach (int row in scope.Rows)
        {
            DepthwiseInputUse.Write(scope, Row(row), tile.Taps(scope.Spec.Columns).Select(tap => new DepthwiseInputUse(row, tap, $"{tap.KernelColumn}")));
        }
    }

    /// <summary>One tap of all sums: its weight is in a register, the inputs are memory operands. First those that are inside the image, whatever it is.</summary>
    public static void WriteTap(DepthwiseTileScope scope, IEnumerable<TileTap> columns, Func<int, Operand> inputRow)
    {
        TileTap[] taps = [.. columns];
        WriteAll(scope, taps.Where(tap => !scope.MayBeOutside(tap.InputColumn)), inputRow);
        foreach (TileTap tap in taps.Where(tap => scope.MayBeOutside(tap.InputColumn)))
        {
            scope.Inside(tap.InputColumn, () => WriteAll(scope, [tap], inputRow));
        }
    }

    private static void WriteAll(DepthwiseTileScope scope, IEnumerable<TileTap> taps, Func<int, Operand> inputRow)
    {
        foreach (int row in scope.Rows)
        {
            foreach (TileTap tap in taps)
            {
                foreach (int vector in scope.Vectors)
                {
                    scope.MultiplyAdd(scope.LoadInput(inputRow(row), tap.InputColumn, vector), scope.Weight("", vector), scope.Sum(row, tap.Column, vector), tap.InputColumn);
                }
            }
        }
    }
}
