using SepConvGen.Benchmarks.Cases;
using SepConvGen.Benchmarks.Suites;

namespace SepConvGen.Benchmarks.Implementations;

/// <summary>What the generator makes of a layer with <see cref="ParallelOptions"/>.</summary>
internal sealed class GeneratedParallelKernel(Layer layer, ParallelKernel kernel, PackedWeights weights, Floats input, int threads) : Implementation
{
    private readonly Floats output = new(layer.OutputLength);
    private readonly ParallelOptions options = new() { MaxDegreeOfParallelism = threads };

    public override string Name => "sepconvgen";

    public override int Threads => threads;

    public override void Run(int calls)
    {
        for (int call = 0; call < calls; call++)
        {
            kernel(input.Span, weights, output.Span, options);
        }
    }

    public override float[] Result() => output.Span.ToArray();

    public override void Dispose() => output.Dispose();
}
