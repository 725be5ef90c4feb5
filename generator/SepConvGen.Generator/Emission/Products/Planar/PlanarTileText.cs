using System.Collections.Generic;
using System.Linq;
using SepConvGen.Generator.Emission.Simd;

namespace SepConvGen.Generator.Emission;

/// <summary>A tile with pixels as lanes: some outputs of some vectors of neighbouring pixels, each a chain of multiply-adds in a register.</summary>
/// <param name="context">The product.</param>
/// <param name="outputs">Outputs.</param>
/// <param name="vectors">Vectors of pixels.</param>
internal sealed class PlanarTileText(PlanarContext context, int outputs, int vectors)
{
    private readonly CodeWriter writer = context.Writer;
    private readonly VectorDialect dialect = context.Dialect;

    /// <summary>The name of the method.</summary>
    public string Name => context.Tile(outputs, vectors);

    /// <summary>What is computed, for the comment of the method.</summary>
    public string Size => $"{vectors} {(vectors == 1 ? "vector" : "vectors")} of {dialect.Lanes} pixels, {StepRemarks.Count(outputs, "output")} of each";

    private IEnumerable<int> Outputs => Enumerable.Range(0, outputs);

    private IEnumerable<int> Vectors => Enumerable.Range(0, vectors);

    private ProductOperands Operands => context.InPlanes;

    /// <summary>The sums, which start from the biases.</summary>
    public void WriteStart()
    {
        foreach (int n in Outputs)
        {
            string start = Operands.Bias is { } bias ? dialect.Broadcast(Dialect.Scalar(bias.Name, $"{n}")) : dialect.Zero;
            writer.Write($"{dialect.Type} {Text.List(Vectors.Select(v => v == 0 ? $"{Sum(n, 0)} = {start}" : $"{Sum(n, v)} = {Sum(n, 0)}"))};");
        }

        writer.Space();
    }

    /// <summary>The inputs of one tap, channel after channel, from where `plane` points; the weights move on.</summary>
    /// <param name="inside">The lanes of a vector that have it; null for all.</param>
    public void WriteTap(System.Func<int, string?>? inside = null)
    {
        int channels = context.Step.InputChannels;
        if (channels == 1)
        {
            WriteChannel("0", inside);
            return;
        }

        writer.Block($"for (nuint at = 0; at < {channels * context.Plane}; at += {context.Plane})", () => WriteChannel("at", inside));
    }

    /// <summary>The results, into their planes.</summary>
    public void WriteResults()
    {
        writer.Space();
        foreach (int n in Outputs)
        {
            string slope = Operands.Slope is { } slopes ? dialect.Broadcast(Dialect.Scalar(slopes.Name, $"{n}")) : "";
            foreach (int v in Vectors)
            {
                string at = $"{(n * context.Tiles.Strip) + (v * dialect.Lanes)}";
                string added = Operands.Residual is { } addends ? dialect.Load(addends.Name, at) : "";
                writer.Write(dialect.Store(context.Epilogue.Value(Sum(n, v), slope, added), Operands.Output.Name, at));
            }
        }
    }

    /// <summary>The column of the strip's planes that lane 0 of a vector reads, relative to the tile.</summary>
    public int First(int vector) => vector * dialect.Lanes;

    private void WriteChannel(string at, System.Func<int, string?>? inside)
    {
        writer.Write($"{dialect.Type} {Text.List(Vectors.Select(v => $"{Input(v)} = {dialect.Load("plane", Text.Plus(at, First(v)))}"))};");
        foreach (int n in Outputs)
        {
            string weight = dialect.Broadcast(Dialect.Scalar(Operands.Weights.Name, $"{n}"));
            if (vectors > 1)
            {
                writer.Write($"{dialect.Type} w{n} = {weight};");
                weight = $"w{n}";
            }

            foreach (int v in Vectors)
            {
                string sum = dialect.MultiplyAdd(Input(v), weight, Sum(n, v));
                writer.Write($"{Sum(n, v)} = {(inside?.Invoke(v) is { } lanes ? dialect.Select(lanes, sum, Sum(n, v)) : sum)};");
            }
        }

        writer.Write(Operands.Weights.Advance($"{context.Step.OutputChannels}"));
    }

    private string Sum(int output, int vector) => $"sum{output}{Text.Letter(vector, vectors)}";

    private string Input(int vector) => $"x{Text.Letter(vector, vectors)}";
}
