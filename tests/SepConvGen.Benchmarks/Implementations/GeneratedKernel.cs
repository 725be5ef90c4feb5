using SepConvGen.Benchmarks.Cases;
using SepConvGen.Benchmarks.Suites;

namespace SepConvGen.Benchmarks.Implementations;

/// <summary>A kernel of one layer on one thread, weights packed beforehand.</summary>
internal delegate void Kernel(ReadOnlySpan<float> input, PackedWeights weights, Span<float> output);

/// <summary>The same on several threads.</summary>
internal delegate void ParallelKernel(ReadOnlySpan<float> input, PackedWeights weights, Span<float> output, ParallelOptions parallelOptions);

/// <summary>What the generator makes of a layer.</summary>
internal sealed class GeneratedKernel(Layer layer, Kernel kernel, PackedWeights weights, Floats input) : Implementation
{
    private readonly Floats output = new(layer.OutputLength);

    public override string Name => "sepconvgen";

    public override void Run(int calls)
    {
        for (int call = 0; call < calls; call++)
        {
            kernel(input.Span, weights, output.Span);
        }
    }

    public override float[] Result() => output.Span.ToArray();

    public override void Dispose() => output.Dispose();
}
