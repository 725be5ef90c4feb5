using System.Numerics;
using SepConvGen.Benchmarks.Cases;
using SepConvGen.Benchmarks.Suites;

namespace SepConvGen.Benchmarks.Implementations;

/// <summary>The library's generic path of filters: run-time taps, one thread.</summary>
internal sealed class GenericFilter<TInput, TOutput>(ImageFilter filter, Aligned<TInput> input) : ImageImplementation<TOutput>(filter)
    where TInput : unmanaged
    where TOutput : unmanaged, INumber<TOutput>
{
    private readonly float[] columnTaps = [.. filter.ColumnTaps.Select(tap => (float)tap)];
    private readonly float[] rowTaps = [.. filter.RowTaps.Select(tap => (float)tap)];

    public override string Name => "generic";

    public override void Run(int calls)
    {
        ImageShape shape = new(1, Filter.Image.Height, Filter.Image.Width, Filter.Channels);
        for (int call = 0; call < calls; call++)
        {
            Generic.SeparableFilter<TInput, TOutput>(
                shape, input.Span, new(columnTaps, rowTaps, 1f / Filter.Divisor, 0, Border.Reflect101, 0), Output.Span);
        }
    }
}
