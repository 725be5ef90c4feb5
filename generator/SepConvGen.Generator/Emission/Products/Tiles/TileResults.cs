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

    public TileVariables Names { get; } = new(taps.Panel.Vectors);

    /// <summary>
    /// Whether a pixel's results are stored as a vector's first lanes, because rows are shorter than a vector. Not where the results
    /// of the next pixel follow: those are written over what is stored too much, with one store instead of two.
    /// </summary>
    public bool IsPartOfVector(int pixel) => context.Product.Placement == FilterPlacement.Padded && !(taps.IsRow && pixel + 1 < taps.Height);

    /// <summary>Whether a result is anything else than its sum.</summary>
    public bool ChangesSums => epilogue.HasResidual || (epilogue.Method.Length > 0 && !epilogue.Activation.IsCurve);

    /// <summary>What a sum starts from.</summary>
    public string First(int vector) => operands.Bias is null ? dialect.Zero : Names.Start(vector);

    /// <summary>The statements that load the biases from which the sums start.</summary>
    public void LoadBiases()
    {
        foreach (int v in Names.Vectors.Where(_ => operands.Bias is not null))
        {
            writer.Write($"{dialect.Type} {First(v)} = {dialect.Load(operands.Bias!.Name, Channel(v))};");
        }
    }

    /// <summary>The statements that declare the sums, each with so much text after its name.</summary>
    public void Declare(Func<int, string> value)
    {
        for (int p = 0; p < taps.Height; p++)
        {
            writer.Write($"{dialect.Type} {Text.List(Names.Vectors.Select(v => $"{Names.Sum(p, v)}{value(v)}"))};");
        }
    }

    /// <summary>The statements that load the slopes of the activation, where it has them.</summary>
    public void LoadSlopes()
    {
        foreach (int v in Names.Vectors.Where(_ => operands.Slope is not null))
        {
            writer.Write($"{dialect.Type} {Names.Slope(v)} = {dialect.Load(operands.Slope!.Name, Channel(v))};");
        }
    }

    /// <summary>Something for each sum: pixel by pixel, vector by vector.</summary>
    public void ForSums(Action<int, int> write)
    {
        for (int p = 0; p < taps.Height; p++)
        {
            foreach (int v in Names.Vectors)
            {
                write(p, v);
            }
        }
    }

    /// <summary>The result of a sum: with the residual, and activated.</summary>
    public string Value(int pixel, int vector) => epilogue.Value(
        Names.Sum(pixel, vector), Names.Slope(vector), operands.Residual is { } residual ? Load(residual, pixel, taps.Added(pixel, taps.Panel.Outputs.Offsets[vector])) : "");

    /// <summary>What stands in the output for a sum.</summary>
    public string Load(int pixel, int vector) => Load(operands.Output, pixel, Result(pixel, vector));

    // What stands in the output, or in a tensor like it.
    private string Load(Operand tensor, int pixel, string offset)
    {
        return IsPartOfVector(pixel) ? dialect.LoadPadded(context.Product.Outputs, tensor.Name, offset) : dialect.Load(tensor.Name, offset);
    }

    /// <summary>The statement that stores a value where the result of a sum belongs.</summary>
    public void Store(int pixel, int vector, string value)
    {
        string offset = Result(pixel, vector);
        string output = operands.Output.Name;
        writer.Write(IsPartOfVector(pixel) ? dialect.StoreFirst(context.Product.Outputs, value, output, offset) : dialect.Store(value, output, offset));
    }

    private string Channel(int vector) => $"{taps.Panel.Outputs.Offsets[vector]}";

    private string Result(int pixel, int vector) => taps.Result(pixel, taps.Panel.Outputs.Offsets[vector]);
}
