using System;
using System.Linq;
using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Planning;

namespace SepConvGen.Generator.Emission;

/// <summary>What the sums of a tile start from, and the results that they end as.</summary>
internal sealed class TileResults(ProductContext context, TileTaps taps)
{
    private readonly CodeWriter writer = context.Writer;
    private readonly Dialect dialect = context.Dialect;
    private readonly Epilogue epilogue = context.Epilogue;
    private readonly ProductOperands operands = context.Operands;

    public TileVariables Names { get; } = TileVariables.Of(taps.Panel.Outputs);

    /// <summary>
    /// Whether a pixel's results are stored as a vector's first lanes, because rows are shorter than a vector. Not where the results
    /// of the next pixel follow: those are written over what is stored too much, with one store instead of two.
    /// </summary>
    public bool IsPartOfVector(int pixel) => context.Product.Placement == FilterPlacement.Padded && !(taps.IsRow && pixel + 1 < taps.Height);

    /// <summary>Whether a result is stored by more than one statement.</summary>
    public bool IsStoredInParts(int pixel, int vector) => Names.Shares(vector) || IsPartOfVector(pixel);

    /// <summary>Whether a result is anything else than its sum.</summary>
    public bool ChangesSums => epilogue.HasResidual || (epilogue.Method.Length > 0 && !epilogue.Activation.IsCurve);

    /// <summary>What a sum starts from.</summary>
    public string First(int vector) => operands.Bias is null ? dialect.Zero : Names.Start(vector);

    /// <summary>The statements that load the biases from which the sums start.</summary>
    public void LoadBiases()
    {
        foreach (int v in Names.Vectors.Where(_ => operands.Bias is not null))
        {
            writer.Write($"{dialect.Type} {First(v)} = {Row(operands.Bias!, v)};");
        }
    }

    /// <summary>The statements that declare the sums, each with so much text after its name.</summary>
    public void Declare(Func<int, string> value)
    {
        foreach (int p in Enumerable.Range(0, taps.Height).Where(pixel => Names.SumsOf(pixel).Any()))
        {
            writer.Write($"{dialect.Type} {Text.List(Names.SumsOf(p).Select(v => $"{Names.Sum(p, v)}{value(v)}"))};");
        }
    }

    /// <summary>The statements that load the slopes of the activation, where it has them.</summary>
    public void LoadSlopes()
    {
        foreach (int v in Names.Vectors.Where(_ => operands.Slope is not null))
        {
            writer.Write($"{dialect.Type} {Names.Slope(v)} = {Row(operands.Slope!, v)};");
        }
    }

    /// <summary>Something for each sum: pixel by pixel, vector by vector.</summary>
    public void ForSums(Action<int, int> write)
    {
        for (int p = 0; p < taps.Height; p++)
        {
            foreach (int v in Names.SumsOf(p))
            {
                write(p, v);
            }
        }
    }

    /// <summary>The result of a sum: with the residual, and activated.</summary>
    public string Value(int pixel, int vector) => epilogue.Value(
        Names.Sum(pixel, vector), Names.Slope(vector), operands.Residual is { } residual ? Load(residual, pixel, vector, taps.Added) : "");

    /// <summary>What stands in the output for a sum.</summary>
    public string Load(int pixel, int vector) => Load(operands.Output, pixel, vector, taps.Result);

    // What stands in the output, or in a tensor like it.
    private string Load(Operand tensor, int pixel, int vector, Func<int, int, string> place)
    {
        int channel = taps.Panel.Outputs.Offsets[vector];
        string offset = place(pixel, channel);
        if (Names.Shares(vector))
        {
            return pixel + 1 < taps.Height ? dialect.LoadHalves(tensor.Name, offset, place(pixel + 1, channel)) : dialect.LoadTwice(tensor.Name, offset);
        }

        return IsPartOfVector(pixel) ? dialect.LoadPadded(context.Product.Outputs, tensor.Name, offset) : dialect.Load(tensor.Name, offset);
    }

    /// <summary>The statement that stores a value where the result of a sum belongs.</summary>
    public void Store(int pixel, int vector, string value)
    {
        string offset = Result(pixel, vector);
        string output = operands.Output.Name;
        if (Names.Shares(vector))
        {
            writer.Write(dialect.StoreHalf(value, isUpper: false, output, offset));
            if (pixel + 1 < taps.Height)
            {
                writer.Write(dialect.StoreHalf(value, isUpper: true, output, Result(pixel + 1, vector)));
            }

            return;
        }

        writer.Write(IsPartOfVector(pixel) ? dialect.StoreFirst(context.Product.Outputs, value, output, offset) : dialect.Store(value, output, offset));
    }

    // Numbers of the channels of a vector.
    private string Row(Operand row, int vector)
    {
        string channel = $"{taps.Panel.Outputs.Offsets[vector]}";
        return Names.Shares(vector) ? dialect.LoadTwice(row.Name, channel) : dialect.Load(row.Name, channel);
    }

    private string Result(int pixel, int vector) => taps.Result(pixel, taps.Panel.Outputs.Offsets[vector]);
}
