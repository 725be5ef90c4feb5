using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Emission.Simd;
using SepConvGen.Generator.Planning;
using SepConvGen.Generator.Specs;

namespace SepConvGen.Generator.Emission;

/// <summary>The names in a depthwise tile's method, and the statements that all its parts are made of.</summary>
internal sealed class DepthwiseTileScope(DepthwiseScope step, DepthwiseTile tile)
{
    private const int WeightsOfLine = 3;

    private readonly HashSet<string> declared = [];

    public DepthwisePlan Plan => step.Plan;

    public DepthwiseSpec Spec => step.Plan.Spec;

    public DepthwiseTile Tile => tile;

    public CodeWriter Writer => step.Writer;

    public DepthwiseWords Words => step.Words;

    public Epilogue Epilogue => step.Epilogue;

    public Dialect Dialect { get; } = Dialects.For(step.Set, tile.Lanes);

    /// <summary>Floats from a row of the residual to the next.</summary>
    public string ResidualRow => step.Rows.Residual;

    /// <summary>The references that the method takes.</summary>
    public DepthwiseOperands Operands { get; } = step.Operands.OfPixels();

    /// <summary>The reference to the weights.</summary>
    public Operand Taps { get; } = step.Operands.Weights.Filter.Named("taps");

    /// <summary>The first channel of a step of the channel loop; "" where there is no loop.</summary>
    public string Channel => tile.IsOneStep ? "" : "c";

    public IEnumerable<int> Vectors => Enumerable.Range(0, tile.Vectors);

    public IEnumerable<int> Rows => Enumerable.Range(0, tile.Rows);

    public Operand Row(int row) => Operands.Input.Named(Words.Row(row));

    public Operand Column(int row) => Operands.Input.Named(Words.Column(row));

    public string Sum(int row, int column, int vector) => $"sum{Words.Sum(row, column, tile.Columns)}{Letter(vector)}";

    public string Weight(string tap, int vector) => $"w{tap}{Letter(vector)}";

    /// <summary>A tap's row and column, as the names of weights have them.</summary>
    public string Tap(int kernelRow, int kernelColumn) => Words.Tap(kernelRow, kernelColumn, Spec.Columns.Kernel);

    /// <summary>What a sum starts from.</summary>
    public string Start(int vector) => Spec.HasBias ? $"start{Letter(vector)}" : Dialect.Zero;

    public string Slope(int vector) => $"slope{(tile.Vectors == 1 ? "s" : Letter(vector).ToUpperInvariant())}";

    /// <summary>The vector of one value for each channel, biases or slopes.</summary>
    public string LoadForChannels(Operand values, int vector) =>
        Dialect.Load(values.Name, Text.Plus(tile.IsOneStep ? "0" : "c", Phase + (vector * tile.Lanes)));

    /// <summary>A vector of inputs.</summary>
    /// <param name="row">The reference to the row.</param>
    /// <param name="column">Pixels behind it; negative for those before.</param>
    /// <param name="vector">Which vector of the channels.</param>
    public string LoadInput(Operand row, int column, int vector)
    {
        if (tile.End is { } end)
        {
            return RowEndText.Load(this, end.Taps[KernelColumn(column)], row);
        }

        int pixel = column * Plan.InputStride;
        int offset = pixel + (vector * tile.Lanes);
        return Plan.Repeats ? RepeatedLoads.Load(Words, row, pixel + (vector * tile.Lanes / Spec.Multiplier), tile.Lanes)
            : tile.LoadsStrided(Spec) ? StridedLoads.Load(Words, row, pixel, vector, tile)
            : LoadAt(row, offset);
    }

    /// <summary>The vector so many floats behind a reference; negative for before.</summary>
    public string LoadAt(Operand row, int offset) =>
        offset < 0 ? Dialect.Load(row.Named($"Unsafe.Subtract(ref {row.Name}, {-offset})"), "0") : Dialect.Load(row, $"{offset}");

    /// <summary>What reads an input column: under a condition where that may be outside the image.</summary>
    public void Inside(int inputColumn, System.Action body)
    {
        (int? before, int? after) = tile.Clip(inputColumn, Spec.Columns);
        string[] conditions = [.. new[] { Within("before", before), Within("after", after) }.OfType<string>()];
        if (conditions.Length == 0)
        {
            body();
        }
        else
        {
            Writer.Block($"if ({string.Join(" && ", conditions)})", body);
            Writer.Space();
        }
    }

    /// <summary>Whether the input column may be outside the image.</summary>
    public bool MayBeOutside(int inputColumn) => tile.Clip(inputColumn, Spec.Columns) is not (null, null);

    /// <summary>Loads the weights of a tap into registers that are named after it.</summary>
    /// <param name="taps">The reference to the weights.</param>
    /// <param name="name">What the registers are named after; "" where there is one tap at a time.</param>
    /// <param name="index">How many taps it is behind the reference.</param>
    public void LoadWeights(Operand taps, string name, int index)
    {
        foreach (int vector in Vectors)
        {
            Assign(Weight(name, vector), Dialect.Load(taps.Name, $"{(index * tile.TapStride) + Phase + (vector * tile.Lanes)}"));
        }
    }

    /// <summary>Loads the weights of several taps, each under its own name: where they are declared, some to a line.</summary>
    /// <param name="taps">The reference to the weights.</param>
    /// <param name="of">The taps.</param>
    public void LoadWeights(Operand taps, IReadOnlyList<TapWeights> of)
    {
        if (tile.Vectors > 1 || of.Any(one => declared.Contains(Weight(one.Name, 0))))
        {
            foreach (TapWeights tap in of)
            {
                LoadWeights(taps, tap.Name, tap.Index);
            }

            return;
        }

        for (int first = 0; first < of.Count; first += WeightsOfLine)
        {
            List<string> line = [];
            foreach (TapWeights tap in of.Skip(first).Take(WeightsOfLine))
            {
                string weight = Weight(tap.Name, 0);
                declared.Add(weight);
                line.Add($"{weight} = {Dialect.Load(taps.Name, $"{(tap.Index * tile.TapStride) + Phase}")}");
            }

            Writer.Write($"{Dialect.Type} {Text.List(line)};");
        }
    }

    /// <summary>Sets a vector, which is declared where it is set for the first time.</summary>
    public void Assign(string name, string value) => Writer.Write($"{(declared.Add(name) ? $"{Dialect.Type} " : "")}{name} = {value};");

    /// <summary>Adds a product to a sum.</summary>
    public void MultiplyAdd(string input, string weight, string sum, int inputColumn)
    {
        string product = Dialect.MultiplyAdd(input, weight, sum);
        int column = KernelColumn(inputColumn);
        Writer.Write($"{sum} = {(tile.End is { } end ? RowEndText.Add(end.Taps[column], column, product, sum, this) : product)};");
    }

    // The channel of a tile's first lane.
    private int Phase => tile.End?.Phase ?? 0;

    // Of the only column that the end of a row has.
    private int KernelColumn(int inputColumn) => inputColumn / Spec.Columns.Dilation;

    private static string? Within(string missing, int? most) => most switch
    {
        null => null,
        0 => $"{missing} == 0",
        _ => $"{missing} <= {most}",
    };

    private string Letter(int vector) => Text.Letter(vector, tile.Vectors);
}
