using SepConvGen.Benchmarks.Cases;
using SepConvGen.Benchmarks.Suites;

namespace SepConvGen.Benchmarks.Implementations;

/// <summary>A kernel of one layer, weights packed beforehand. It takes of these parameters what its method has.</summary>
internal delegate void Kernel(
    ReadOnlySpan<float> input, int batch, int height, int width, PackedWeights weights, ReadOnlySpan<float> residual, Span<float> output, ParallelOptions? parallelOptions);

/// <summary>What the generator makes of a layer, on one thread or several.</summary>
internal sealed class GeneratedKernel(Layer layer, Kernel kernel, PackedWeights weights, Floats input, Floats? residual, int threads, string name, string note) : Implementation
{
    /// <summary>What the report calls ours.</summary>
    public const string OwnName = "sepconvgen";

    private readonly ParallelOptions? options = threads == 1 ? null : new() { MaxDegreeOfParallelism = threads };

    /// <summary>What it computes.</summary>
    public Floats Output { get; } = new(layer.OutputLength);

    public override string Name => name;

    public override int Threads => threads;

    public override string Note => note;

    public override void Run(int calls)
    {
        (int batch, int height, int width) = (layer.Batch, layer.Image.Height, layer.Image.Width);
        for (int call = 0; call < calls; call++)
        {
            kernel(input.Span, batch, height, width, weights, residual is null ? default : residual.Span, Output.Span, options);
        }
    }

    public override float[] Result() => Output.Span.ToArray();

    public override void Dispose() => Output.Dispose();
}
