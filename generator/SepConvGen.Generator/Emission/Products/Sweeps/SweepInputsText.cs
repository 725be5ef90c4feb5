using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>One column of inputs in a sweep: loaded, spread over the lanes, and multiplied by the weights above it.</summary>
internal sealed class SweepInputsText(SweepTile tile)
{
    private readonly CodeWriter writer = tile.Context.Writer;
    private readonly int weightRow = tile.Context.Product.WeightRow(tile.Panel.Outputs);

    private Dialect Dialect => tile.Context.Dialect;

    private ConvolutionSpec Spec => tile.Spec;

    /// <summary>The statements.</summary>
    /// <param name="pixel">The inputs of the first row.</param>
    /// <param name="kernelColumns">The kernel columns that lie over them.</param>
    /// <param name="declare">Whether the variables are declared here.</param>
    public void Write(Operand pixel, int[] kernelColumns, bool declare)
    {
        foreach (int r in tile.Rows)
        {
            foreach (int load in tile.Loads)
            {
                string offset = Text.Plus(SweepTile.Row(r, Text.Times(Spec.Rows.Stride, tile.InputStep)), tile.Panel.Loads[load]);
                writer.Write($"{(declare ? $"{Dialect.Type} " : "")}{tile.Input(r, load)} = {Dialect.Load(pixel.Name, offset)};");
            }
        }

        for (int k = 0; k < Spec.GroupInputs; k++)
        {
            Channel(k, kernelColumns, declare && k == 0 ? $"{Dialect.Type} " : "");
        }
    }

    private void Channel(int k, int[] kernelColumns, string declaration)
    {
        writer.Space();
        foreach (int r in tile.Rows)
        {
            writer.Write($"{declaration}x{r} = {Spread(r, k)};");
        }

        foreach (int j in kernelColumns)
        {
            foreach (int i in tile.KernelRows)
            {
                int tap = (i * Spec.Columns.Kernel) + j;
                writer.Write($"{declaration}w = {Dialect.Load(tile.Operands.Weights.Name, $"{((tap * Spec.GroupInputs) + k) * weightRow}")};");
                declaration = "";
                foreach (int r in tile.Rows)
                {
                    string sum = tile.Sum(r, i, j / tile.Sweep.Stride);
                    writer.Write($"{sum} = {Dialect.MultiplyAdd($"x{r}", "w", sum)};");
                }
            }
        }
    }

    // Channel k of each lane's group: lanes that another load is responsible for get 0.
    private string Spread(int row, int k)
    {
        int lanes = Dialect.Lanes;
        int[] channels = [.. Enumerable.Range(0, lanes).Select(lane => tile.Panel.Channel(lane, Spec) + k)];
        List<string> parts = [];
        foreach (int load in tile.Loads)
        {
            int from = tile.Panel.Lead + (load * lanes);
            int[] indices = [.. channels.Select(channel => channel >= from && channel < from + lanes ? channel - tile.Panel.Loads[load] : lanes)];
            if (indices.Any(index => index < lanes))
            {
                parts.Add(Dialect.Shuffle(tile.Input(row, load), indices));
            }
        }

        return string.Join(" | ", parts);
    }
}
