using System.Linq;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>
/// A sweep whose first and last columns are written out with only those sums that exist there: a loop over all columns would
/// add to sums left and right of the row too, and ask in each column which of its sums begin and end.
/// </summary>
internal sealed partial class SweepTileText
{
    private void WriteRamps((int Before, int After) outside)
    {
        int[] loads = [.. Enumerable.Range(0, panel.Loads.Count)];
        writer.Write($"{dialect.Type} {Text.List([.. Rows.SelectMany(r => loads.Select(load => Input(r, load))), .. Rows.Select(r => $"x{r}"), "w"])};");
        if (kernelRows > 1)
        {
            writer.Write("ref float passed = ref sums;");
        }

        Slopes();
        for (int x = 0; x < Last; x++)
        {
            writer.Space();
            string column = x < outside.Before ? "left of the image" : $"column {x - outside.Before}";
            writer.Write($"// {column}: the sums of output {x} begin");
            Move(1, x);
            BeginNext();
            Column(0, x, x >= outside.Before);
        }

        writer.Space();
        writer.Block($"for (int x = {Last}; x < count; x++)", () =>
        {
            writer.Write("// the sums move on by one output");
            Move(1, Last);
            BeginNext();
            Column(0, Last, true);
            writer.Space();
            StoreOldest(advance: true);
        });
        for (int x = 0; x < Last; x++)
        {
            bool inside = x < Last - outside.After;
            writer.Space();
            writer.Write($"// {(inside ? "one of the last columns" : "right of the image")}: no sums begin");
            Move(x + 1, Last);
            Column(x + 1, Last, inside);
            StoreOldest(advance: x < Last - 1);
        }
    }

    private void BeginNext()
    {
        Begin();
        if (kernelRows > 1)
        {
            writer.Write($"sums = ref Unsafe.Add(ref sums, {dialect.Lanes});");
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
        Inputs("input", [.. Enumerable.Range(first, last - first + 1)], declare: false);
        writer.Space();
        writer.Write($"input = ref Unsafe.Add(ref input, {Spec.InputChannels});");
    }

    private void StoreOldest(bool advance)
    {
        StoreSums("passed", KernelRows.Take(kernelRows - 1));
        StoreResults("residual", "output");
        if (advance)
        {
            if (kernelRows > 1)
            {
                writer.Write($"passed = ref Unsafe.Add(ref passed, {dialect.Lanes});");
            }

            Advance(1);
        }
    }
}
