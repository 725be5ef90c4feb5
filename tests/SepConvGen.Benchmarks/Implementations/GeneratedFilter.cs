using System.Numerics;
using SepConvGen.Benchmarks.Cases;
using SepConvGen.Benchmarks.Suites;

namespace SepConvGen.Benchmarks.Implementations;

/// <summary>A kernel of one filter on one thread.</summary>
internal delegate void FilterKernel<TInput, TOutput>(ReadOnlySpan<TInput> input, Span<TOutput> output);

/// <summary>The same on several threads.</summary>
internal delegate void ParallelFilterKernel<TInput, TOutput>(ReadOnlySpan<TInput> input, Span<TOutput> output, ParallelOptions parallelOptions);

/// <summary>What the generator makes of a filter.</summary>
internal sealed class GeneratedFilter<TInput, TOutput>(ImageFilter filter, FilterKernel<TInput, TOutput> kernel, Aligned<TInput> input)
    : ImageImplementation<TOutput>(filter)
    where TInput : unmanaged
    where TOutput : unmanaged, INumber<TOutput>
{
    public override string Name => "sepconvgen";

    public override void Run(int calls)
    {
        for (int call = 0; call < calls; call++)
        {
            kernel(input.Span, Output.Span);
        }
    }
}
