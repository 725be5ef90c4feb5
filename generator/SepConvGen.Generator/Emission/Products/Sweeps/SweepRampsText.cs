using System.Linq;
using SepConvGen.Generator.Emission.Simd;

namespace SepConvGen.Generator.Emission;

/// <summary>
/// A sweep whose first and last columns are written out with only those sums that exist there: a loop over all columns would
/// add to sums left and right of the row too, and ask in each column which of its sums begin and end.
/// </summary>
internal sealed class SweepRampsText(SweepTile tile)
{
    private readonly CodeWriter writer = tile.Context.Writer;
    private readonly SweepSumsText sums = new(tile);
    private readonly SweepInputsText inputs = new(tile);

    private Dialect Dialect => tile.Context.Dialect;

    private ProductOperands Operands => tile.Operands;

    private Operand Passed => Operands.Sums!.Named("passed");

    private bool PassesSums => tile.KernelRowCount > 1;

    private int Last => tile.Last;

    /// <summary>The statements.</summary>
    /// <param name="outside">Columns outside the image before the first output and after the last one.</param>
    public void Write((int Before, int After) outside)
    {
        writer.Write($"{Dialect.Type} {Text.List([.. tile.Rows.SelectMany(r => tile.Loads.Select(load => tile.Input(r, load))), .. tile.Rows.Select(r => $"x{r}"), "w"])};");
        if (PassesSums)
        {
            writer.Write(Passed.Declare(Operands.Sums!.Argument));
        }

        sums.LoadSlopes();
        for (int x = 0; x < Last; x++)
        {
            writer.Space();
            string column = x < outside.Before ? "left of the image" : $"column {x - outside.Before}";
            writer.Write($"// {column}: the sums of output {x} begin");
            sums.Move(1, x);
            Begin();
            Column(0, x, x >= outside.Before);
        }

        writer.Space();
        writer.Block($"for (int x = {Last}; x < count; x++)", () =>
        {
            writer.Write("// the sums move on by one output");
            sums.Move(1, Last);
            Begin();
            Column(0, Last, inside: true);
            writer.Space();
            StoreOldest(advance: true);
        });
        for (int x = 0; x < Last; x++)
        {
            bool inside = x < Last - outside.After;
            writer.Space();
            writer.Write($"// {(inside ? "one of the last columns" : "right of the image")}: no sums begin");
            sums.Move(x + 1, Last);
            Column(x + 1, Last, inside);
            StoreOldest(advance: x < Last - 1);
        }
    }

    private void Begin()
    {
        sums.Begin();
        if (PassesSums)
        {
            writer.Write(Operands.Sums!.Advance($"{Dialect.Lanes}"));
        }
    }

    // A column of inputs under the sums [first, last].
    private void Column(int first, int last, bool inside)
    {
        if (!inside)
        {
            return;
        }

        writer.Space();
        inputs.Write(Operands.Input, [.. Enumerable.Range(first, last - first + 1)], declare: false);
        writer.Space();
        writer.Write(Operands.Input.Advance($"{tile.Spec.InputChannels}"));
    }

    private void StoreOldest(bool advance)
    {
        sums.StoreSums(Passed, tile.KernelRows.Take(tile.KernelRowCount - 1));
        sums.StoreResults(Operands.Residual, Operands.Output);
        if (!advance)
        {
            return;
        }

        if (PassesSums)
        {
            writer.Write(Passed.Advance($"{Dialect.Lanes}"));
        }

        sums.Advance(1);
    }
}
