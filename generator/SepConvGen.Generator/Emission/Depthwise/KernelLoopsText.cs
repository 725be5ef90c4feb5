using System.Linq;
using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>The kernel's rows and columns of a depthwise tile, written out or as loops that move the references on.</summary>
internal sealed class KernelLoopsText(DepthwiseTileScope scope)
{
    private readonly CodeWriter writer = scope.Writer;
    private readonly DepthwiseTile tile = scope.Tile;

    public void Write()
    {
        if (tile.KernelRows != TapLoop.Unrolled)
        {
            LoopRows();
        }
        else if (tile.KernelColumns == TapLoop.Unrolled)
        {
            for (int row = 0; row < scope.Spec.Rows.Kernel; row++)
            {
                KernelRowText.Write(scope, row);
            }
        }
        else
        {
            writer.Space();
            LoopColumns();
        }
    }

    private void LoopRows()
    {
        string count = tile.KernelRows == TapLoop.Ranged ? "kernelRows" : $"{scope.Spec.Rows.Kernel}";
        writer.Space();
        writer.Block($"for (int i = 0; i < {count}; i++)", () =>
        {
            if (tile.KernelColumns == TapLoop.Unrolled)
            {
                KernelRowText.Write(scope, null);
            }
            else
            {
                LoopColumns();
            }

            foreach (int row in scope.Rows)
            {
                writer.Write(scope.Row(row).Advance(Text.Times(scope.Spec.Rows.Dilation, "inputRow")));
            }

            writer.Write(scope.Taps.Advance($"{scope.Spec.Columns.Kernel * tile.TapStride}"));
        });
    }

    // Every column of the tile has all taps of the loop.
    private void LoopColumns()
    {
        string count = tile.KernelColumns == TapLoop.Ranged ? "kernelColumns" : $"{scope.Spec.Columns.Kernel}";
        Operand tap = scope.Taps.Named("tap");
        foreach (int row in scope.Rows)
        {
            writer.Write(scope.Column(row).Declare(scope.Row(row).Argument));
        }

        writer.Write(tap.Declare(scope.Taps.Argument));
        writer.Block($"for (int j = 0; j < {count}; j++)", () =>
        {
            scope.LoadWeights(tap, "", 0);
            KernelRowText.WriteTap(scope, tile.Taps(scope.Spec.Columns).Where(first => first.KernelColumn == 0), scope.Column);

            // with one tap a row there is no next one, and its distance may be more than an int holds
            if (scope.Spec.Columns.Kernel == 1)
            {
                return;
            }

            foreach (int row in scope.Rows)
            {
                writer.Write(scope.Column(row).Advance($"{scope.Spec.Columns.Dilation * scope.Plan.InputStride}"));
            }

            writer.Write(tap.Advance($"{tile.TapStride}"));
        });
    }
}
