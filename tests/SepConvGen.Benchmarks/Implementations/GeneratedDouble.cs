using SepConvGen.Benchmarks.Cases;
using SepConvGen.Benchmarks.Suites;

namespace SepConvGen.Benchmarks.Implementations;

/// <summary>A kernel of one layer in double, weights packed beforehand. It takes of these parameters what its method has.</summary>
internal delegate void DoubleKernel(
    ReadOnlySpan<double> input, int batch, int height, int width, PackedWeights weights, ReadOnlySpan<double> residual, Span<double> output, ParallelOptions? parallelOptions);

/// <summary>What the generator makes of a layer in double.</summary>
internal sealed class GeneratedDouble(Layer layer, DoubleKernel kernel, PackedWeights weights, Aligned<double> input, int threads) : Implementation
{
    private readonly ParallelOptions? options = threads == 1 ? null : new() { MaxDegreeOfParallelism = threads };

    /// <summary>What it computes.</summary>
    public Aligned<double> Output { get; } = new(layer.OutputLength);

    public override string Name => GeneratedKernel.OwnName;

    public override int Threads => threads;

    public override void Run(int calls)
    {
        (int batch, int height, int width) = (layer.Batch, layer.Image.Height, layer.Image.Width);
        for (int call = 0; call < calls; call++)
        {
            kernel(input.Span, batch, height, width, weights, default, Output.Span, options);
        }
    }

    /// <summary>Rounded to float: its bits are compared in <see cref="Output"/>.</summary>
    public override float[] Result() => Array.ConvertAll(Output.Span.ToArray(), value => (float)value);

    public override void Dispose() => Output.Dispose();
}
