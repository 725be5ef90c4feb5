using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Emission.Simd;

namespace SepConvGen.Generator.Emission;

/// <summary>What happens to the sums of a sweep beside the multiply-adds: they begin, move on, and end.</summary>
internal sealed class SweepSumsText(SweepTile tile)
{
    private readonly CodeWriter writer = tile.Context.Writer;

    private Dialect Dialect => tile.Context.Dialect;

    private ProductOperands Operands => tile.Operands;

    /// <summary>Sums [first, last] of all rows take the places of those before them.</summary>
    public void Move(int first, int last)
    {
        if (first > last)
        {
            return;
        }

        foreach (int r in tile.Rows)
        {
            foreach (int i in tile.KernelRows)
            {
                writer.Write(string.Join(" ", Enumerable.Range(first, last - first + 1).Reverse().Select(sum => $"{tile.Sum(r, i, sum)} = {tile.Sum(r, i, sum - 1)};")));
            }
        }
    }

    /// <summary>The sums of a new output: the first kernel row starts them, the others find theirs in scratch.</summary>
    public void Begin()
    {
        Start(0);
        tile.KernelRows.Skip(1).ToList().ForEach(Load);
    }

    /// <summary>The sums of a new output, from the bias.</summary>
    public void Start(int kernelRow)
    {
        foreach (int r in tile.Rows)
        {
            writer.Write($"{tile.Sum(r, kernelRow, 0)} = start;");
        }
    }

    /// <summary>The sums of a new output, from scratch.</summary>
    public void Load(int kernelRow)
    {
        foreach (int r in tile.Rows)
        {
            writer.Write($"{tile.Sum(r, kernelRow, 0)} = {Dialect.Load(Operands.Sums!.Name, tile.Slot(r, kernelRow))};");
        }
    }

    /// <summary>Output and residual move on by so many outputs.</summary>
    public void Advance(int outputs) => Operands.Advance(writer, new() { Results = $"{outputs * tile.Spec.OutputChannels}" });

    /// <summary>The slopes of the activation, where it has them.</summary>
    public void LoadSlopes()
    {
        if (Operands.Slope is { } slope)
        {
            writer.Write($"{Dialect.Type} slopes = {Dialect.Load(slope.Name, "0")};");
        }
    }

    /// <summary>The oldest sums of the last kernel row to the output.</summary>
    public void StoreResults(Operand? residual, Operand result)
    {
        foreach (int r in tile.Rows)
        {
            string offset = SweepTile.Row(r, tile.OutputStep);
            string added = residual is null ? "" : Dialect.Load(residual.Name, offset);
            writer.Write(Dialect.Store(tile.Context.Epilogue.Value(tile.OldestSum(r, tile.KernelRowCount - 1), "slopes", added), result.Name, offset));
        }
    }

    /// <summary>The oldest sums of kernel rows to where the next one finds them.</summary>
    public void StoreSums(Operand place, IEnumerable<int> ofKernelRows)
    {
        int next = tile.Sweep.SideBySide ? 1 : 0;
        foreach (int i in ofKernelRows)
        {
            foreach (int r in tile.Rows)
            {
                writer.Write(Dialect.Store(tile.OldestSum(r, i), place.Name, tile.Slot(r, i + next)));
            }
        }
    }
}
