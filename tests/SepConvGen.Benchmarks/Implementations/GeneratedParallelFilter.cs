using System.Numerics;
using SepConvGen.Benchmarks.Cases;
using SepConvGen.Benchmarks.Suites;

namespace SepConvGen.Benchmarks.Implementations;

/// <summary>What the generator makes of a filter with <see cref="ParallelOptions"/>.</summary>
internal sealed class GeneratedParallelFilter<TInput, TOutput>(
    ImageFilter filter, ParallelFilterKernel<TInput, TOutput> kernel, Aligned<TInput> input, int threads)
    : ImageImplementation<TOutput>(filter)
    where TInput : unmanaged
    where TOutput : unmanaged, INumber<TOutput>
{
    private readonly ParallelOptions options = new() { MaxDegreeOfParallelism = threads };

    public override string Name => "sepconvgen";

    public override int Threads => threads;

    public override void Run(int calls)
    {
        for (int call = 0; call < calls; call++)
        {
            kernel(input.Span, Output.Span, options);
        }
    }
}
