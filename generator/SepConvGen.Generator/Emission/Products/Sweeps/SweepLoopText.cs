using System.Linq;
using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>A sweep in one loop over all columns in which any of its sums may exist.</summary>
internal sealed class SweepLoopText(SweepTile tile)
{
    private readonly CodeWriter writer = tile.Context.Writer;
    private readonly SweepSumsText sums = new(tile);
    private readonly SweepInputsText inputs = new(tile);

    private GroupSweep Sweep => tile.Sweep;

    private ProductOperands Operands => tile.Operands;

    private Dialect Dialect => tile.Context.Dialect;

    public void Write() => writer.Block(tile.Last == 0 ? "for (int x = 0; x < count; x++)" : $"for (int x = 0; x < count + {tile.Last}; x++)", Step);

    private void Step()
    {
        if (tile.Last > 0)
        {
            writer.Write("// the sums move on by one output");
            sums.Move(1, tile.Last);
            writer.Space();
        }

        Begin();
        for (int u = 0; u < Sweep.Stride; u++)
        {
            Column(u);
        }

        writer.Space();
        if (tile.Last == 0)
        {
            Store();
        }
        else
        {
            writer.Block($"if (x >= {tile.Last})", Store);
            writer.Space();
        }

        writer.Write(Operands.Sums!.Advance($"{Dialect.Lanes}"));
        sums.Advance(Sweep.Step);
        writer.Write($"column += {Sweep.Stride * tile.Spec.Columns.Dilation};");
    }

    private void Begin()
    {
        if (tile.IsWhole)
        {
            writer.Block("if (x < count)", sums.Begin);
            return;
        }

        writer.Block("if (begins)", () => sums.Start(0));
        writer.Block(tile.Last == 0 ? "else" : "else if (x < count)", () => sums.Load(0));
        if (tile.KernelRowCount > 1)
        {
            writer.Space();
            writer.Block("if (x < count)", () => tile.KernelRows.Skip(1).ToList().ForEach(sums.Load));
        }
    }

    // One column of inputs, and the sums to which it belongs.
    private void Column(int u)
    {
        int[] kernelColumns = [.. Enumerable.Range(0, Sweep.Sums).Select(sum => u + (Sweep.Stride * sum)).Where(j => j < tile.Spec.Columns.Kernel)];
        if (kernelColumns.Length == 0)
        {
            return;
        }

        string column = Text.Plus("column", u * tile.Spec.Columns.Dilation);
        Operand pixel = Operands.Input.Named("pixel");
        writer.Space();
        writer.Block($"if ((uint)({column}) < (uint)width)", () =>
        {
            writer.Write(pixel.Declare(Operands.Input.At($"({column}) * {tile.Spec.InputChannels}")));
            inputs.Write(pixel, kernelColumns, declare: true);
        });
    }

    // The sums of the oldest output: to the output where they end, otherwise to where the next kernel row finds them.
    private void Store()
    {
        Operand passed = Operands.Output.Named(tile.KernelRowCount > 1 ? "passed" : "result");
        int floats = tile.Last * Dialect.Lanes;
        if (tile.KernelRowCount > 1)
        {
            sums.StoreSums(Back(passed, Operands.Sums!, floats), tile.KernelRows.Take(tile.KernelRowCount - 1));
        }

        if (tile.IsWhole)
        {
            StoreOldest();
            return;
        }

        writer.Block("if (ends)", StoreOldest);
        writer.Block("else", () => sums.StoreSums(
            tile.KernelRowCount > 1 ? passed : Back(passed, Operands.Sums!, floats),
            [tile.KernelRowCount - 1]));
    }

    private void StoreOldest()
    {
        int floats = tile.Last * Sweep.Step * tile.Spec.OutputChannels;
        sums.LoadSlopes();
        Operand? residual = Operands.Residual is { } newest ? Back(newest.Named("addend"), newest, floats) : null;
        sums.StoreResults(residual, Back(Operands.Output.Named("result"), Operands.Output, floats));
    }

    // A place so many floats before that of the newest output.
    private Operand Back(Operand place, Operand newest, int floats)
    {
        if (floats == 0)
        {
            return newest;
        }

        writer.Write(place.Declare($"ref Unsafe.Subtract({newest.Argument}, {floats})"));
        return place;
    }
}
